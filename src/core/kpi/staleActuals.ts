import { isAchievementWord } from '../reading/kpiWords';
import { unspaced } from '../reading/normalise';
import { aYearOn } from '../reading/period';
import { readTargetCell } from '../reading/target';
import type { Figure } from '../reading/types';
import { nearlyAgrees } from '../relations/agree';
import { figureOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { senseOfText } from './listSenses';
import type { ListView } from './listViews';

/** Items whose 達成率 must tell which of the two columns it divides. */
const FEWEST_TOLD = 2;

/**
 * 令和６年11月末実績 twice in a list of 令和７年度: where the list's 達成率 is that of the first of them and not of the second, its heading
 * was left from last year, and its figures are this year's.
 */
export function withoutStaleActuals(view: ListView, fiscalYear: number | null): ListView {
  const stale = fiscalYear === null ? null : staleIn(view, fiscalYear);
  if (!stale) return view;
  return { ...view, measures: view.measures.map((measure) => (measure === stale ? { ...measure, fiscalYear, sameYear: null, period: measure.period && aYearOn(measure.period) } : measure)) };
}

function staleIn(view: ListView, fiscalYear: number): AxisEntry | null {
  const dated = view.measures.filter((measure) => measure.fiscalYear !== null && senseOf(measure) === 'actual');
  const [first, second, ...more] = dated;
  if (!first || !second || more.length > 0 || first.index > second.index || dated.some((measure) => measure.fiscalYear !== fiscalYear - 1) || unspaced(first.label) !== unspaced(second.label)) return null;
  const rates = view.measures.filter(({ name }) => isAchievementWord(name));
  const targets = view.measures.filter((measure) => senseOf(measure) === 'target' || senseOf(measure) === 'monthly-target');
  const told = (result: AxisEntry): number => view.items.filter((item) => rates.some((rate) => targets.some((target) => holds(view, item, { rate, target, result })))).length;
  const own = told(first);
  return own >= FEWEST_TOLD && own * 2 > view.items.length && told(second) === 0 ? first : null;
}

const senseOf = ({ headings }: AxisEntry): ReturnType<typeof senseOfText> => headings.map((heading) => senseOfText(unspaced(heading.cell.text))).reverse().find((one) => one !== null) ?? null;

/** Whether an item's 達成率 is its result by its target, or the other way round for an upper bound. */
function holds(view: ListView, { index }: AxisEntry, { rate, target, result }: { readonly rate: AxisEntry; readonly target: AxisEntry; readonly result: AxisEntry }): boolean {
  const [published, actual, goal] = [figureOf(view.cell(index, rate.index)), figureOf(view.cell(index, result.index)), goalAt(view, index, target)];
  if (!published || !actual || !goal || actual.value === 0 || goal.value === 0) return false;
  return nearlyAgrees(actual.value / goal.value, published) || nearlyAgrees(goal.value / actual.value, published);
}

function goalAt(view: ListView, item: number, target: AxisEntry): Figure | null {
  const cell = view.cell(item, target.index);
  return figureOf(cell) ?? (typeof cell?.cell.value === 'string' ? (readTargetCell(cell.cell.value, null)?.figure ?? null) : null);
}
