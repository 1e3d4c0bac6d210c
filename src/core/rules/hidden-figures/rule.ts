import { columnName } from '../../snapshot/address';
import { isInBody } from '../../tables/body';
import type { Grid, GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { Rule, RuleContext, RuleFinding } from '../rule';

/** Figures in hidden rows, columns or sheets: they are summed and passed on, and nobody sees them. */
export const rule: Rule = {
  id: 'hidden-figures',
  title: '非表示の数字',
  severity: 'info',
  check: (context) => context.grids.map((grid) => toFinding(grid, context)).filter((finding) => finding !== null),
};

function toFinding(grid: Grid, context: RuleContext): RuleFinding | null {
  const { sheet } = grid;
  if (sheet.visibility !== 'visible') {
    const figures = grid.saying('figure');
    return figures.length === 0 ? null : {
      sheet: sheet.name,
      cell: figures[0]!,
      evidence: [],
      message: `シート「${sheet.name}」は非表示ですが、数字が ${figures.length} 個入っています。提出先に渡してよいか、古いデータが残っていないか確かめてください。`,
    };
  }
  if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return null;
  const hidden = grid.saying('figure').filter((cell) => isHidden(cell, grid) && context.tablesAt(sheet.name, cell.row, cell.col).some((table) => isFigureOf(table, cell)));
  if (hidden.length === 0) return null;
  return {
    sheet: sheet.name,
    cell: hidden[0]!,
    evidence: hidden.slice(1, 20).map(({ address }) => address),
    message: `${places(hidden, grid)}が非表示で、表の数字 ${hidden.length} 個が見えません（例: ${hidden[0]!.address} の ${hidden[0]!.cell.text.trim()}）。合計に含めてよいか、消し忘れでないか確かめてください。`,
  };
}

/** Running numbers are no figures of the table. */
const isFigureOf = (table: Table, cell: GridCell): boolean => isInBody(table, cell) && table.columns.find(({ index }) => index === cell.col)?.role !== 'number';
const isHidden = ({ row, col }: GridCell, { sheet }: Grid): boolean => sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(col);

/** `12〜14行、F列` */
function places(cells: readonly GridCell[], { sheet }: Grid): string {
  const rows = [...new Set(cells.map(({ row }) => row).filter((row) => sheet.hiddenRows.has(row)))].sort((a, b) => a - b);
  const columns = [...new Set(cells.map(({ col }) => col).filter((col) => sheet.hiddenColumns.has(col)))].sort((a, b) => a - b);
  return [...runs(rows, (row) => String(row + 1)).map((run) => `${run}行`), ...runs(columns, columnName).map((run) => `${run}列`)].slice(0, 6).join('、');
}

function runs(numbers: readonly number[], name: (n: number) => string): string[] {
  const result: { first: number; last: number }[] = [];
  for (const n of numbers) {
    const run = result[result.length - 1];
    if (run && n === run.last + 1) run.last = n;
    else result.push({ first: n, last: n });
  }
  return result.map(({ first, last }) => (first === last ? name(first) : `${name(first)}〜${name(last)}`));
}
