import { isSameList, rememberedFor, rememberedOf } from '../remembered';
import { gradeLetter } from '../reading/grades';
import type { Figure, Legend, MonthKey, Operator } from '../reading/types';
import type { MonthSeries, SeriesPoint } from '../series/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { achievementRate } from './achievement';
import { MONTHLY_TARGET } from './aimWord';
import type { GradeCriteria } from './gradeTables';
import { legendAt } from './legend';
import { isOfYearsTarget } from './legendNotes';
import { entryFor, hasThresholds, suggestMark } from './mark';
import { accumulates, metAsItStands, reference, standingOf, yearIsOver, type Standing } from './standing';
import type { JudgedKpi, Kpi, PlacedLegend } from './types';
import { figureText, rateText } from './wording';

export interface JudgeContext {
  readonly legends: readonly PlacedLegend[];
  readonly asOf: MonthKey | null;
  /** Fiscal year that the report is about. */
  readonly fiscalYear: number | null;
  /** Series of months; those of the KPI's own sheet are enough. */
  readonly series: readonly MonthSeries[];
  /** From which rate on each letter is given, in a book that rates by letters. */
  readonly criteria?: GradeCriteria | null;
}

const isSame = (a: JudgeContext, b: JudgeContext): boolean => a.asOf === b.asOf && a.fiscalYear === b.fiscalYear && a.criteria === b.criteria && isSameList(a.legends, b.legends) && isSameList(a.series, b.series);

/** Judges a KPI: whether the target is met as the figures stand, what that means during the year, and which mark the figures give. */
export const judgeKpi = rememberedFor((kpi: Kpi, context: JudgeContext): JudgedKpi => {
  if (isCountBesideShare(kpi)) return { kpi, met: null, standing: 'unknown', standingReason: COUNT_BESIDE_SHARE, basis: null, suggestedMark: null, suggestedReason: COUNT_BESIDE_SHARE, markBasis: null };
  const complete = withSamePeriod(kpi, context.series);
  const standing = standingOf(complete, asOfFor(complete, context), context.fiscalYear);
  const { mark, reason, basis } = suggestion(complete, standing, context);
  return { kpi: complete, met: metAsItStands(complete), standing: standing.standing, standingReason: standing.reason, basis: standing.basis, suggestedMark: mark, suggestedReason: reason, markBasis: basis };
}, isSame);

const COUNT_BESIDE_SHARE = '目標は割合ですが実績は数なので、比べていません。';

/** 52,793 beside 66.0%以上: how many there were says nothing about a share of them. */
const isCountBesideShare = ({ target, actual }: Kpi): boolean => target?.unit === '%' && actual?.unit === '';

/** A sheet of one month is judged at that month; every other at the report's. */
function asOfFor(kpi: Kpi, { asOf }: JudgeContext): MonthKey | null {
  return kpi.table !== null && kpi.actualAsOf !== null && asOf !== null && kpi.actualAsOf < asOf && isOfOneMonth(kpi.table) ? kpi.actualAsOf : asOf;
}

/** Whether a KPI list is one of a sheet that gives a single month (`令和6年4月分` in its title). */
const isOfOneMonth = rememberedOf(({ grid, range }: Table): boolean => grid.saying('period').some(({ row, reading, cell }) => row < range.top && reading.kind === 'period' && reading.period.granularity === 'month' && /月分/u.test(cell.text)));

/** Last year's value of the same month from the month series in which the actual stands, where the KPI has none yet. */
function withSamePeriod(kpi: Kpi, series: readonly MonthSeries[]): Kpi {
  const { actualCell, actual } = kpi;
  if (!actualCell || !actual || kpi.previous?.samePeriod) return kpi;
  const own = series.find((one) => one.sheet === kpi.sheet && !one.isPrevious && one.points.some((point) => standsAt(point, actualCell)));
  const point = own?.points.find((one) => standsAt(one, actualCell));
  const before = own?.previous?.points.find((one) => one.month.slice(5) === point?.month.slice(5));
  if (!before?.figure || !before.cell) return kpi;
  const share = actual.unit === '%' && before.figure.unit === '' && own!.points.some((one) => one.figure !== null && one.figure.value > 1);
  const figure = share ? { ...before.figure, value: before.figure.value / 100, exact: '', unit: '%', step: before.figure.step / 100 } : before.figure;
  return { ...kpi, previous: { figure: { ...figure, exact: figure.exact === '' ? String(figure.value) : figure.exact }, cell: before.cell, samePeriod: true } };
}

