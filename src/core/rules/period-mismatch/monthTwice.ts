import { readPeriod } from '../../reading/period';
import { readTimeAxis } from '../../series/axis';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

interface MonthHeading {
  readonly cell: GridCell;
  readonly month: number;
  /** Headings below it, joined. */
  readonly inner: string;
}

const FEWEST = 3;

/** A month that stands twice over the same columns in a table of so few months that their order shows nothing: 10月 | 11月 | 11月, a sheet a quarter. */
export function monthTwice(tables: readonly Table[], reportYear: number | null): RuleFinding[] {
  return tables.flatMap((table) => {
    if (readTimeAxis(table, reportYear)) return [];
    return [table.columns, table.rows].flatMap((entries) => {
      const found = slipOf(headingsOf(entries));
      return found ? [findingOf(table, found)] : [];
    });
  });
}

function headingsOf(entries: readonly AxisEntry[]): MonthHeading[] {
  const found = new Map<GridCell, { month: number; inner: string[] }>();
  for (const { headings } of entries) {
    const cell = headings[0];
    if (!cell || headings.length < 2) continue;
    const known = found.get(cell);
    const period = known ? null : readPeriod(textOf(cell));
    const inner = headings.slice(1).map(textOf).join(' ');
    if (known) known.inner.push(inner);
    else if (period?.granularity === 'month') found.set(cell, { month: period.from.month, inner: [inner] });
  }
  return [...found].map(([cell, { month, inner }]) => ({ cell, month, inner: inner.join('|') }));
}

interface Slip {
  readonly first: MonthHeading;
  readonly second: MonthHeading;
  /** Month that the second should name. */
  readonly wanted: number;
}

const after = (month: number): number => (month % 12) + 1;

/** The one heading that repeats the one before it, where the headings else count on from month to month and have the same columns. */
function slipOf(headings: readonly MonthHeading[]): Slip | null {
  if (headings.length < FEWEST || headings.some(({ inner }) => inner !== headings[0]!.inner)) return null;
  const wrong = headings.flatMap((one, i) => (i > 0 && one.month !== after(headings[i - 1]!.month) ? [i] : []));
  const [at] = wrong;
  if (wrong.length !== 1 || at === undefined || headings[at]!.month !== headings[at - 1]!.month || at !== headings.length - 1) return null;
  return { first: headings[at - 1]!, second: headings[at]!, wanted: after(headings[at - 1]!.month) };
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
