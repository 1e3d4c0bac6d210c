import { findPeriods, fiscalPosition, monthsOf } from '../../reading/period';
import type { Granularity, Period } from '../../reading/types';
import type { Operand, TotalRelation } from '../../relations/types';
import { rememberedOf } from '../../remembered';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** 上期計, 第2四半期, 下半期小計: a longer text says more than of which months a sum is. */
const LONGEST_HEADING = 14;
const HALF = /[上下](?:半?期)/u;
const PART_OF_YEAR = /上期|下期|上半期|下半期|四半期/u;

/** 上期 merged over the months 10 to 3. */
export function halfNames(tables: readonly Table[]): RuleFinding[] {
  return tables.flatMap((table) => {
    const months = new Map<GridCell, { readonly half: Period; readonly under: Set<GridCell>; isInside: boolean }>();
    for (const { headings, period } of [...table.columns, ...table.rows]) {
      const name = headings.find(({ cell }) => cell.text.length <= LONGEST_HEADING && HALF.test(cell.text));
      const own = period?.granularity === 'month' ? headings.find((cell) => cell !== name && cell.cell.text.includes(period.text)) : undefined;
      const half = name && findPeriods(name.cell.text)[0]?.period;
      if (!name || !own || half?.granularity !== 'half') continue;
      const known = months.get(name) ?? { half, under: new Set(), isInside: false };
      months.set(name, known);
      known.under.add(own);
      known.isInside ||= monthsOf(half).some(({ month }) => month === period!.to.month);
    }
    return [...months].filter(([, { under, isInside }]) => !isInside && under.size >= 2).map(([name, { under }]) => ({
      sheet: table.sheet,
      cell: name,
      evidence: [...under].map(({ address }) => address),
      message: `見出しは「${textOf(name)}」ですが、その${[...under].map(textOf).join('・')}は含まれない月です。ほかの見出しを写したまま直していないと思われます。見出しを確かめて直してください。`,
      found: textOf(name),
    }));
  });
}

/** 上期計 over the sum of the months 10 to 3: the heading was copied from the first half. */
export function sumLabels(totals: readonly TotalRelation[]): RuleFinding[] {
  const seen = new Set<GridCell>();
  return totals.flatMap((total) => {
    if (total.minus.length > 0 || total.parts.length < 2 || !total.table) return [];
    const found = [labelled(total, total.table, true), labelled(total, total.table, false)].find((one) => one !== null);
    if (!found || seen.has(found.heading) || found.months.some((month) => found.named.has(month))) return [];
    seen.add(found.heading);
    const positions = found.months.map(fiscalPosition).sort((a, b) => a - b);
    const shown = `${monthAt(positions[0]!)}～${monthAt(positions[positions.length - 1]!)}月`;
    return [{
      sheet: total.sheet,
      cell: found.heading,
      evidence: [total.cell.address, ...total.parts.map(({ address }) => address)],
      message: `見出しは「${textOf(found.heading)}」ですが、${total.cell.address} の ${total.cell.cell.text.trim()} は${shown}の合計です。ほかの見出しを写したまま直していないと思われます。見出しを確かめて直してください。`,
      found: textOf(found.heading),
    }];
  });
}

const PARTS: ReadonlySet<Granularity> = new Set(['quarter', 'half', 'span']);

const monthAt = (position: number): number => ((position + 3) % 12) + 1;

interface Labelled {
  readonly heading: GridCell;
  /** Months that the heading names, and those whose figures are summed. */
  readonly named: ReadonlySet<number>;
  readonly months: readonly number[];
}

/** The heading of a total that names a part of the year, with the months of its parts, where all of them lie along one axis. */
function labelled(total: TotalRelation, table: Table, across: boolean): Labelled | null {
  const entries = across ? partsOfYear(table).columns : partsOfYear(table).rows;
  if (!entries) return null;
  const entryOf = ({ row, col }: { readonly row: number; readonly col: number }): AxisEntry | undefined => entries.get(across ? col : row);
  const heading = entryOf(total.cell)?.headings.find(namesPart);
  const isBeside = ({ sheet, row, col }: Operand): boolean => sheet === total.sheet && (across ? row === total.cell.row : col === total.cell.col);
  if (!heading || !total.parts.every(isBeside)) return null;
  const months = total.parts.map((part) => monthsAt(entryOf(part)));
  const period = findPeriods(heading.cell.text)[0]?.period;
  if (months.includes(null) || !period || (!PARTS.has(period.granularity))) return null;
  return { heading, months: months.flatMap((some) => some ?? []), named: new Set(monthsOf(period).map(({ month }) => month)) };
}

const namesPart = ({ cell }: GridCell): boolean => cell.text.length <= LONGEST_HEADING && PART_OF_YEAR.test(cell.text);

/** The entries of a table's axes by their place; null for an axis that names no part of the year. */
const partsOfYear = rememberedOf(({ columns, rows }: Table) => {
  const byPlace = (axis: readonly AxisEntry[]): ReadonlyMap<number, AxisEntry> | null =>
    axis.some(({ headings }) => headings.some(namesPart)) ? new Map(axis.map((entry) => [entry.index, entry])) : null;
  return { columns: byPlace(columns), rows: byPlace(rows) };
});

/** The month of a part, or those of a quarter that a half adds up. */
const monthsAt = (entry: AxisEntry | undefined): readonly number[] | null =>
  entry?.period?.granularity === 'month' || entry?.period?.granularity === 'quarter' ? monthsOf(entry.period).map(({ month }) => month) : null;
