import type { Settings } from '../settings';
import type { AxisEntry } from '../tables/types';
import { isAchievementWord } from '../reading/kpiWords';
import { isRateWord } from '../reading/words';
import { besides } from './achievements';
import { nearlyAgrees } from './agree';
import { buildRate } from './build';
import { FEWEST_PROOFS, isProven, MOST_UNCONFIRMED_LINES, type Tally } from './proof';
import { operandPools, pairsFor } from './quotientPairs';
import { areOfOtherLines } from './sortedApart';
import type { Operand, RateRelation } from './types';
import { isReference, isTypedIn, type Measure, type View } from './view';
import { commonLength } from './wording';

/** A way to compute a rate: which measures are added above and below the line. */
interface Candidate extends Tally {
  readonly numerator: readonly Measure[];
  readonly denominator: readonly Measure[];
  /** Higher is likelier by words and place. */
  readonly likelihood: number;
  /** How far the computed rates are from the printed ones at worst, as a factor. */
  readonly farthest: number;
}

const BASE_WORD = /対象|母数|総数|全体|請求|決定|加入者|被保険者数|合計|目標|計画|配布|送付|発送/u;
/** A quotient that is off by more than this factor in every line was never meant. */
const FARTHEST_FACTOR = 1.6;
/** Two counts alone, one of them called 対象者数, leave no other reading: a digit slip may be tenfold. */
const FARTHEST_STATED = 15;

/**
 * Rates and year-on-year ratios of a table by the words of its headings, its shape, and the arithmetic that holds in most lines;
 * so a relation stays visible where one of its figures is wrong.
 */
