import { addTo } from '../../groups';
import { growsOverYear } from '../../kpi/standing';
import { isRateWord } from '../../reading/words';
import type { Figure } from '../../reading/types';
import { isComputed } from '../../series/content';
import { fiscalYearOfKey } from '../../series/months';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { captionOf } from '../../tables/caption';

/** A place where a sum over the year is smaller than the month before. */
export interface Fall {
  readonly series: MonthSeries;
  readonly before: SeriesPoint;
  readonly after: SeriesPoint;
  /** The figure that is wrong where one alone explains the fall, null where either may be. */
  readonly slip: SeriesPoint | null;
  /** The slip with two neighbouring digits exchanged, where that fits between its neighbours. */
  readonly exchanged: string | null;
}

type Place = SeriesPoint & { readonly figure: Figure };

/** Fewest months from which it can be seen that a series only rises. */
const FEWEST = 6;

/** A stock changes little from month to month; a flow that happens to rise changes much. */
const LARGEST_STEP_OF_STOCK = 0.03;

/** A ratio of two sums may fall by a little when both grow. */
const STEPS_OF_RATIO = 2;

/** @param target the monthly targets of the item, where the table gives them */
export function findFalls(series: MonthSeries, target: MonthSeries | null = null): Fall[] {
  // 対前年比 and 達成率 of a sum go up and down as they please.
  if (series.role === 'ratio' || series.role === 'difference' || (series.derived && series.role !== 'cumulative')) return [];
  // Only a sum says that it rises, and only last year shows that a stock does.
  const isSum = series.cumulative || (target !== null && accumulates(target));
  if (!isSum && !series.previous) return [];
  const places = typedPlaces(series);
  if (fallsOf(places).length === 0) return [];
  // What has come so far begins anew in April.
  const runs = isSum ? byFiscalYear(places) : [places];
  return runs.flatMap((run) => fallsIn(series, run, isSum));
}

function byFiscalYear(places: readonly Place[]): readonly (readonly Place[])[] {
  const years = new Map<number, Place[]>();
  for (const place of places) addTo(years, fiscalYearOfKey(place.month), place);
  return [...years.values()];
}

function fallsIn(series: MonthSeries, places: readonly Place[], isSum: boolean): Fall[] {
  const falls = fallsOf(places);
  if (falls.length === 0 || !onlyRises(series, places, falls, isSum)) return [];
  // More than a third of the months cannot be slips: the series does not rise by nature.
  if (falls.length * 3 > places.length) return [];
  return falls.map((i) => {
    const [before, after] = [places[i - 1]!, places[i]!];
    const high = fits(places, i - 1);
    const low = fits(places, i);
    const slip = high === low ? null : high ? before : after;
    const at = slip === before ? i - 1 : i;
    return { series, before, after, slip, exchanged: slip ? exchangedDigits(places[at]!, places[at - 1], places[at + 1]) : null };
  });
}

/** Figures that are typed in; a sum computed by a formula falls only where what it adds is wrong. */
function typedPlaces(series: MonthSeries): Place[] {
  return series.points.filter((point): point is Place => point.figure !== null && !isComputed(point));
}

/** Places whose figure is smaller than the one before. */
function fallsOf(places: readonly Place[]): number[] {
  return places.flatMap((place, i) => (i > 0 && place.figure.value < places[i - 1]!.figure.value ? [i] : []));
}

/** Targets of months that grow to several times the first are those of a sum: 3.1%, 8.2% … 56.0%. */
function accumulates(target: MonthSeries): boolean {
  const figures = target.points.flatMap(({ figure }) => (figure ? [figure.value] : []));
  return figures.length >= FEWEST && figures.every((value, i) => i === 0 || value >= figures[i - 1]!) && figures[0]! > 0 && figures[figures.length - 1]! >= figures[0]! * LEAST_GROWTH;
}

const LEAST_GROWTH = 3;

/** Whether the series rises by what it is: by its name, or by being a stock that rose in every month of last year. */
function onlyRises(series: MonthSeries, places: readonly Place[], falls: readonly number[], isSum: boolean): boolean {
  if (isRatio(series, places)) return isSum && risingRatio(series, places, falls);
  if (isSum) return true;
  if (!series.previous || places.length < FEWEST || falls.length > 1) return false;
  const last = series.previous.points.filter((point): point is Place => point.figure !== null);
  return last.length >= FEWEST && fallsOf(last).length === 0 && isStock(places) && isStock(last) && falls.every((at) => isClear(places, at));
}

/** A stock may give back a few; a slip goes further back than the series usually goes forward in a month. */
function isClear(places: readonly Place[], at: number): boolean {
  const steps = places.slice(1).map((place, i) => Math.abs(place.figure.value - places[i]!.figure.value)).sort((a, b) => a - b);
  return places[at - 1]!.figure.value - places[at]!.figure.value >= (steps[steps.length >> 1] ?? 0);
}

const isRatio = (series: MonthSeries, places: readonly Place[]): boolean => series.role === 'rate' || places.some((place) => place.figure.unit === '%') || isRateWord(series.item) || series.entry.unit === '%';

/** A share reached so far falls only by its base; such a fall is small and last year shows whether there are any. */
function risingRatio(series: MonthSeries, places: readonly Place[], falls: readonly number[]): boolean {
  if (series.isPrevious || falls.length > 1 || places.length < FEWEST - 2 || !mayGrow(series)) return false;
  const [at] = falls;
  const drop = places[at! - 1]!.figure.value - places[at!]!.figure.value;
  if (drop <= STEPS_OF_RATIO * places[at!]!.figure.step) return false;
  const last = (series.previous?.points ?? []).filter((point): point is Place => point.figure !== null);
  return fallsOf(last).length <= 1;
}

/** 窓口受付率 of the year so far goes up and down with what is handled. */
function mayGrow({ label, table }: MonthSeries): boolean {
  const names = `${label} ${captionOf(table)}`.match(/[^\s・、（）()]{2,}率/gu) ?? [];
  return names.length === 0 || names.some(growsOverYear);
}

function isStock(places: readonly Place[]): boolean {
  const steps = places.slice(1).map((place, i) => Math.abs(place.figure.value / places[i]!.figure.value - 1)).sort((a, b) => a - b);
  return (steps[steps.length >> 1] ?? 1) <= LARGEST_STEP_OF_STOCK;
}

/** Whether the series rises around a place once that place is left out. */
function fits(places: readonly Place[], i: number): boolean {
  const [before, after] = [places[i - 1], places[i + 1]];
  const beyond = places[i + 2];
  if (before && after && before.figure.value > after.figure.value) return false;
  if (!before && !after) return false;
  return !after || !beyond || after.figure.value <= beyond.figure.value;
}

/** 12,950 → 12,590: two digits exchanged are the commonest slip of all. */
function exchangedDigits(place: Place, before: Place | undefined, after: Place | undefined): string | null {
  const { value, step } = place.figure;
  if (step !== 1 || value < 10 || !Number.isInteger(value)) return null;
  const digits = String(value);
  for (let i = 0; i + 1 < digits.length; i++) {
    const other = Number(digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2));
    if (other !== value && (!before || other >= before.figure.value) && (!after || other <= after.figure.value) && (before || after)) return other.toLocaleString('ja-JP');
  }
  return null;
}
