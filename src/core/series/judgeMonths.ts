import { addTo } from '../groups';
import { addMonths } from '../reading/period';
import type { MonthKey } from '../reading/types';
import type { SeriesReport } from '../report';
import { expectedAfter, findRhythm, type Beat } from './rhythm';
import type { MonthSeries, SeriesPoint } from './types';

export type MonthState = SeriesReport['months'][number]['state'];

/** One month of a series with what is to be thought of it. */
export interface JudgedMonth {
  readonly point: SeriesPoint;
  readonly state: MonthState;
  /** Of a missing month: 'gap' where a later month is filled, 'trailing' at the end. */
  readonly hole: 'gap' | 'trailing' | null;
  /** Of a computed line: the series whose missing month explains this one. */
  readonly follows: MonthSeries | null;
}

export interface JudgedSeries {
  readonly series: MonthSeries;
  readonly months: readonly JudgedMonth[];
}

const isEmpty = (point: SeriesPoint): boolean => point.content === 'empty' || point.content === 'formula-empty';

/**
 * What each month of each series holds: filled, missing, not yet due, late as a note says, a placeholder, or not expected
 * (CONTRACT, rule missing-month). The rule and the month grid of the report both use this.
 */
export function judgeMonths(all: readonly MonthSeries[], asOf: MonthKey | null, reportYear: number | null): readonly JudgedSeries[] {
  const known = remembered.get(all);
  if (known?.asOf === asOf && known.reportYear === reportYear) return known.judged;
  const judged = judgeAll(all, asOf, reportYear);
  remembered.set(all, { asOf, reportYear, judged });
  return judged;
}

/** The rule and the report ask for the same series one after the other. */
const remembered = new WeakMap<readonly MonthSeries[], { readonly asOf: MonthKey | null; readonly reportYear: number | null; readonly judged: readonly JudgedSeries[] }>();

function judgeAll(all: readonly MonthSeries[], asOf: MonthKey | null, reportYear: number | null): JudgedSeries[] {
  const judged = new Map<MonthSeries, JudgedSeries>();
  const next = new Map<MonthSeries, MonthSeries>();
  for (const series of all) if (series.previous) next.set(series.previous, series);
  for (const series of all) {
    if (series.derived) continue;
    judged.set(series, { series, months: judgeBase(series, next.get(series) ?? null, horizonOf(series, asOf, reportYear)) });
  }
  const bases = new Map<string, JudgedSeries[]>();
  for (const one of judged.values()) {
    if (one.series.role === 'target') continue;
    for (const key of [itemKeyOf(one.series), tableKeyOf(one.series)]) push(bases, key, one);
  }
  return all.map((series) => judged.get(series) ?? judgeDerived(series, bases, horizonOf(series, asOf, reportYear)));
}

const itemKeyOf = (series: MonthSeries): string => `${series.table.id}\n${series.item}`;
const tableKeyOf = (series: MonthSeries): string => `${series.table.id}\n\n`;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  addTo(map, key, value);
}

/** Last month that may be asked for: the as-of month, for last year's rows the same month a year before. */
function horizonOf(series: MonthSeries, asOf: MonthKey | null, reportYear: number | null): MonthKey | null {
  if (asOf === null || reportYear === null || series.fiscalYear === null || series.fiscalYear >= reportYear) return asOf;
  return addMonths(asOf, -12 * (reportYear - series.fiscalYear));
}

function judgeBase(series: MonthSeries, next: MonthSeries | null, horizon: MonthKey | null): JudgedMonth[] {
  const { points } = series;
  let lastFigure = -1;
  let due = -1;
  points.forEach((point, i) => {
    if (point.content === 'figure' || point.content === 'text') lastFigure = i;
    if (horizon !== null && point.month <= horizon) due = i;
  });
  // Nearly every series has no empty month before the end; what is expected matters only where one has.
  const expected = points.some((point, i) => i <= Math.max(due, lastFigure) && isEmpty(point)) ? expectedMonths(series, next, Math.max(due, lastFigure), horizon) : [];
  const stateOf = (point: SeriesPoint, i: number): readonly [MonthState, JudgedMonth['hole']] => {
    if (point.content === 'placeholder') return ['placeholder', null];
    if (!isEmpty(point)) return ['filled', null];
    // Last year is over: a hole in its row is one in any month.
    const pastHole = series.isPrevious && i < lastFigure;
    if (!pastHole && (horizon !== null ? point.month > horizon : i > lastFigure)) return ['not-yet', null];
    // A formula that shows nothing follows from the empty cells it reads; those are asked for where they stand.
    const computed = point.content === 'formula-empty' && point.source === point;
    if (computed || !expected[i]) return ['not-expected', null];
    if (i < lastFigure) return ['missing', 'gap'];
    return isLate(series, point, lastFigure, horizon) ? ['late-as-usual', null] : ['missing', 'trailing'];
  };
  return points.map((point, i) => {
    const [state, hole] = stateOf(point, i);
    return { point, state, hole, follows: null };
  });
}

