import type { CellInput, SheetSpec } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const LETTERS = ['B', 'C', 'D', 'E', 'F'];

/** A list of this month and last year's, of the last months of a sheet; some cells may show others. */
function book(cells: Record<string, readonly [string, number]> = {}, remark: string | null = null): SheetSpec[] {
  const items = ['限度額適用認定証', '傷病手当金', '出産手当金', '高額療養費', '療養費'];
  const value = (row: number, col: number): number => 1000 + row * 97 + col * 13 + ((row * col) % 7);
  const shows = (at: string, row: number, col: number): CellInput => {
    const odd = cells[at];
    return odd ? { f: `'業務'!${odd[0]}`, v: odd[1] } : { f: `'業務'!${LETTERS[col]}${row}`, v: value(row, col) };
  };
  return [
    { name: '一覧', rows: [['項目', '8月 今年度', '前年度', '備考'], ...items.map((item, i): CellInput[] => [item, shows(`B${i + 2}`, 2 * i + 2, 4), shows(`C${i + 2}`, 2 * i + 3, 4), i === 2 ? remark : null])] },
    { name: '業務', rows: [['区分', '4月', '5月', '6月', '7月', '8月'], ...items.flatMap((item, i): CellInput[][] => [item, `${item}（前年度）`].map((name, k): CellInput[] => [name, ...LETTERS.map((_, col) => value(2 * i + 2 + k, col))]))] },
  ];
}
const JULY = ['E6', 1000 + 6 * 97 + 3 * 13 + 4] as const;

describe('a reference to another column than the rest of its column', () => {
  it('is told with the right one', () => {
    const found = ['cross-reference-mismatch', 'inconsistent-formula'].flatMap((rule) => findingsOf(rule, book({ B4: JULY }), '2025-08'));
    expect(found.map(({ sheet, cell, fix }) => [sheet, cell, fix?.edits[0]?.formula])).toEqual([['一覧', 'B4', "'業務'!F6"]]);
    expect(found[0]!.message).toContain('F 列');
  });
  it.each<[string, SheetSpec[]]>([
    ['none', book()],
    ['the whole line shows the month before', book({ B4: JULY, C4: ['E7', 1000 + 7 * 97 + 3 * 13] })],
    ['a remark says that it does', book({ B4: JULY }, '7月までの件数')],
    ['two of them', book({ B4: JULY, B3: ['E4', 1000 + 4 * 97 + 3 * 13 + 5] })],
  ])('leaves alone: %s', (_, sheets) => {
    expect(findingsOf('cross-reference-mismatch', sheets, '2025-08').filter(({ message }) => message.includes('列を参照'))).toEqual([]);
  });
});
