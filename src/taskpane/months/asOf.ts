import type { Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import { placeOf } from '../../report/view';

/** '2025-12' and 1 → '2026-01'. */
export function monthsLater(month: string, number: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number);
  const index = year * 12 + one - 1 + number;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Fiscal year (April to March) that a month belongs to. */
export function fiscalYearOf(month: string): number {
  const [year = 0, one = 1] = month.split('-').map(Number);
  return one < 4 ? year - 1 : year;
}

/** The months of a fiscal year, April first. */
const monthsOf = (fiscalYear: number): string[] => Array.from({ length: 12 }, (_, i) => monthsLater(`${fiscalYear}-04`, i));

export interface AsOfYear {
  readonly fiscalYear: number;
  readonly months: readonly string[];
}

/** Where the as-of month comes from. */
export type AsOfSource = { readonly kind: 'set' } | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string } | { readonly kind: 'unknown' };

/** What the view shows of 報告時点. */
export interface AsOf {
  readonly month: string | null;
  readonly source: AsOfSource;
  /** Months to choose from: of the report's fiscal year, of the year before and the year after. */
  readonly years: readonly AsOfYear[];
  /** The months before and after that the buttons lead to; null at the ends, and where no month is known. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * @param workbook what the check says of the book
 * @param settings as they are now; a month set in them holds before the check has been made anew
 * @param today '2026-01': stands in where neither book nor settings name any month or year
 */
export function asOfState({ asOf, asOfSource, fiscalYear }: Report['workbook'], settings: Pick<Settings, 'asOf'>, today: string): AsOf {
  const month = settings.asOf ?? asOf;
  const middle = fiscalYear ?? fiscalYearOf(month ?? today);
  const reach = month === null ? [middle] : [middle, fiscalYearOf(month)];
  const first = Math.min(...reach) - 1;
  const last = Math.max(...reach) + 1;
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({ fiscalYear: first + i, months: monthsOf(first + i) }));
  const known = new Set(years.flatMap(({ months }) => months));
  const step = (number: number): string | null => {
    const other = month === null ? null : monthsLater(month, number);
    return other !== null && known.has(other) ? other : null;
  };
  return { month, source: sourceOf(asOfSource, settings), years, before: step(-1), after: step(1) };
}

function sourceOf(source: string | null, settings: Pick<Settings, 'asOf'>): AsOfSource {
  if (settings.asOf !== null || source === 'argument') return { kind: 'set' };
  const place = source === null ? null : placeOf(source, '');
  return place === null || place.sheet === '' ? { kind: 'unknown' } : { kind: 'cell', ...place };
}
