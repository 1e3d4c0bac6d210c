import { quotedSheet } from '../../formula';
import { gridFinder, type FindGrid } from '../../otherSheets';
import { readMark } from '../../reading/mark';
import { shownBy } from '../../series/content';
import { cellAddress } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleContext, RuleFinding } from '../rule';

/** So many marks of a column must show other sheets, so large a part may be typed, and so many lines must tell the place. */
const FEWEST_SHOWN = 3;
const MOST_TYPED = 0.34;
const FEWEST_ALIKE = 2;

/** Marks typed into a column that shows the marks of other sheets, where the line's own reference leads to another mark. */
export function markReferences({ tables, grids }: RuleContext): RuleFinding[] {
  const find = gridFinder(grids);
  return tables.flatMap((table) => table.columns.flatMap(({ index }) => inColumn(table, index, find)));
}

function inColumn(table: Table, col: number, find: FindGrid): RuleFinding[] {
  const marks = table.rows.flatMap(({ index }) => {
    const cell = table.grid.startingAt(index, col);
    return cell && readMark(cell.cell.text) ? [cell] : [];
  });
  const shown = marks.filter((cell) => shownBy(cell) !== null);
  const typed = marks.filter(({ cell }) => cell.formula === undefined);
  if (shown.length < FEWEST_SHOWN || typed.length === 0 || typed.length > marks.length * MOST_TYPED) return [];
  return typed.flatMap((cell) => findingOf(table, cell, shown, find) ?? []);
}

function findingOf({ grid, range, sheet }: Table, cell: GridCell, shown: readonly GridCell[], find: FindGrid): RuleFinding | null {
  for (const beside of grid.rowCells(cell.row)) {
    const own = beside.col < range.left || beside.col > range.right || beside === cell ? null : shownBy(beside);
    if (!own) continue;
    // Every other line that shows the same sheet in both columns must lead from the one to the other in the same way.
    const ways = shown.flatMap((example) => {
      const [mark, figure] = [shownBy(example)!, shownBy(grid.startingAt(example.row, beside.col))];
      return figure && mark.sheet === own.sheet && figure.sheet === own.sheet ? [{ example, rows: mark.row - figure.row, cols: mark.col - figure.col }] : [];
    });
    const [way] = ways;
    if (!way || ways.length < FEWEST_ALIKE || ways.some(({ rows, cols }) => rows !== way.rows || cols !== way.cols)) continue;
    const there = find(own.sheet)?.startingAt(own.row + way.rows, own.col + way.cols);
    const [given, wanted] = [readMark(cell.cell.text), there ? readMark(there.cell.text) : null];
    if (!there || !given || !wanted || given.sign === wanted.sign || given.sign === '－' || wanted.sign === '－') return null;
    const at = `${own.sheet}!${there.address}`;
    const formula = `${quotedSheet(own.sheet)}!${cellAddress(there.row, there.col)}`;
    return {
      sheet, cell, evidence: [at, beside.address, way.example.address],
      message: `評価「${given.written}」は直接入力されていますが、転記のもとの ${at} は「${wanted.written}」です。ほかの行の評価は式で転記しており（例: ${way.example.address} の「=${way.example.cell.formula}」）、同じ行の ${beside.address} も同じ表から転記しています（「=${beside.cell.formula}」）。どちらが正しいか確かめ、式「=${formula}」に直してください。`,
      expected: wanted.written, found: given.written,
      fix: { label: `同じ式「=${formula}」にする`, edits: [{ sheet, cell: cell.address, formula }] },
    };
  }
  return null;
}
