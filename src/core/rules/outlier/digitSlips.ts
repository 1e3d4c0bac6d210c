import { addMonths } from '../../reading/period';
import type { Figure, MonthKey } from '../../reading/types';
import { isComputed } from '../../series/content';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { median, spread } from './robust';

/** A figure that is about ten times, or a tenth of, what its neighbours and the other year lead one to expect. */
export interface DigitSlip {
  readonly series: MonthSeries;
  readonly point: SeriesPoint;
  readonly figure: Figure;
  readonly expected: number;
  /** Decimal logarithm of figure ÷ expected: 1 is ten times. */
  readonly distance: number;
  /** Months beside it in its own series. */
  readonly neighbours: readonly SeriesPoint[];
  /** The same month of the other year, where it took part. */
  readonly otherYear: { readonly point: SeriesPoint | null; readonly figure: Figure } | null;
}

interface Place {
  readonly point: SeriesPoint;
  readonly figure: Figure;
  /** Decimal logarithm: a slip by one digit is a distance of 1. */
  readonly log: number;
}

/** Fewest figures of a series from which one can be expected. */
const FEWEST = 4;

/** Five times or more off: the expectation is an estimate, and a figure of another row may be off by any factor. */
const LEAST_DISTANCE = 0.7;

/** A distance counts when it is so many times the ordinary scatter. */
const CLEAR = 4;

/** Scatter is never taken to be smaller: a few months cannot show how steady a series is. */
const LEAST_SCATTER = 0.06;

/** Digit slips of one series; `other` finds the series of the year before or after. */
export function findDigitSlips(series: MonthSeries, other: () => MonthSeries | null): DigitSlip[] {
  if (isCalm(series.points)) return [];
  const places = placesOf(series);
  if (places.length < FEWEST) return [];
  const beside = otherYear(series, other());
  const ratios = places.map((place) => {
    const figure = beside.get(place.point.month)?.figure;
    return figure && figure.value > 0 ? place.log - Math.log10(figure.value) : null;
  });
  const slips: DigitSlip[] = [];
  places.forEach((place, i) => {
    const own = ownDistance(places, i);
    const seasonal = seasonalDistance(ratios, i);
    const bySeason = seasonal && judge(seasonal, own, beside.get(place.point.month)?.ownDistance ?? 0);
    // Figures in brackets stand in the same cell and go astray together; they cannot excuse a steady series.
    const alone = seasonal === null || (series.bracketed.size > 0 && own.steady);
    const distance = bySeason ?? (alone && own.clear ? own.distance : null);
    if (distance === null || Math.abs(distance) < LEAST_DISTANCE) return;
    const expected = 10 ** (place.log - distance);
    if (isSmallCount(place.figure, expected)) return;
    const year = seasonal === null ? null : beside.get(place.point.month);
    slips.push({ series, point: place.point, figure: place.figure, expected, distance, neighbours: [places[i - 1], places[i + 1]].flatMap((next) => (next ? [next.point] : [])), otherYear: year ? { point: year.point, figure: year.figure } : null });
  });
  // Two slips in a handful of figures are a change of scale, not slips.
  return slips.length * 4 > places.length ? [] : slips;
}

/**
 * A slip makes the largest figure at least three times the smallest; nearly every series is spared the rest by that.
 * What can be below zero (degrees, balances) has no digits to compare: a figure near zero is a tenth of another by nature.
 */
function isCalm(points: readonly SeriesPoint[]): boolean {
  let [least, most] = [Infinity, 0];
  for (const { figure } of points) {
    if (figure && figure.value < 0) return true;
    if (!figure || figure.value === 0) continue;
    if (figure.value < least) least = figure.value;
    if (figure.value > most) most = figure.value;
  }
  return most < 3 * least;
}

function placesOf(series: MonthSeries): Place[] {
  return series.points.flatMap((point) => {
    const { figure } = point;
    return figure && figure.value > 0 && !isComputed(point) ? [{ point, figure, log: Math.log10(figure.value) }] : [];
  });
}

interface Beside {
  readonly point: SeriesPoint | null;
  readonly figure: Figure;
  /** How far that figure lies from its own neighbours. */
  readonly ownDistance: number;
}

