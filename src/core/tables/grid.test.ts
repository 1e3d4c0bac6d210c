import fc from 'fast-check';
import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { rangeAddress } from '../snapshot/address';
import { buildGrid, type Grid, type GridCell } from './grid';

const gridOf = (rows: readonly (readonly CellInput[])[], merges: readonly string[] = []): Grid => buildGrid(buildWorkbook({ sheets: [{ name: 'S', rows, merges }] }).sheets[0]!, 0);
const addresses = (cells: readonly GridCell[]): string[] => cells.map(({ address }) => address);

describe('a grid', () => {
  const filled = gridOf([['窓口', null, 12], [null, null, '－'], ['◎', '令和7年4月', { f: 'A9', e: '#REF!' }]], ['A1:B2', 'C4:D5']);

  it('gives a merged area to the cell that begins it', () => {
    const cell = filled.at(1, 1)!;
    expect(cell.address).toBe('A1');
    expect([rangeAddress(cell.area), cell.lastRow, cell.lastCol]).toEqual(['A1:B2', 1, 1]);
    expect(filled.startingAt(1, 1)).toBeUndefined();
    expect(filled.startingAt(0, 0)).toBe(cell);
  });

  it('lets every other cell stand for itself', () => {
    const cell = filled.at(0, 2)!;
    expect([rangeAddress(cell.area), cell.lastRow, cell.lastCol]).toEqual(['C1', 0, 2]);
    expect(filled.rowCells(0).map(({ address }) => address)).toEqual(['A1', 'C1']);
  });

  it('knows empty merged areas and the extent of what is filled', () => {
    expect(rangeAddress(filled.areaAt(4, 3))).toBe('C4:D5');
    expect(filled.at(4, 3)).toBeUndefined();
    expect(rangeAddress(filled.extent!)).toBe('A1:C3');
    expect(gridOf([[null]]).extent).toBeNull();
  });

  it.each([['text', ['A1']], ['figure', ['C1']], ['placeholder', ['C2']], ['mark', ['A3']], ['period', ['B3']], ['error', ['C3']], ['malformed', []]] as const)('lists the cells whose reading is of the kind %s: %j', (kind, expected) => {
    expect(addresses(filled.saying(kind))).toEqual(expected);
  });

  it('lists every cell under one kind, in the order of the sheet', () => {
    const content = fc.constantFrom<CellInput>(null, 1, 0.5, '件数', '－', '◎', '4月', '12件', { f: 'A1', v: '' });
    fc.assert(fc.property(fc.array(fc.array(content, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
      const grid = gridOf(rows);
      for (const kind of new Set(grid.cells.map(({ reading }) => reading.kind))) expect(grid.saying(kind)).toEqual(grid.cells.filter(({ reading }) => reading.kind === kind));
    }));
  });
});
