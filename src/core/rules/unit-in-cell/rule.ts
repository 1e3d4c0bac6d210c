import { rangeAddress } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { Rule, RuleFinding } from '../rule';

/** A single cell with its unit among numbers is a slip that number-as-text reports; from two on it is the table's way of writing. */
const FEWEST_CELLS = 2;

/** Units typed into the cells although the heading of the row or column states them. */
export const rule: Rule = {
  id: 'unit-in-cell',
  title: 'セルの中の単位',
  severity: 'info',
  check: ({ tables }) => tables.filter(({ kind }) => kind !== 'plan-status' && kind !== 'list').map(toFinding).filter((finding) => finding !== null),
};

function toFinding(table: Table): RuleFinding | null {
  const cells = repeatedUnits(table);
  const [first] = cells;
  if (!first || cells.length < FEWEST_CELLS) return null;
  const range = rangeAddress(table.range);
  return {
    sheet: table.sheet,
    cell: first.cell,
    range,
    evidence: [first.heading.address, ...cells.slice(1, 20).map(({ cell }) => cell.address)],
    message: `${range} の表では、見出しに単位があるのに ${cells.length} セルに単位が書き込まれています（例: ${first.heading.address} に「${first.unit}」とあり、${first.cell.address} は「${first.cell.cell.text.trim()}」）。セルには数字だけを入れてください。`,
    found: first.cell.cell.text.trim(),
  };
}

interface Repeated {
  readonly cell: GridCell;
  readonly unit: string;
  readonly heading: GridCell;
}

/** Text figures with the unit that their own heading states. */
function repeatedUnits({ grid, range, headerRows, headerColumns, rows, columns }: Table): Repeated[] {
  const byRow = new Map(rows.map((entry) => [entry.index, entry]));
  const byColumn = new Map(columns.map((entry) => [entry.index, entry]));
  const repeated: Repeated[] = [];
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < range.left + headerColumns || cell.col > range.right || cell.cell.formula !== undefined) continue;
      if (cell.reading.kind !== 'figure' || cell.reading.figure.source !== 'text') continue;
      const { unit } = cell.reading.figure;
      const stating = [byRow.get(cell.row), byColumn.get(cell.col)].find((entry) => entry?.unit === unit && unit !== '');
      const heading = stating?.headings[stating.headings.length - 1];
      if (heading) repeated.push({ cell, unit, heading });
    }
  }
  return repeated;
}