/** Months at the end for which a stated delay or a stated last month allows. */
function isLate(series: MonthSeries, point: SeriesPoint, lastFigure: number, horizon: MonthKey | null): boolean {
  if (horizon !== null && series.lag > 0 && point.month > addMonths(horizon, -series.lag)) return true;
  if (series.runsUntil === null || point.month <= series.runsUntil) return false;
  // 9月まで beside a series that goes on to December speaks of something else.
  const last = series.points[lastFigure]?.month ?? null;
  return last !== null && last <= series.runsUntil;
}

const beatsOf = (points: readonly SeriesPoint[]): Beat[] =>
  points.map((point) => (point.content === 'figure' || point.content === 'text' ? 'figure' : isEmpty(point) ? 'empty' : 'answered'));

function expectedMonths(series: MonthSeries, next: MonthSeries | null, due: number, horizon: MonthKey | null): readonly boolean[] {
  const { points, previous } = series;
  const rhythm = findRhythm(beatsOf(points.slice(0, due + 1)));
  const lastYear = previous ? beatsOf(previous.points) : [];
  const byLastYear = previous && expectedAfter(rhythm.expected, lastYear, points.map((point) => previous.points.findIndex((before) => addMonths(before.month, 12) === point.month)));
  if (byLastYear) return byLastYear;
  const thisYear = new Map((next?.points ?? []).map((point) => [point.month, point]));
  const lastOf = (some: readonly SeriesPoint[]): MonthKey => some.reduce<MonthKey>((last, point) => (point.content === 'figure' && point.month > last ? point.month : last), '');
  const [last, lastThisYear] = [lastOf(points), lastOf(next?.points ?? [])];
  // Last year's row that stops where this year's stops is kept for the comparison only; one that goes on has a hole there.
  return points.map((point, i) => {
    const month = addMonths(point.month, 12);
    const beside = thisYear.get(month);
    const stops = beside !== undefined && isEmpty(beside) && (horizon === null || point.month <= horizon) && !(month > lastThisYear && point.month < last);
    return rhythm.expected[i] === true && !stops;
  });
}

/** A computed line has no say of its own where the line it is computed from is not filled. */
function judgeDerived(series: MonthSeries, bases: ReadonlyMap<string, readonly JudgedSeries[]>, horizon: MonthKey | null): JudgedSeries {
  const besides = bases.get(itemKeyOf(series)) ?? [];
  // 対前年比 under 前年との比較 stands beside last year's figures only; this year's are elsewhere in the table.
  const candidates = besides.some((one) => !one.series.isPrevious) ? besides : [...besides, ...(bases.get(tableKeyOf(series)) ?? [])];
  const own = judgeBase(series, null, horizon);
  // Nearly every computed line is filled as far as it is due.
  if (!own.some((month) => isEmpty(month.point) && month.state !== 'not-yet')) return { series, months: own };
  const same = candidates.filter((one) => one.series.fiscalYear === series.fiscalYear);
  // What compares with last year cannot be filled where last year's figure is missing.
  const before = series.fiscalYear === null ? [] : candidates.filter((one) => one.series.isPrevious && one.series.fiscalYear === series.fiscalYear! - 1);
  const months = own.map((month, i): JudgedMonth => {
    if (!isEmpty(month.point) || month.state === 'not-yet') return month;
    for (const { series: other, months: others } of same) {
      const beside = monthOf(others, month.point.month, i);
      if (!beside || beside.state === 'filled') continue;
      return { point: month.point, state: beside.state === 'placeholder' ? 'not-expected' : beside.state, hole: beside.hole, follows: other };
    }
    for (const { series: other, months: others } of before) {
      const beside = monthOf(others, addMonths(month.point.month, -12), i);
      if (beside?.state === 'missing') return { point: month.point, state: 'missing', hole: beside.hole, follows: other };
    }
    // A formula that shows nothing beside filled figures has its reasons.
    return month.point.content === 'formula-empty' ? { ...month, state: 'not-expected', hole: null } : month;
  });
  return { series, months };
}

const monthOf = (months: readonly JudgedMonth[], month: MonthKey, at: number): JudgedMonth | undefined =>
  months[at]?.point.month === month ? months[at] : months.find((candidate) => candidate.point.month === month);
