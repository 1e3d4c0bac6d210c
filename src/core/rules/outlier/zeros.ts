import type { MonthKey } from '../../reading/types';
import { isComputed } from '../../series/content';
import type { MonthSeries, SeriesPoint } from '../../series/types';

/** A month of nothing in a series that is large and steady otherwise. */
export interface Zero {
  readonly series: MonthSeries;
  readonly point: SeriesPoint;
  readonly least: SeriesPoint;
  readonly most: SeriesPoint;
}

/** Other months that show what is usual. */
const FEWEST_OTHERS = 5;
/** Smaller counts may well come to nothing; and what moves by more may stop. */
const SMALLEST = 50;
const STEADY = 3;

/** The one 0 that is typed in among steady figures, up to the month of the report; null where last year's month has none either. */
export function findZero(series: MonthSeries, asOf: MonthKey | null): Zero | null {
  if ((series.derived && series.role !== 'average') || series.role === 'target') return null;
  let zero: SeriesPoint | null = null;
  let least: SeriesPoint | null = null;
  let most: SeriesPoint | null = null;
  let others = 0;
  for (const point of series.points) {
    const { figure } = point;
    if (!figure || (asOf !== null && point.month > asOf)) continue;
    if (figure.value === 0) {
      // What begins in the year begins with nothing.
      if (zero || others === 0 || isComputed(point)) return null;
      zero = point;
      continue;
    }
    if (figure.value < SMALLEST) return null;
    others++;
    if (!least || figure.value < least.figure!.value) least = point;
    if (!most || figure.value > most.figure!.value) most = point;
  }
  if (!zero || !least || !most || others < FEWEST_OTHERS || most.figure!.value > least.figure!.value * STEADY) return null;
  const month = zero.month.slice(5);
  const last = series.previous?.points.find((point) => point.month.slice(5) === month)?.figure;
  return last?.value === 0 ? null : { series, point: zero, least, most };
}
