import { rememberedFor } from '../remembered';
import { findPeriods, yearInFiscal } from '../reading/period';
import type { Period, PeriodMonth } from '../reading/types';
import { isCumulativeWord } from '../reading/words';
import { captionOf } from '../tables/caption';
import { textOf, type GridCell } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { findSlips } from './sequence';

/** A heading that breaks the order of its neighbours. */
export interface HeadingSlip {
  readonly stated: PeriodMonth;
  /** What the order asks for; the year is null where the headings name none. */
  readonly expected: PeriodMonth;
}

/** A row or column of a time axis with the month that it must be about. */
export interface TimePlace {
  readonly entry: AxisEntry;
  readonly period: Period;
  /** Last month of the period by the calendar, 1 to 12, put right where the heading breaks the order of its neighbours. */
  readonly month: number;
  /** Calendar year of that month, null where no heading says it. */
  readonly year: number | null;
  /** Set where the heading says another month (or year) than its place in the order. */
  readonly slip: HeadingSlip | null;
  /** Heading cell that names the month. */
  readonly heading: GridCell | null;
}

/** Places of one measure along the time axis: 4月, 5月 … or 4月 実績, 5月 実績 … */
export interface TimeLine {
  /** Headings that are not the month: 実績, 前年同月, '' where the month stands alone. */
  readonly measure: readonly GridCell[];
  readonly places: readonly TimePlace[];
}

export interface TimeAxis {
  /** 'columns' where months run across. */
  readonly direction: 'columns' | 'rows';
  readonly lines: readonly TimeLine[];
  /** Months that one place covers: 1, or 3 for quarters, 6 for halves. */
  readonly span: number;
}

/**
 * Whether an entry stands for a single month, or for at most `longest` months of a quarterly table, by its heading's innermost period;
 * a total over the year is no place in time.
 */
function isPlace(entry: AxisEntry, longest: number, quarterly: boolean): entry is AxisEntry & { period: Period } {
  const { period, role } = entry;
  if (!period || role === 'total' || role === 'average' || role === 'remark' || role === 'name') return false;
  if (period.granularity === 'day' || period.granularity === 'year') return false;
  // 直近（１月末） beside quarters is a state and no quarter.
  if (quarterly && period.until && period.granularity === 'month') return false;
  return quarterly ? lengthOf(period) <= longest : period.granularity === 'month' && lengthOf(period) === 1;
}

