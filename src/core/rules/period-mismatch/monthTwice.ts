import { readPeriod } from '../../reading/period';
import { readTimeAxis } from '../../series/axis';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

interface MonthHeading {
  readonly cell: GridCell;
  readonly month: number;
  /** Heading above it; months under different ones are those of different things. */
  readonly outer: GridCell | undefined;
  /** Headings below it, joined. */
  readonly inner: string;
}

const FEWEST = 3;
/** A longer text is no heading of a month. */
const LONGEST_HEADING = 20;

/** A month that stands twice over the same columns in a table of so few months that their order shows nothing: 10月 | 11月 | 11月, a sheet a quarter. */
export function monthTwice(tables: readonly Table[], reportYear: number | null): RuleFinding[] {
  return tables.flatMap((table) => {
    if (readTimeAxis(table, reportYear)) return [];
    // Two seminars of a month in a list are two lines with its name.
    const lists = [headingsOf(table.columns), headingsOf(table.rows).filter(({ inner }) => inner.replaceAll('|', '') !== '')];
    return lists.flatMap((headings) => {
      const found = slipOf(headings);
      return found ? [findingOf(table, found)] : [];
    });
  });
}

function headingsOf(entries: readonly AxisEntry[]): MonthHeading[] {
  const found = new Map<GridCell, { month: number; outer: GridCell | undefined; inner: string[] }>();
  for (const { headings } of entries) {
    const at = headings.findIndex((cell) => monthOf(cell) !== null);
    const cell = headings[at];
    if (!cell) continue;
    const known = found.get(cell) ?? { month: monthOf(cell)!, outer: headings[at - 1], inner: [] };
    found.set(cell, known);
    known.inner.push(headings.slice(at + 1).map(textOf).join(' '));
  }
  return [...found].map(([cell, { month, outer, inner }]) => ({ cell, month, outer, inner: inner.join('|') }));
}

function monthOf(cell: GridCell): number | null {
  const text = textOf(cell);
  const period = text.length <= LONGEST_HEADING ? readPeriod(text) : null;
  return period?.granularity === 'month' ? period.from.month : null;
}

interface Slip {
  readonly first: MonthHeading;
  readonly second: MonthHeading;
  /** Month that the second should name. */
  readonly wanted: number;
}

const after = (month: number): number => (month % 12) + 1;

/** The one heading that repeats a neighbour, where the headings with another month in its place count on from month to month and have the same columns; of two the later one. */
function slipOf(headings: readonly MonthHeading[]): Slip | null {
  if (headings.length < FEWEST || headings.some(({ inner, outer }) => inner !== headings[0]!.inner || outer !== headings[0]!.outer)) return null;
  for (let at = headings.length - 1; at >= 0; at--) {
    const [before, here, next] = [headings[at - 1], headings[at]!, headings[at + 1]];
    const twin = [before, next].find((other) => other?.month === here.month);
    const wanted = before ? after(before.month) : ((next!.month + 10) % 12) + 1;
    const months = headings.map(({ month }, i) => (i === at ? wanted : month));
    if (twin && months.every((month, i) => i === 0 || month === after(months[i - 1]!))) return { first: twin, second: here, wanted };
  }
  return null;
}

function findingOf(table: Table, { first, second, wanted }: Slip): RuleFinding {
  const fix = headingFix(table.sheet, second.cell, rewritePeriod(second.cell.cell.text, { years: 0, month: wanted }));
  return {
    sheet: table.sheet,
    cell: second.cell,
    evidence: [first.cell.address, second.cell.address],
    message: `見出し「${textOf(second.cell)}」が${first.cell.address}と${second.cell.address}の2か所にあります。並びから見ると${second.cell.address}は「${wanted}月」と思われます。見出しを確かめて直してください。`,
    found: textOf(second.cell),
    ...(fix ? { fix: fix.fix, expected: fix.expected } : {}),
  };
}
