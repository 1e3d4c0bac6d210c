import type { Settings } from '../settings';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate } from './build';
import { baseFinder } from './cumulatives';
import { isProven } from './proof';
import { quotientOf } from './quotients';
import type { RateRelation } from './types';
import { isTypedIn, type Measure, type View } from './view';

/** A ratio in a column of sums that divides the sums themselves. */
interface Proposal {
  readonly measure: Measure;
  readonly line: AxisEntry;
  readonly top: Measure;
  readonly bottom: Measure;
  readonly agrees: boolean;
}

/**
 * 前年同期比（累計） in the column 4～12月計, where the lines of 累計 have a － and those of the single months their sum: what it divides are
 * these. Only where nearly all ratios of the column are so.
 */
export function findWholePeriodRates(view: View, rounding: Settings['rounding']): RateRelation[] {
  const wholes = view.lines.filter(({ role, period }) => role === 'total' && period?.granularity !== 'month');
  const baseOf = wholes.length === 0 ? null : baseFinder(view);
  if (!baseOf) return [];
  const proposals = view.measures.flatMap((measure): Proposal[] => {
    if (measure.role !== 'ratio' || measure.filled === 0 || !measure.isTyped) return [];
    const open = wholes.filter((line) => view.figure(measure, line) !== null && isTypedIn(view.operand(measure, line).cell!));
    const best = open.length === 0 ? null : quotientOf(view, measure)?.best;
    const [n, d] = [best?.numerator, best?.denominator];
    if (!best || !isProven(best) || n?.length !== 1 || d?.length !== 1) return [];
    const [top, bottom] = [baseOf(n[0]!), baseOf(d[0]!)];
    if (!top || !bottom || top === bottom) return [];
    return open.flatMap((line) => {
      const [a, b] = [view.figure(top, line), view.figure(bottom, line)];
      if (view.figure(n[0]!, line) || view.figure(d[0]!, line) || !a || !b || b.value === 0) return [];
      return [{ measure, line, top, bottom, agrees: nearlyAgrees((a.value / b.value) * measure.scale, view.figure(measure, line)!) }];
    });
  });
  const agreeing = proposals.filter(({ agrees }) => agrees).length;
  // With fewer than three all must agree.
  if (agreeing < proposals.length && !isProven({ agreeing, computable: proposals.length })) return [];
  return proposals.flatMap(({ measure, line, top, bottom }) => {
    const why = `見出し「${measure.entry.label}」と、累計のない欄では単月の計どうしの比が ${agreeing} か所で合うことから`;
    const { cell } = view.operand(measure, line);
    return buildRate({ cell: cell!, sheet: view.table.sheet, table: view.table, why, source: 'words', scale: measure.scale }, [view.operand(top, line)], [view.operand(bottom, line)], 'comparison', rounding) ?? [];
  });
}
