import { unspaced } from '../reading/normalise';
import { isDifferenceWord } from '../reading/words';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildTotal } from './build';
import { isProven, MOST_UNCONFIRMED_LINES, type Tally } from './proof';
import type { TotalRelation } from './types';
import type { Measure, View } from './view';
import { commonLength } from './wording';

/** 増減, 対前年差, and 実施率 under 前年度との差: this year's figure less last year's. Cumulative rows beside single months: the months so far. */
export function findDifferences(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  for (const measure of view.measures) {
    const name = unspaced(measure.entry.name);
    const isRest = measure.role === 'value' && (REST.test(name) || SAVED.test(name));
    const isOfRates = measure.role === 'rate' && measure.entry.headings.slice(0, -1).some((heading) => isDifferenceWord(textOf(heading)));
    if (measure.filled === 0 || !measure.isTyped || (measure.role !== 'difference' && !isRest && !isOfRates && !BALANCE.test(name))) continue;
    const pair = balancePair(view, measure) ?? bestPair(view, measure);
    if (!pair || ((isRest || isOfRates) && !isProven(pair))) continue;
    for (const line of view.lines) {
      const place = view.operand(measure, line);
      if (!place.cell || place.cell.cell.formula || (isRest && line.role !== 'value')) continue;
      const why = `見出し「${measure.entry.label}」と、${pair.agreeing} か所で引き算が合うことから`;
      const scale = scaleOf(view, measure, pair, line);
      const relation = buildTotal({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale }, [view.operand(pair.current, line)], [view.operand(pair.previous, line)], 'comparison');
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

/** 収支差, 差引残高: what came in less what went out. */
const BALANCE = /^(?:(?:経常|総|実質)?収支|単年度収支|収入支出)(?:差|差額|差引|差引額|残|残高)(?:[（(].*[）)])?$|^差引(?:残高?|収支)/u;
/** 未回収, 未実施: what is left of a count when another is taken off, where arithmetic shows it. */
const REST = /^未(?:回収|収|処理|提出|実施|受診|返送|決定|完了|回答|送付|登録)(?:者?数|件数|額|枚数)?$|^残(?:数|件数|額|枚数)?$/u;
/** 削減額 behind 指導前 and 指導後: what came to be less, where arithmetic shows it. */
const SAVED = /^(?:医療費)?(?:削減|減少|縮減|節減|節約|抑制|軽減|改善)(?:額|数|量|幅|日数|件数|人数|効果額?)(?:[（(][^（()）]*[)）])?$/u;
const INCOME = /収入/u;
const EXPENSE = /支出/u;

/** The totals of income and expense before a balance, by their names; null where there is not one of each. */
function balancePair(view: View, measure: Measure): Pair | null {
  if (!BALANCE.test(unspaced(measure.entry.name))) return null;
  const before = view.measures.filter((m) => m.position < measure.position && m.filled > 0 && ['value', 'actual', 'total'].includes(m.role));
  const lastOf = (word: RegExp): Measure | undefined => {
    const named = before.filter((m) => word.test(m.entry.name));
    const totals = named.filter((m) => m.role === 'total');
    return totals.length > 0 ? totals[totals.length - 1] : named.length === 1 ? named[0] : undefined;
  };
  const current = lastOf(INCOME);
  const previous = lastOf(EXPENSE);
  if (!current || !previous || current === previous) return null;
  const counted = count(view, measure, current, previous);
  return counted.agreeing > 0 ? { current, previous, ...counted } : null;
}

/** Lines that must agree where 増減 shares no heading with what it is of. */
const FEWEST_UNNAMED = 2;

interface Pair extends Tally {
  readonly current: Measure;
  readonly previous: Measure;
}

/** Two percentages differ by points: 96.3% − 95.1% = 1.2ポイント. */
function scaleOf(view: View, measure: Measure, pair: Pick<Pair, 'current'>, line: AxisEntry): number {
  const current = view.figure(pair.current, line);
  const difference = view.figure(measure, line);
  return current?.unit === '%' && difference !== null && difference.unit !== '%' ? 100 : 1;
}

function bestPair(view: View, measure: Measure): Pair | null {
  // 対象者の減少率 over 支部, 全国 and 差 is the name of what is compared.
  const isOperand = (m: Measure): boolean => ['value', 'actual', 'total', 'cumulative', 'rate', 'average'].includes(m.role) || (m.role === 'ratio' && m.group !== '' && m.group === measure.group);
  const pool = view.measures.filter((m) => m !== measure && m.filled > 0 && isOperand(m));
  const near = pool.filter((m) => m.group === measure.group);
  if (near.length < 2 || near.length === pool.length) return pairOf(view, measure, pool);
  const own = pairOf(view, measure, near);
  if (own && own.agreeing * 2 >= own.computable) return own;
  // 増減 may be of a figure under a heading that it shares with others (支給決定: 件数 | 金額).
  const other = pairOf(view, measure, pool);
  if (other && isProven(other)) return other;
  // Under its own heading there is nothing to take off: two lines in three tell which counts 増減 is of.
  return own ?? (other && other.agreeing >= FEWEST_UNNAMED && other.agreeing * 3 >= other.computable * 2 ? other : null);
}

function pairOf(view: View, measure: Measure, operands: readonly Measure[]): Pair | null {
  const pairs: (Pair & { likelihood: number })[] = [];
  for (const current of operands.filter((m) => !m.isPrevious)) {
    for (const previous of operands.filter((m) => m.isPrevious)) {
      pairs.push({ current, previous, ...count(view, measure, current, previous), likelihood: commonLength(current.entry.name, previous.entry.name) });
    }
  }
  // 支部 and 全国 side by side, or a year's heading that was not updated: only arithmetic in several lines tells which is taken from which.
  if (pairs.every((pair) => pair.agreeing * 2 < pair.computable)) {
    for (const current of operands) {
      for (const previous of operands) {
        if (current === previous) continue;
        const counted = count(view, measure, current, previous);
        if (counted.agreeing >= 2 && counted.agreeing * 2 >= counted.computable) pairs.push({ current, previous, ...counted, likelihood: 0 });
      }
    }
  }
  pairs.sort((a, b) => b.agreeing - a.agreeing || b.likelihood - a.likelihood);
  const best = pairs[0];
  if (!best) return null;
  // One line of many agrees by chance: in April the month and the year to date are the same.
  if (best.agreeing === 1 && best.computable > MOST_UNCONFIRMED_LINES) return null;
  return best.agreeing > 0 || (pairs.length === 1 && best.computable === 1) ? best : null;
}

function count(view: View, measure: Measure, current: Measure, previous: Measure): Tally {
  let agreeing = 0;
  let computable = 0;
  for (const line of view.lines) {
    const published = view.figure(measure, line);
    const a = view.figure(current, line);
    const b = view.figure(previous, line);
    if (!published || !a || !b) continue;
    computable++;
    if (nearlyAgrees((a.value - b.value) * scaleOf(view, measure, { current }, line), published)) agreeing++;
  }
  return { agreeing, computable };
}
