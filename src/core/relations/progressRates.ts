import type { Settings } from '../settings';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate } from './build';
import { isProven } from './proof';
import type { RateRelation } from './types';
import { isTypedIn, type Measure, type View } from './view';

/** 進捗率, 達成率, 目標に対する進捗率. */
const PROGRESS = /(?:進捗|達成)率/u;

/**
 * 進捗率 beside 実績 and 累計 by month, the year's target standing once in the line 年度目標: what has come so far ÷ that target,
 * where it holds in nearly all months. A total whose 累計 has a － stands for it.
 */
export function findProgressRates(view: View, rounding: Settings['rounding']): RateRelation[] {
  const rates = view.measures.filter(({ role, filled, isTyped, entry }) => (role === 'rate' || role === 'ratio') && isTyped && filled > 0 && PROGRESS.test(entry.name));
  const targets = rates.length === 0 ? [] : view.lines.filter(({ role, period }) => role === 'target' && period?.granularity !== 'month');
  const [target] = targets;
  return target && targets.length === 1 ? rates.flatMap((rate) => ratesOf(view, rate, target, rounding)) : [];
}

function ratesOf(view: View, rate: Measure, target: AxisEntry, rounding: Settings['rounding']): RateRelation[] {
  const kin = view.measures.filter((measure) => measure !== rate && measure.position < rate.position && measure.group === rate.group && !measure.isShare);
  const sums = kin.filter(({ role }) => role === 'cumulative');
  const bases = kin.filter((measure) => view.figure(measure, target) !== null);
  const [sum, base] = [sums[0], bases[0]];
  if (!sum || !base || sums.length > 1 || bases.length > 1) return [];
  const whole = view.figure(base, target)!.value;
  if (whole === 0) return [];
  const proposals = view.lines.flatMap((line) => {
    const [published, place] = [view.figure(rate, line), view.operand(rate, line).cell];
    const part = view.figure(sum, line) ? sum : line.role === 'total' && view.figure(base, line) ? base : null;
    if (line === target || !published || !place || !isTypedIn(place) || !part) return [];
    return [{ cell: place, line, part, agrees: nearlyAgrees((view.figure(part, line)!.value / whole) * rate.scale, published) }];
  });
  const tally = { agreeing: proposals.filter(({ agrees }) => agrees).length, computable: proposals.length };
  if (!isProven(tally)) return [];
  const why = `見出し「${rate.entry.label}」と、${target.label}の行の目標で割ると ${tally.agreeing} か所で合うことから`;
  return proposals.flatMap(({ cell, line, part }) =>
    buildRate({ cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale: rate.scale }, [view.operand(part, line)], [view.operand(base, target)], 'achievement', rounding) ?? []);
}
