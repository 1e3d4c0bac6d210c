import { buildWorkbook, cellAt } from './buildWorkbook';

describe('buildWorkbook', () => {
  const book = buildWorkbook({
    sheets: [
      {
        name: '月次',
        rows: [['区分', '4月', null], ['件数', 1234, { f: 'B2*2', v: 2468, z: '#,##0' }], [{ e: '#REF!', f: 'A9' }, 0.285, '']],
        merges: ['A1:B2'],
        hidden: true,
        formats: { B: '0.0%', B2: '#,##0"件"' },
      },
    ],
  });
  const sheet = book.sheets[0]!;

  it('lays rows out from A1 and leaves empty cells out', () => {
    expect(sheet.cells.map((c) => [c.row, c.col])).toEqual([[0, 0], [0, 1], [1, 0], [1, 1], [1, 2], [2, 0], [2, 1]]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(sheet.visibility).toBe('hidden');
  });

  it('shows values under their formats', () => {
    expect(cellAt(sheet, 'B2')).toEqual({ row: 1, col: 1, value: 1234, text: '1,234件', format: '#,##0"件"' });
    expect(cellAt(sheet, 'C2')).toMatchObject({ value: 2468, text: '2,468', formula: 'B2*2' });
    expect(cellAt(sheet, 'A3')).toMatchObject({ value: null, text: '#REF!', error: '#REF!', formula: 'A9' });
    expect(cellAt(sheet, 'B3')).toMatchObject({ text: '28.5%' });
  });
});
