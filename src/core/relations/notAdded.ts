import type { Figure } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { isProven } from './proof';
import type { Measure, View } from './view';

/** A figure that cannot be one, or a text with digits in the place of a figure: 53.11,8. */
export const isUnreadable = (cell: GridCell | undefined): boolean => cell?.reading.kind === 'malformed' || (cell?.reading.kind === 'text' && /[0-9０-９]/u.test(cell.cell.text));

/** 前年同月末 beside 回収率 is last year's rate, though only the column before it says so. */
export function isLastYearsRate(view: View, line: AxisEntry, figures: readonly Figure[], parts: readonly Measure[]): boolean {
  if (line.role !== 'value' || line.sameYear !== 'previous-year' || !figures.every(({ step }) => step < 1)) return false;
  const before = view.lines[view.lines.indexOf(line) - 1];
  return before?.role === 'rate' && parts.every((part) => (view.figure(part, before)?.step ?? 0) < 1);
}

/** Counted days (診療日数, 延べ日数) come in hundreds; days that a decision takes do not add up. */
const FEWEST_COUNTED_DAYS = 100;

/** Rates and averages are not added up; where they are (査定率 = 協会 + 基金) arithmetic must show it. */
export function isRateLine(line: AxisEntry, figures: readonly Figure[], parts: readonly Measure[]): boolean {
  // 平均被保険者数 of the towns of a prefecture adds up, that of the months of a year does not.
  if (/平均.*(?:者数|人数|世帯数)/u.test(line.name) && parts.every(({ entry }) => entry.period === null)) return false;
  if (line.role === 'rate' || line.role === 'ratio' || line.role === 'average' || line.role === 'mark' || line.role === 'number') return true;
  if (/順位/u.test(line.label)) return true;
  if (/[当あ]たり|当り/u.test(line.label) || (/平均/u.test(line.label) && !/件数/u.test(line.name))) return true;
  if (/日数/u.test(line.label) && !/件数/u.test(line.name) && figures.every(({ value }) => value < FEWEST_COUNTED_DAYS)) return true;
  return figures.length > 0 && figures.every((figure) => figure.unit === '%' || figure.unit === 'ポイント' || (figure.unit === '日' && figure.step < 1));
}

const PER_HEAD = /[当あ]たり|当り|平均/u;

/**
 * 計画 beside 効果額, １人当たり効果額 and 達成率: what a printed rate holds against an amount per head in nearly every line is one
 * itself, and adds up no more than that.
 */
export function isHeldAgainstMeans(view: View, line: AxisEntry, measures: readonly Measure[]): boolean {
  const means = view.lines.filter((one) => one !== line && PER_HEAD.test(one.label));
  const rates = means.length === 0 ? [] : view.lines.filter(({ role }) => role === 'rate' || role === 'ratio');
  return rates.some((rate) => means.some((mean) => {
    let [agreeing, computable] = [0, 0];
    for (const measure of measures) {
      const [plan, reached, published] = [view.figure(measure, line), view.figure(measure, mean), view.figure(measure, rate)];
      if (!plan || !reached || !published || plan.value === 0) continue;
      computable++;
      if (nearlyAgrees(reached.value / plan.value, published)) agreeing++;
    }
    return isProven({ agreeing, computable });
  }));
}
