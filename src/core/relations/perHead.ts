import type { Settings } from '../settings';
import type { AxisEntry } from '../tables/types';
import { buildRate } from './build';
import { isProven, type Tally } from './proof';
import { operandPools } from './quotientPairs';
import type { RateRelation } from './types';
import { isTypedIn, type Measure, type View } from './view';

/** １件当たり金額, 1人あたり医療費; 前年度比 and 構成比 of them are none. */
const PER_HEAD = /[1１一](?:件|人|世帯|名|日|枚|通|社|事業所|保険者)?(?:[当あ]たり|当り)/u;
/** 金額（千円） is made yen before it is divided. */
const SCALES = [1, 1_000, 1_000_000] as const;
/** More counts than these are no longer a matter of a few columns side by side. */
const MOST_OPERANDS = 8;
/** Nor are so many amounts per head. */
const MOST_STATED = 40;
/** Amounts of so many digits are given by no other two figures by chance. */
const LEAST_AMOUNT = 100;

interface Division extends Tally {
  readonly amount: Measure;
  readonly heads: Measure;
  readonly scale: number;
}

/** Amounts per head that are typed in, of the amount and the number of heads that give them in nearly every line. */
export function findPerHead(view: View, rounding: Settings['rounding']): RateRelation[] {
  const stated = view.measures.filter(({ filled, isTyped, isShare, role, entry }) => filled > 0 && isTyped && !isShare && (role === 'value' || role === 'average') && PER_HEAD.test(entry.label));
  return stated.slice(0, MOST_STATED).flatMap((measure): RateRelation[] => {
    const division = divisionOf(view, measure);
    if (!division) return [];
    const { amount, heads, scale, agreeing } = division;
    return view.lines.flatMap((line): RateRelation[] => {
      const { cell } = view.operand(measure, line);
      if (!cell || !isTypedIn(cell) || isOfOtherLine(line)) return [];
      const why = `見出し「${measure.entry.label}」と、同じ表の ${agreeing} か所で計算が合うことから`;
      const relation = buildRate({ cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale }, [view.operand(amount, line)], [view.operand(heads, line)], 'rate', rounding);
      // 年間１人当たり is of the mean of the months' heads, and the months' heads add up all the same.
      return !relation || (relation.agreement === 'differs' && isWholeLine(line)) ? [] : [relation];
    });
  });
}

/** 増減 and 前年比 of the amounts are no quotients of their own columns. */
const isOfOtherLine = ({ role }: AxisEntry): boolean => role === 'difference' || role === 'ratio' || role === 'rate';

const isWholeLine = ({ role }: AxisEntry): boolean => role === 'total' || role === 'cumulative' || role === 'average';

/** The amount and the heads nearest to a measure that give its figures; null where none, or several, do. */
function divisionOf(view: View, measure: Measure): Division | null {
  for (const pool of operandPools(view, measure)) {
    const near = pool.filter((m) => !PER_HEAD.test(m.entry.label)).slice(0, MOST_OPERANDS);
    const found = near.flatMap((amount) => near.filter((heads) => heads !== amount).flatMap((heads) => SCALES.map((scale) => ({ amount, heads, scale, ...countLines(view, measure, { amount, heads, scale }) }))).filter(isProven));
    const [best, ...others] = found.sort((a, b) => b.agreeing - a.agreeing);
    if (best) return others.some(({ agreeing }) => agreeing === best.agreeing) ? null : best;
  }
  return null;
}

function countLines(view: View, measure: Measure, { amount, heads, scale }: Omit<Division, keyof Tally>): Tally {
  let [agreeing, computable] = [0, 0];
  for (const line of view.lines) {
    if (isOfOtherLine(line)) continue;
    const [published, top, bottom] = [view.figure(measure, line), view.figure(amount, line), view.figure(heads, line)];
    if (!published || !top || !bottom || bottom.value <= 0 || published.value < LEAST_AMOUNT * published.step) continue;
    computable++;
    // Thousands are rounded themselves.
    const slack = published.step / 2 + (scale > 1 ? (scale * top.step) / 2 / bottom.value : 0);
    if (Math.abs((top.value * scale) / bottom.value - published.value) <= slack * 1.000001) agreeing++;
  }
  return { agreeing, computable };
}