const standsAt = (point: SeriesPoint, cell: GridCell): boolean => point.row === cell.row && point.col === cell.col;

interface Suggestion {
  readonly mark: JudgedKpi['suggestedMark'];
  readonly reason: string;
  readonly basis: JudgedKpi['markBasis'];
}

const none = (reason: string): Suggestion => ({ mark: null, reason, basis: null });

/** The mark that the figures give, with the reason in words. Whatever it is held against, `suggestMark` decides, as for the function KPI.MARK. */
function suggestion(kpi: Kpi, standing: Standing, context: JudgeContext): Suggestion {
  const { actual, target } = kpi;
  if (!actual || !target?.operator) return none('実績または数値の目標がないため、印は示しません。');
  const place = kpi.markCell ?? kpi.actualCell;
  const placed = place ? legendAt(context.legends, kpi.sheet, place.row) : null;
  const legend = placed?.legend ?? null;
  if (legend && hasThresholds(legend)) {
    const goal = thresholdGoal(kpi, context, legend);
    if (goal === null) return none('年度の途中で月次目標がないため、達成率による印は示しません。');
    const { mark, rate } = suggestMark(actual.value, goal.value, target.operator, legend);
    if (legend.limits && target.operator === '<=' && mark !== null) {
      const reason = `実績は${goal.word}の範囲${mark === legend.limits.within ? '内' : '外'}です。凡例の注記では ${mark} に当たります。`;
      return { mark, reason, basis: { value: goal.value, operator: target.operator, legend } };
    }
    const definition = target.operator === '<=' ? `${goal.word} ÷ 実績` : `実績 ÷ ${goal.word}`;
    if (mark === null) return none('凡例の基準に当たる印がありません。');
    const reason = `達成率（${definition}）は${rate === null ? '求められませんが、目標を満たしています' : ` ${rateText(rate)} です`}。凡例の基準では ${mark} に当たります。`;
    return { mark, reason, basis: { value: goal.value, operator: target.operator, legend } };
  }
  if (legend === null && (context.criteria || gradeLetter(kpi.mark ?? '') !== null)) return byLetters(kpi, actual, target.operator, context);
  if (standing.goal === null) return none(standing.reason);
  const { mark } = suggestMark(actual.value, standing.goal.value, standing.goal.operator, legend);
  if (mark === null) return none(`凡例に ${suggestMark(actual.value, standing.goal.value, standing.goal.operator, null).mark} がありません。`);
  return { mark, reason: `${standing.reason}数値からは ${mark} に当たります。`, basis: { ...standing.goal, legend } };
}

/** Where letters rate, no mark is suggested; the letter that the criteria give is told. */
function byLetters(kpi: Kpi, actual: Figure, operator: Operator, context: JudgeContext): Suggestion {
  const goal = context.criteria ? thresholdGoal(kpi, context, { text: '' }) : null;
  const rate = goal && achievementRate(actual.value, goal.value, operator);
  const entry = goal && rate !== null ? entryFor(context.criteria!.entries, rate) : null;
  if (!entry) return none('評価は記号ではなく区分の文字で付けられているため、印は示しません。');
  return none(`達成率（${operator === '<=' ? `${goal!.word} ÷ 実績` : `実績 ÷ ${goal!.word}`}）は ${rateText(rate!)} です。判定基準では ${entry.written} に当たります。`);
}

/**
 * What a legend's thresholds are a rate of: the month's target where the KPI has one (or the legend says so),
 * else the year's target, which is no measure during the year for a figure that accumulates unless the legend says so.
 */
function thresholdGoal(kpi: Kpi, context: JudgeContext, legend: Pick<Legend, 'text'>): { value: number; word: string } | null {
  const over = yearIsOver(kpi.fiscalYear ?? context.fiscalYear, asOfFor(kpi, context));
  if (kpi.monthlyTarget && (!over || /月次目標/u.test(legend.text))) return { value: kpi.monthlyTarget.figure.value, word: `${kpi.monthlyTarget.word ?? MONTHLY_TARGET} ${figureText(kpi.monthlyTarget.figure)}` };
  const goal = reference(kpi);
  if (goal === null || (!over && accumulates(kpi) && !isOfYearsTarget(legend))) return null;
  return { value: goal, word: kpi.target?.figure ? `目標 ${figureText(kpi.target.figure)}` : '前年の数値' };
}
