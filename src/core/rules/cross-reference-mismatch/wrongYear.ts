import { addTo } from '../../groups';
import type { FindGrid } from '../../otherSheets';
import { shownCell } from '../../series/content';
import { eraFiscalYear } from '../../series/months';
import { cellAddress } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { entriesAt } from '../../tables/unitAt';
import type { RuleContext, RuleFinding } from '../rule';
import { moved } from './wrongMonth';

/** A cell of a year's column (or row) that shows a cell of another table in a line of a year. */
interface YearShown {
  readonly cell: GridCell;
  readonly year: number;
  readonly there: Table;
  readonly place: { readonly sheet: string; readonly row: number; readonly col: number };
  readonly shownYear: number;
  /** Whether the other table has its years one below the other. */
  readonly yearsDown: boolean;
}

/**
 * References of a line of years that lead to another year than their own: 令和6年度 shows the line of 令和5年度, as the cell
 * beside it does. All others that the line shows of that table keep their years.
 */
export function wrongYears({ tables, tablesAt }: Pick<RuleContext, 'tables' | 'tablesAt'>, find: FindGrid): RuleFinding[] {
  return tables.flatMap((table) => {
    const lines = table.kind === 'plan-status' ? [] : linesOf(table, tablesAt);
    return lines.flatMap((line) => {
      const wrong = line.filter(({ year, shownYear }) => year !== shownYear);
      const [odd] = wrong;
      const right = line.filter((one) => one.year === one.shownYear && one.there === odd?.there && isOfSameLine(one, odd));
      if (!odd || wrong.length > 1 || right.length === 0 || right.length !== line.length - 1) return [];
      // One beside it that shows the very place tells that it was copied; two that keep their years tell as much.
      if (right.length < 2 && !right.some(({ year }) => year === odd.shownYear)) return [];
      return findingOf(table, odd, right[0]!, find) ?? [];
    });
  });
}

/** References of a table by the line that they stand in across its years. */
function linesOf(table: Table, tablesAt: RuleContext['tablesAt']): YearShown[][] {
  const lines = new Map<string, YearShown[]>();
  const { grid, range } = table;
  for (let row = range.top + table.headerRows; row <= range.bottom; row += 1) {
    for (const cell of grid.rowCells(row)) {
      const { formula } = cell.cell;
      if (cell.col < range.left || cell.col > range.right || !formula?.includes('!')) continue;
      const place = shownCell(formula);
      const own = yearAt(table, cell);
      const there = place && own && tablesAt(place.sheet, place.row, place.col).find(({ kind }) => kind !== 'plan-status');
      const target = there?.grid.startingAt(place!.row, place!.col);
      const shown = there && target && yearAt(there, target);
      if (!place || !own || !there || !shown || there === table) continue;
      addTo(lines, own.down ? `down ${cell.col}` : `across ${row}`, { cell, year: own.year, there, place, shownYear: shown.year, yearsDown: shown.down });
    }
  }
  return [...lines.values()];
}

/** The fiscal year that heads a cell by its row or its column; null where neither or both do. */
function yearAt(table: Table, cell: GridCell): { readonly year: number; readonly down: boolean } | null {
  const [row, column] = entriesAt(table, cell);
  const [down, across] = [yearOf(row), yearOf(column)];
  if ((down === null) === (across === null)) return null;
  return down === null ? { year: across!, down: false } : { year: down, down: true };
}

const yearOf = (entry: AxisEntry | undefined): number | null => (entry?.period?.granularity === 'year' && entry.previousPeriod === null ? entry.fiscalYear : null);

/** Whether two references show the same item of a table, for two years. */
const isOfSameLine = (one: YearShown, odd: YearShown | undefined): boolean =>
  odd !== undefined && one.yearsDown === odd.yearsDown && (one.yearsDown ? one.place.col === odd.place.col : one.place.row === odd.place.row);

function findingOf(table: Table, { cell, year, there, place, shownYear, yearsDown }: YearShown, example: YearShown, find: FindGrid): RuleFinding | null {
  const entries = yearsDown ? there.rows : there.columns;
  const [line, ...others] = entries.filter((entry) => yearOf(entry) === year);
  if (!line || others.length > 0) return null;
  const right = yearsDown ? { row: line.index, col: place.col } : { row: place.row, col: line.index };
  const rightCell = find(place.sheet)?.startingAt(right.row, right.col);
  if (rightCell?.reading.kind !== 'figure' || textOf(rightCell) === textOf(cell)) return null;
  const [wrongAddress, rightAddress] = [cellAddress(place.row, place.col), cellAddress(right.row, right.col)];
  const formula = moved(cell.cell.formula!, wrongAddress, rightAddress);
  return {
    sheet: table.sheet,
    cell,
    evidence: [cell.address, `${place.sheet}!${wrongAddress}`, `${place.sheet}!${rightAddress}`, example.cell.address],
    message: `${eraFiscalYear(year)}の欄が、${eraFiscalYear(shownYear)}の数字（${place.sheet}!${wrongAddress}の${textOf(cell)}）を参照しています。同じ並びのほかの欄（${example.cell.address}など）は自分の年度を参照しています。正しくは${place.sheet}!${rightAddress}の${textOf(rightCell)}と思われます。参照を直してください。`,
    found: textOf(cell),
    expected: textOf(rightCell),
    ...(formula ? { fix: { label: `参照を${place.sheet}!${rightAddress}に直す`, edits: [{ sheet: table.sheet, cell: cell.address, formula }] } } : {}),
  };
}