/** 構成比（第４四半期） behind the quarters says of which one the share is, and is none itself. */
const isAside = ({ role, name, period }: AxisEntry): boolean =>
  (role === 'rate' || role === 'ratio' || role === 'difference') && period !== null && /[（(]/u.test(name.slice(0, Math.max(0, name.indexOf(period.text))));

/** 12月末累計 behind the months of the whole year is the sum so far, and no other December. */
const isSumSoFar = (entry: AxisEntry & { readonly period: Period }): boolean => entry.role === 'cumulative' && isCumulativeWord(textOf(headingOf(entry) ?? undefined));

/** So many single months to each sum so far show that months alone are the places. */
const MONTHS_TO_SUM = 3;

/** The entries that are places in time; asides only where hardly anything else is. */
function placesAmong(entries: readonly AxisEntry[], longest: number, quarterly: boolean): (AxisEntry & { period: Period })[] {
  const places = entries.filter((entry) => isPlace(entry, longest, quarterly));
  const plain = places.filter((entry) => !isAside(entry));
  const known = plain.length >= 2 ? plain : places;
  const months = new Set(known.flatMap(({ period }) => (period.until ? [] : [period.to.month])));
  // 12月末 behind 12月 and the rest of the year is the state so far, whatever it is called.
  const single = known.filter((entry) => !isSumSoFar(entry) && !(entry.period.until && months.has(entry.period.to.month)));
  return single.length >= (known.length - single.length) * MONTHS_TO_SUM ? single : known;
}

const lengthOf = (period: Period): number => ((period.to.month - period.from.month + 12) % 12) + 1;

/** Fiscal year that the title of a table names. */
export const titleYear = (table: Table): number | null => findPeriods(captionOf(table)).find(({ period }) => period.granularity === 'year')?.period.fiscalYear ?? null;

/**
 * The axis of a table along which time runs; null where neither does.
 * @param reportYear fiscal year of the report: of two years among the headings the one that is right
 */
export const readTimeAxis = rememberedFor((table: Table, reportYear: number | null): TimeAxis | null => {
  if (table.kind !== 'monthly' && table.kind !== 'quarterly' && !table.months) return null;
  const quarterly = table.kind === 'quarterly';
  for (const longest of quarterly ? [3, 6] : [1]) {
    const columns = placesAmong(table.columns, longest, quarterly);
    const rows = placesAmong(table.rows, longest, quarterly);
    const direction = columns.length >= rows.length ? 'columns' : 'rows';
    const entries = direction === 'columns' ? columns : rows;
    if (entries.length < 2) continue;
    const lines = linesOf(entries, longest, titleYear(table) ?? reportYear);
    if (lines.length > 0) return { direction, lines, span: longest };
  }
  return null;
}, (before, now) => before === now);

/** The heading that names the month: the innermost one whose text holds the text that was read. */
function headingOf(entry: AxisEntry & { period: Period }): GridCell | null {
  for (let i = entry.headings.length - 1; i >= 0; i--) {
    const heading = entry.headings[i]!;
    if (heading.cell.text.includes(entry.period.text) || heading.reading.kind === 'period') return heading;
  }
  return entry.headings[entry.headings.length - 1] ?? null;
}

function linesOf(entries: readonly (AxisEntry & { period: Period })[], span: number, year: number | null): TimeLine[] {
  const groups = new Map<string, { measure: readonly GridCell[]; entries: (AxisEntry & { period: Period })[] }>();
  for (const entry of entries) {
    const heading = headingOf(entry);
    const measure = heading ? entry.headings.slice(entry.headings.indexOf(heading) + 1) : [];
    // A month over two rows, the lower one of last year, has no word of its own for it.
    const key = [...measure.map((cell) => cell.cell.text.replace(/\s/gu, '')), entry.sameYear ?? ''].join('|');
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { measure, entries: [entry] });
  }
  return [...groups.values()].filter((group) => group.entries.length >= 2).map((group) => ({ measure: group.measure, places: placesOf(group.entries, span, year) }));
}

/** Quarters keep their order by quarter: 10~11月 of a running quarter is no slip. */
function orderOf({ from, to }: Period, span: number, dated: boolean): number {
  if (span === 1) return (dated ? to.year! * 12 : 0) + to.month - 1;
  const months = (dated ? from.year! * 12 : 0) + from.month - 1;
  return Math.floor((months - 3) / span);
}

function placesOf(entries: readonly (AxisEntry & { period: Period })[], span: number, year: number | null): TimePlace[] {
  const dated = entries.every(({ period }) => period.from.year !== null && period.to.year !== null);
  const stated = entries.map(({ period }) => orderOf(period, span, dated));
  const first = dated && span === 1 && year !== null ? yearInFiscal(year, entries[0]!.period.to.month) * 12 + entries[0]!.period.to.month - 1 : null;
  const slips = new Map(findSlips(stated, 1, dated ? null : 12 / span, first).map((slip) => [slip.at, slip]));
  return entries.map((entry, i) => {
    const { to } = entry.period;
    const slip = slips.get(i);
    const place = { entry, period: entry.period, heading: headingOf(entry) };
    if (!slip) return { ...place, month: to.month, year: to.year, slip: null };
    const index = (dated ? to.year! * 12 : 0) + to.month - 1 + (slip.expected - slip.stated) * span;
    const expected = { year: dated ? Math.floor(index / 12) : null, month: (((index % 12) + 12) % 12) + 1 };
    return { ...place, ...expected, slip: { stated: to, expected } };
  });
}