function otherYear(series: MonthSeries, other: MonthSeries | null): ReadonlyMap<MonthKey, Beside> {
  const found = new Map<MonthKey, Beside>();
  for (const [month, figure] of series.bracketed) if (figure) found.set(month, { point: null, figure, ownDistance: 0 });
  if (!other) return found;
  const months = other.fiscalYear !== null && series.fiscalYear !== null ? (series.fiscalYear - other.fiscalYear) * 12 : 12;
  const places = placesOf(other);
  places.forEach(({ point, figure }, i) => found.set(addMonths(point.month, months), { point, figure, ownDistance: ownDistance(places, i).distance }));
  return found;
}

interface OwnDistance {
  readonly distance: number;
  /** Whether the months beside it are steady enough to judge by them alone. */
  readonly clear: boolean;
  /** Whether the whole series hardly moves. */
  readonly steady: boolean;
}

/** Distance from the months beside it. */
function ownDistance(places: readonly Place[], i: number): OwnDistance {
  const [before, here, after] = [places[i - 1], places[i]!, places[i + 1]];
  const steps: number[] = [];
  for (let j = 1; j < places.length; j++) if (j !== i && j !== i + 1) steps.push(Math.abs(places[j]!.log - places[j - 1]!.log));
  const scatter = Math.max(LEAST_SCATTER, median(steps));
  // Where such jumps are common, one more is no slip.
  const jumpy = steps.some((step) => step >= 0.6);
  const steady = steps.every((step) => step < 0.15);
  if (before && after) {
    const [left, right] = [here.log - before.log, here.log - after.log];
    const same = Math.sign(left) === Math.sign(right) && Math.min(Math.abs(left), Math.abs(right)) >= 0.6;
    const distance = (left + right) / 2;
    return { distance, steady, clear: !jumpy && same && Math.abs(distance) >= CLEAR * scatter && Math.abs(before.log - after.log) < 0.5 };
  }
  const next = before ?? after;
  const second = places[i === 0 ? 2 : i - 2];
  if (!next || !second) return { distance: 0, steady, clear: false };
  const distance = here.log - next.log;
  // What adds up over the year begins small and grows by less and less; a stock that grows by little every month does not.
  if (!before && distance < 0 && median(steps) > LEAST_SCATTER && places.every((place, j) => j === 0 || place.log >= places[j - 1]!.log)) return { distance, steady, clear: false };
  // At either end a series may rise or fall by itself: only a steady one shows a slip there.
  return { distance, steady, clear: Math.max(...steps, 0) < 0.2 && Math.abs(here.log - second.log) >= 0.6 && Math.abs(distance) >= CLEAR * scatter };
}

/** Distance from what the other year leads one to expect. */
function seasonalDistance(ratios: readonly (number | null)[], i: number): { distance: number; scatter: number } | null {
  const here = ratios[i];
  const others = ratios.filter((ratio, j): ratio is number => ratio !== null && j !== i);
  if (here === null || here === undefined || others.length < 3) return null;
  const centre = median(others);
  return { distance: here - centre, scatter: Math.max(LEAST_SCATTER, spread(others, centre)) };
}

/** Brings both views together; null where they do not agree that the figure itself is off. */
function judge(seasonal: { distance: number; scatter: number }, own: OwnDistance, beside: number): number | null {
  const { distance, scatter } = seasonal;
  if (Math.abs(distance) < CLEAR * scatter || scatter > 0.25) return null;
  // Of the two years the one that stands out more among its own months is at fault.
  if (Math.abs(beside) > Math.abs(own.distance)) return null;
  const steady = scatter <= 0.1;
  return Math.sign(own.distance) === Math.sign(distance) && Math.abs(own.distance) >= (steady ? 0.15 : 0.4) ? distance : null;
}

/** Handfuls of cases jump by themselves (Poisson scatter). */
function isSmallCount(figure: Figure, expected: number): boolean {
  if (figure.step !== 1 || Math.max(figure.value, expected) > 100) return false;
  return Math.abs(figure.value - expected) <= 4 + 4.3 * Math.sqrt(expected);
}
