import { readTargetCell } from '../reading/target';
import { isRateWord } from '../reading/words';
import { figureOf, textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import type { ListView } from './listViews';

/** Rates of something else than the item: how far the target is reached. */
const OF_TARGET = /達成|進捗|対比|比$/u;

/**
 * The rate behind the counts of a list (目標 58.7％ | 実績 75,567人 | 実施率 36.8％), against which targets that are shares are held.
 * @param others measures whose headings do not call them targets
 */
export function rateBehindCounts(view: ListView, actual: AxisEntry | null, others: readonly AxisEntry[]): AxisEntry | null {
  if (!actual || areShares(view, actual)) return null;
  return others.find((measure) => measure.index > actual.index && measure.sameYear === null && measure.fiscalYear === actual.fiscalYear && isRateWord(measure.name) && !OF_TARGET.test(measure.name) && areShares(view, measure)) ?? null;
}

/** 受診率 | 目標 | 達成: where marks say how shares stand to their target, the rate of this year in the same unit is what they are about. */
export function ratesBeside(view: ListView, target: AxisEntry, others: readonly AxisEntry[], fiscalYear: number | null): AxisEntry[] {
  if (!areShares(view, target)) return [];
  return others.filter((measure) => measure.sameYear === null && (measure.fiscalYear === null || measure.fiscalYear === fiscalYear) && isRateWord(measure.name) && !OF_TARGET.test(measure.name) && areShares(view, measure)).slice(0, 1);
}

/**
 * 実績数 | 実績: of results of the same time the ones in the targets' own unit, where those found first are none of them.
 * @param results measures whose headings call them results
 */
export function inTargetsUnit(view: ListView, target: AxisEntry, found: AxisEntry, results: readonly AxisEntry[]): AxisEntry {
  const rivals = results.filter((one) => one !== found && one.fiscalYear === found.fiscalYear && one.period?.text === found.period?.text);
  if (rivals.length === 0 || linesInUnit(view, target, found) > 0) return found;
  return rivals.find((one) => linesInUnit(view, target, one) * 2 > view.items.length) ?? found;
}

/** Lines in which a result has the unit that the target is written in. */
const linesInUnit = (view: ListView, target: AxisEntry, measure: AxisEntry): number => view.items.filter(({ index }) => {
  const [goal, result] = [view.cell(index, target.index), figureOf(view.cell(index, measure.index))];
  return goal !== undefined && result !== null && result.unit !== '' && readTargetCell(textOf(goal), figureOf(goal))?.unit === result.unit;
}).length;

const unitsOf = (view: ListView, measure: AxisEntry): string[] => view.items.flatMap((item) => {
  const cell = view.cell(item.index, measure.index);
  return cell?.reading.kind === 'figure' ? [cell.reading.figure.unit] : [];
});

function areShares(view: ListView, measure: AxisEntry): boolean {
  const units = unitsOf(view, measure);
  return units.length > 0 && units.every((unit) => unit === '%');
}