export function findQuotients(view: View, rounding: Settings['rounding']): RateRelation[] {
  const relations: RateRelation[] = [];
  // The lines of a KPI list are different things; nothing is computed from one line to the next.
  if (view.table.kind === 'kpi-list' && view.direction === 'down') return relations;
  for (const measure of view.measures) {
    if (measure.filled === 0 || !(measure.isTyped || measure.isShown)) continue;
    const found = quotientOf(view, measure);
    if (!found || (!measure.isTyped && !isProven(found.best)) || missesTarget(view, found)) continue;
    for (const line of view.lines) {
      const relation = relationOf(view, found.measure, found.best, line, rounding);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

interface Quotient {
  readonly measure: Measure;
  readonly best: Candidate;
}

/** How a rate or ratio is computed, by words and by the arithmetic of most lines. */
export function quotientOf(view: View, measure: Measure): Quotient | null {
  // 年間目標率 beside 対象者数 and 年間目標数.
  if (measure.role === 'target' && measure.isShare) return isRateWord(measure.entry.name) ? provenIn(view, [measure]) : null;
  if (!isQuotient(measure)) return provenUnsigned(view, measure) ?? provenResult(view, measure);
  const best = bestCandidate(view, measure);
  if (best) return { measure, best };
  // 扶養率 0.524 in a table whose unit note names ％ among others.
  return measure.scale === 100 && measure.entry.unit === null ? provenIn(view, [{ ...measure, scale: 1 }]) : null;
}

/** 達成率 beside a target, of two other columns that happen to give one of its figures: only many lines could say so. */
function missesTarget(view: View, { measure, best }: Quotient): boolean {
  if (measure.role !== 'rate' || !isAchievementWord(measure.entry.name) || [...best.numerator, ...best.denominator].some((m) => m.role === 'target')) return false;
  return !isProven(best) && besides(view, measure).some((m) => m.role === 'target');
}

const inPercent = (measure: Measure): Measure => ({ ...measure, isShare: true, scale: 100 });

/** 収入率 100.6, 対前年度比 98.3, 扶養率 0.634: percentages and shares of which only the arithmetic says so. */
function provenUnsigned(view: View, measure: Measure): Quotient | null {
  if ((measure.role !== 'ratio' && measure.role !== 'rate') || measure.isShare || measure.isMultiple || measure.entry.unit !== null) return null;
  return provenIn(view, [inPercent(measure), measure]);
}

/** 対象 | 実績数 | 実績: the results of a KPI list that are shares of the counts beside them, where arithmetic says so. */
function provenResult(view: View, measure: Measure): Quotient | null {
  if (view.table.kind !== 'kpi-list' || measure.role !== 'actual' || measure.isPrevious) return null;
  const shares = view.lines.filter((line) => view.figure(measure, line)?.unit === '%').length;
  return shares * 2 > measure.filled ? provenIn(view, [measure]) : null;
}

/** The first way to write a rate in which arithmetic proves it. */
function provenIn(view: View, ways: readonly Measure[]): Quotient | null {
  const pools = operandPools(view, ways[0]!);
  for (const measure of ways) {
    const best = proven(view, measure, pools);
    if (best) return { measure, best };
  }
  return null;
}

/** 対前年比 whatever its figures look like; 率 and 割合 only where they are shares and no target. */
const isQuotient = (measure: Measure): boolean =>
  (measure.role === 'ratio' && (measure.isShare || measure.isMultiple)) || (measure.role === 'rate' && measure.isShare);

function relationOf(view: View, measure: Measure, best: Candidate, line: AxisEntry, rounding: Settings['rounding']): RateRelation | null {
  const place = view.operand(measure, line);
  // Points under 対前年同期比 are what a rate has gained.
  const isShown = place.cell !== undefined && isProven(best) && isReference(place.cell);
  if (!place.cell || !(isTypedIn(place.cell) || isShown) || place.figure?.unit === 'ポイント' || (measure.role === 'rate' && line.role === 'difference')) return null;
  const operands = (measures: readonly Measure[]): Operand[] => measures.map((m) => view.operand(m, line));
  const sense = measure.role === 'ratio' ? 'comparison' : isAchievementWord(measure.entry.name) ? 'achievement' : 'rate';
  const why = `見出し「${measure.entry.label || measure.entry.name}」と、同じ表の ${best.agreeing} か所で計算が合うことから`;
  const relation = buildRate({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: best.agreeing > 0 ? 'words' : 'arithmetic', scale: measure.scale }, operands(best.numerator), operands(best.denominator), sense, rounding);
  // What is wrong with a figure that is taken over is told where it comes from.
  return isShown && relation?.agreement === 'differs' ? null : relation;
}

function bestCandidate(view: View, measure: Measure): Candidate | null {
  const [pool = [], ...wider] = operandPools(view, measure);
  const candidates = candidatesOf(view, measure, pool);
  const best = candidates[0];
  if (best && best.agreeing > 0 && best.agreeing * 2 >= best.computable) return overTotal(best, candidates) ?? overWhole(view, measure, best, wider) ?? best;
  // 対前年同月比 beside 前年同月 may be of a count under a heading that it shares with others (支給決定: 件数 | 金額).
  const other = proven(view, measure, wider);
  if (other || !best) return other;
  const sorted = candidates.filter((candidate) => isSortedApart(view, measure, candidate));
  if (sorted.length === 1) return sorted[0]!;
  // No arithmetic confirms it: only a pair that words and shape leave no doubt about is kept.
  // One line of many agrees by chance: in April the month and the year to date are the same.
  if ((best.agreeing <= 1 || best.agreeing * 4 < best.computable) && best.computable > MOST_UNCONFIRMED_LINES) return null;
  const plausible = candidates.filter((candidate) => (candidate.agreeing > 0 || candidate.computable <= MOST_UNCONFIRMED_LINES) && candidate.farthest <= (isOnlyPair(pool, candidate) ? FARTHEST_STATED : FARTHEST_FACTOR) && (candidate.agreeing > 0 || (isLikelyBase(view, measure, candidate) && isOfSameYear(measure, candidate) && isOfGroup(measure, candidate) && !dividesMonths(candidate)))).sort((a, b) => b.agreeing - a.agreeing || b.likelihood - a.likelihood || a.farthest - b.farthest);
  const chosen = plausible[0];
  return chosen && (chosen.agreeing > 0 || chosen.likelihood > 0) ? chosen : null;
}

/** 収納率 beside 調定額 and 収納額 that was not sorted with them: each line has another line's rate. */
function isSortedApart(view: View, measure: Measure, { numerator, denominator }: Candidate): boolean {
  if (measure.role !== 'rate') return false;
  return areOfOtherLines(view.lines.flatMap((line) => {
    const [published, top, bottom] = [view.figure(measure, line), sum(view, numerator, line), sum(view, denominator, line)];
    return !published || top === null || !bottom ? [] : [{ published, computed: (top / bottom) * measure.scale }];
  }));
}

/** 前年度実施率 is no quotient of this year's counts, and 対前年比 none of two of them unless arithmetic shows it. */
const isOfSameYear = (measure: Measure, { numerator, denominator }: Candidate): boolean =>
  measure.role === 'ratio' ? denominator.some((m) => m.isPrevious) : [...numerator, ...denominator].every((m) => m.isPrevious === measure.isPrevious);

/** 実施率 of 実施率(%). */
const withoutSign = (name: string): string => name.replace(/[（(][%％][)）]$/u, '');

/** The year that 令和4年度実施率 beside 対象者数, 受診者数 and their 実施率 names; null where a rate is of the year of the others. */
function yearApart(view: View, { entry: { fiscalYear, name }, role }: Measure): number | null {
  if (role !== 'rate' || fiscalYear === null) return null;
  return view.measures.some((m) => m.role === 'rate' && m.filled > 0 && m.entry.fiscalYear === null && m.entry.sameYear === null && withoutSign(name).endsWith(withoutSign(m.entry.name))) ? fiscalYear : null;
}

const isOfYear = (year: number, { numerator, denominator }: Candidate): boolean => [...numerator, ...denominator].every((m) => m.entry.fiscalYear === year);

/** 取得率 under 事業者健診データ is of no count under 生活習慣病予防健診; a base may stand outside of both. */
const isOfGroup = (measure: Measure, { numerator }: Candidate): boolean => measure.group === '' || numerator.every((m) => m.group === '' || m.group === measure.group);

/** One month's figure is no part of another's: only arithmetic in several lines could say so. Two counts under one month (令和6年12月末: 対象者数 | 実施者数) are of the same. */
const dividesMonths = ({ numerator, denominator }: Candidate): boolean =>
  [...numerator, ...denominator].every((m, _, [first]) => m.entry.period?.granularity === 'month' && (m === first || m.group === '' || m.group !== first!.group || m.entry.period !== first!.entry.period));

/** The only two counts there are, divided the way their words say. */
const isOnlyPair = (pool: readonly Measure[], { numerator, denominator }: Candidate): boolean =>
  pool.length === 2 && denominator.length === 1 && BASE_WORD.test(denominator[0]!.entry.name) && !BASE_WORD.test(numerator[0]!.entry.name);

/** 実施件数 of 対象者数, or two counts of the same unit of which one has the rate's name; 委嘱者数 and 委嘱事業所数 make no rate. */
function isLikelyBase(view: View, measure: Measure, { numerator, denominator }: Candidate): boolean {
  const n = numerator[0]!;
  const d = denominator.find((m) => m !== n) ?? n;
  const unit = (measure: Measure): string | undefined => measure.entry.unit ?? view.lines.map((line) => view.figure(measure, line)?.unit).find((text) => text !== undefined);
  return BASE_WORD.test(d.entry.name) || (unit(n) === unit(d) && (measure.role === 'ratio' || commonLength(rateNoun(measure), n.entry.name) >= 2 || n.entry.name === ''));
}

/** 女性 ÷ 計 before 女性 ÷（男性＋女性）: in a line where a part is wrong the two differ. */
const overTotal = (best: Candidate, candidates: readonly Candidate[]): Candidate | undefined =>
  best.denominator.length < 2 ? undefined : candidates.find(({ numerator, denominator, agreeing }) => numerator[0] === best.numerator[0] && denominator[0]!.role === 'total' && agreeing >= FEWEST_PROOFS && agreeing >= best.agreeing - 1);

/** 回収 ÷ 計 of another group (資格喪失者: 一般 | 任継 | 計) before 回収 ÷（回収＋未回収）. */
function overWhole(view: View, measure: Measure, best: Candidate, wider: readonly (readonly Measure[])[]): Candidate | null {
  const whole = best.denominator.length < 2 ? null : proven(view, measure, wider.map((pool) => pool.filter((m) => m.role === 'total' || m === best.numerator[0])));
  return whole && whole.denominator.length === 1 && whole.numerator[0] === best.numerator[0] && whole.agreeing >= best.agreeing ? whole : null;
}

/** Counts from outside the group of a rate, and any where nothing marks it as one: the best way to divide those of one of some pools that arithmetic proves. */
function proven(view: View, measure: Measure, pools: readonly (readonly Measure[])[]): Candidate | null {
  for (const pool of pools) {
    const found = candidatesOf(view, measure, pool)[0];
    if (found && isProven(found)) return found;
  }
  return null;
}

/** Ways to divide the counts of a pool, the likeliest first. */
function candidatesOf(view: View, measure: Measure, pool: readonly Measure[]): Candidate[] {
  const year = yearApart(view, measure);
  return pairsFor(view, measure, pool).map(([numerator, denominator]) => evaluate(view, measure, numerator, denominator)).filter((candidate) => candidate.computable > 0 && !(measure.role === 'rate' && ((year !== null && !isOfYear(year, candidate)) || (measure.isPrevious && !isOfSameYear(measure, candidate)) || (candidate.agreeing < FEWEST_PROOFS && dividesMonths(candidate)))))
    .sort((a, b) => b.agreeing / b.computable - a.agreeing / a.computable || b.agreeing - a.agreeing || b.likelihood - a.likelihood);
}

function evaluate(view: View, measure: Measure, numerator: readonly Measure[], denominator: readonly Measure[]): Candidate {
  let agreeing = 0;
  let computable = 0;
  let farthest = 1;
  for (const line of view.lines) {
    // 増減 and 前年比 of the counts give no rate of theirs.
    if (line.role === 'difference' || line.role === 'ratio') continue;
    const published = view.figure(measure, line);
    const top = sum(view, numerator, line);
    const bottom = sum(view, denominator, line);
    if (!published || top === null || !bottom) continue;
    computable++;
    const value = (top / bottom) * measure.scale;
    if (nearlyAgrees(value, published)) agreeing++;
    else if (value > 0 && published.value > 0) farthest = Math.max(farthest, value / published.value, published.value / value);
    else farthest = Infinity;
  }
  return { numerator, denominator, agreeing, computable, farthest, likelihood: likelihoodOf(measure, numerator, denominator) };
}

function sum(view: View, measures: readonly Measure[], line: AxisEntry): number | null {
  let total = 0;
  for (const measure of measures) {
    const figure = view.figure(measure, line);
    if (!figure) return null;
    total += figure.value;
  }
  return total;
}

/** What a rate is a rate of: 回収 of 回収率. */
const rateNoun = ({ entry }: Measure): string => entry.name.replace(/率|割合/gu, '');

/** 達成率 = 達成件数 ÷ 決定件数: the numerator shares words with the rate, the base is called 対象, 請求, 決定 … and stands first. */
function likelihoodOf(measure: Measure, numerator: readonly Measure[], denominator: readonly Measure[]): number {
  const n = numerator[0]!;
  const d = denominator.find((m) => m !== n) ?? denominator[0]!;
  let likelihood = denominator.length === 1 ? 1 : 0;
  if (d.position < n.position) likelihood += 1;
  if (Math.abs(measure.position - n.position) === 1) likelihood += 0.5;
  if (commonLength(rateNoun(measure), n.entry.name) >= 2) likelihood += 2;
  if (BASE_WORD.test(d.entry.name)) likelihood += 1;
  if (d.role === 'target') likelihood += 1;
  if (measure.role === 'ratio') likelihood += commonLength(n.entry.name, d.entry.name) + (n.role === d.role ? 1 : 0);
  return likelihood;
}
