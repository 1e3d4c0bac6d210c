import { parseReferences } from '../formula';
import type { Figure } from '../reading/types';
import { isSubtotalWord, isTotalWord } from '../reading/words';
import { rangeContains } from '../snapshot/address';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { isRounded, isRoundedUnit, nearlyAgrees } from './agree';
import { buildTotal } from './build';
import type { TotalRelation } from './types';
import { namedParts } from './namedParts';
import { isLastYearsRate, isRateLine, isUnreadable } from './notAdded';
import { FEWEST_PROOFS, isProven, LEAST_PROVEN, type Tally } from './proof';
import { isSamePeriodTotal } from './samePeriod';
import { isStateOf } from './stateOfMonths';
import { choicesToProve, hasTimeParts, isPart, mayBeWhole, partChoices, type Choice, type KnownTotals } from './sumParts';
import { isWithin, monthsIn, successiveParts } from './timeSpan';
import type { Measure, View } from './view';

/** Parts of a total, and in how many lines they add up to it. */
export interface Parts extends Tally {
  readonly measures: readonly Measure[];
  readonly why: string;
}

/** Without a heading, only a last line that is this close to the sum counts as a total whose parts are off. */
const UNNAMED_TOLERANCE = 0.05;
/** With a heading, a total that is off by more than this factor in a line was not meant to be one there. */
const NAMED_FACTOR = 15;

/** Totals and subtotals of a view, by the words of the headings, by shape, and by the arithmetic that holds in most lines. */
export function findSums(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  const known = new Map<Measure, readonly Measure[]>();
  for (const measure of view.measures) {
    if (measure.filled === 0 || !measure.isTyped || isSamePeriodTotal(measure)) continue;
    const named = measure.role === 'total' || endsMonths(view, measure) || (measure.entry.period !== null && measure.entry.headings.some((heading) => isTotalWord(textOf(heading))) && (hasTimeParts(view, measure) || spansAll(view, measure)));
    const saidParts = namedParts(view, measure);
    const saysParts = saidParts.length > 0;
    const isUnsaid = !named && !isUnnamedLast(view, measure) && !saysParts && !hasTimeParts(view, measure);
    const followsParts = isUnsaid && successiveParts(measure, view.measures).length > 0;
    if (isUnsaid && !followsParts && !mayBeWhole(view, measure)) continue;
    const parts = bestParts(view, measure, saidParts, known);
    if (parts && isProven(parts)) known.set(measure, parts.measures);
    if (!parts || (followsParts && !isProven(parts)) || (!named && !saysParts && mayBeWhole(view, measure) && (!isProvenWhole(parts) || isCircular(view, measure, parts)))) continue;
    for (const line of view.lines) {
      const relation = totalAt(view, measure, parts, line, named || saysParts);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

/** 累計, or 4月～12月累計, at the end of a row of months or quarters is their total; beside single months it runs along (see cumulatives). */
function endsMonths(view: View, measure: Measure): boolean {
  if (measure.role !== 'cumulative') return false;
  // 累計 under 令和6年度 is of the year so far, as its heading alone is.
  if (measure.entry.period !== null && measure.entry.period.granularity !== 'year') return hasTimeParts(view, measure);
  // 4～6月 is a quarter as 第1四半期 is; 令和5年11月 and 令和4年11月, each with 件数 and 金額, are one month of two years.
  const before = new Map(view.measures.flatMap(({ position, entry: { period } }) => (position < measure.position && period !== null && period.granularity !== 'day' && monthsIn(period) <= 3 ? [[period.text, monthsIn(period)] as const] : [])));
  return before.size >= 3 || (before.size === 2 && [...before.values()].every((length) => length === 3));
}

/** Without a word for it, a whole must be the sum of its parts in every line, one slip in four allowed. */
const isProvenWhole = ({ agreeing, computable }: Tally): boolean => agreeing >= 2 && agreeing >= computable * LEAST_PROVEN;

/** 不用額 = 予算額 － 執行額 by its formula: the budget is no sum of what is computed from it. */
const isCircular = (view: View, measure: Measure, { measures }: Parts): boolean =>
  measures.some((part) => view.lines.some((line) => {
    const { formula } = view.operand(part, line).cell?.cell ?? {};
    const { sheet, row, col } = view.operand(measure, line);
    return formula !== undefined && parseReferences(formula).some(({ sheet: named, range }) => (named === null || named === sheet) && rangeContains(range, row, col));
  }));

/** 通期 over 4～3月 beside what stands for shorter periods, be they quarters or a single month of one that is under way. */
function spansAll(view: View, { entry: { period } }: Measure): boolean {
  const others = view.measures.flatMap((m) => (m.entry.period !== null && m.entry.period !== period && !m.isPrevious && m.entry.sameYear === null ? [m.entry.period] : []));
  return period !== null && others.length >= 3 && others.every((other) => isWithin(other, period));
}

/** A last line without a heading under lines with headings. */
function isUnnamedLast(view: View, measure: Measure): boolean {
  return view.direction === 'down' && measure.position === view.measures.length - 1 && measure.position >= 3 && measure.entry.name === '' && view.measures.slice(0, -1).every((m) => m.entry.name !== '');
}

/** In how many lines each choice adds up to the total. */
const counts = (view: View, measure: Measure, choices: readonly Choice[]): Parts[] =>
  choices
    .map((choice) => ({ ...choice, measures: choice.measures.filter((part) => !isOtherSort(view, part, measure)) }))
    .flatMap((choice) => [...new Set([ofOwnYear(choice.measures, measure), choice.measures])].map((measures) => ({ ...choice, measures })))
    .filter((choice) => choice.measures.length >= 2)
    .map((choice) => ({ ...choice, ...countSums(view, measure, choice.measures) }))
    .filter((choice) => choice.computable > 0);

function bestParts(view: View, measure: Measure, saidParts: readonly Measure[], known: KnownTotals): Parts | null {
  const choices = partChoices(view, measure, saidParts);
  let counted = counts(view, measure, choices);
  if (saidParts.length === 0 && !counted.some(({ agreeing, computable }) => agreeing === computable)) counted = [...counted, ...counts(view, measure, choicesToProve(view, measure, choices, known)).filter(isProven)];
  counted.sort((a, b) => b.agreeing - a.agreeing);
  const best = counted[0];
  if (!best) return null;
  if (best.agreeing > 0) return best;
  if (isOfAnotherYear(view, measure, best)) return null;
  const proven = provenRun(view, measure);
  if (proven) return proven;
  // Points have decimals as shares have, and are added up.
  if ((measure.isShare && !/得点/u.test(measure.entry.name)) || saidParts.length > 0 || best.computable >= MOST_WRONG || isOfOthers(view, measure, best.measures) || isMean(view, measure, best.measures)) return null;
  return best;
}

/**
 * 被保険者数: 当月, 前年同月 and 被扶養者数: 当月, 前年同月 before 加入者計: no total mixes two years, nor 現年度 with what stands in
 * brackets below it.
 */
function ofOwnYear(parts: readonly Measure[], { isPrevious, isBracketed }: Measure): readonly Measure[] {
  const own = parts.filter((part) => part.isPrevious === isPrevious && part.isBracketed === isBracketed);
  return own.length >= 2 && own.length < parts.length ? own : parts;
}

/** 前年度計 and 令和5年度計 beside this year's quarters and their 計 add up other figures than these. */
function isOfAnotherYear(view: View, measure: Measure, { measures: parts }: Parts): boolean {
  if (measure.isPrevious && parts.filter((part) => part.isPrevious).length * 2 < parts.length) return true;
  return view.measures.some((other) => {
    if (other === measure || other.role !== 'total' || parts.includes(other)) return false;
    const { agreeing, computable } = countSums(view, other, parts);
    return agreeing > 0 && agreeing * 2 > computable;
  });
}

/** 郡部計 below three cities: where in no line of several it comes near the sum, its parts do not stand in the table. */
function isOfOthers(view: View, measure: Measure, parts: readonly Measure[]): boolean {
  let lines = 0;
  for (const line of view.lines) {
    const { published, figures, sum } = addUp(view, measure, parts, line);
    // Three rates of 94% may come near anything.
    if (!published || sum === null || isRateLine(line, figures, parts)) continue;
    if (published.value * FAR_FACTOR > sum && sum * FAR_FACTOR > published.value) return false;
    lines++;
  }
  return lines >= FEWEST_PROOFS;
}

/** 被保険者, 被扶養者 and 全体 of 1人当たり医療費: what lies between its parts in nearly every line is their mean. */
function isMean(view: View, measure: Measure, parts: readonly Measure[]): boolean {
  let [between, others] = [0, 0];
  for (const line of view.lines) {
    const { published, figures } = addUp(view, measure, parts, line);
    if (!published || figures.length < 2) continue;
    const values = figures.map(({ value }) => value);
    if (Math.min(...values) > 0 && published.value <= Math.max(...values) && published.value >= Math.min(...values)) between++;
    else others++;
  }
  // In one of several a part may be a digit short.
  return between >= FEWEST_PROOFS && others * 4 <= between;
}

/** A total that is wrong in so many lines and right in none adds up other figures than these. */
const MOST_WRONG = 6;

/** A sum that is off by more than this factor everywhere is one of other figures. */
const FAR_FACTOR = 2;

/** The last few figures before a total, where they alone add up to it in every line: 事業所数 before them is another thing. */
function provenRun(view: View, measure: Measure): Parts | null {
  const before = view.measures.filter((m) => m.position < measure.position && isPart(m, measure) && m.filled > 0);
  for (let from = 1; from < before.length - 1; from++) {
    const measures = before.slice(from);
    const counted = countSums(view, measure, measures);
    if (counted.agreeing >= FEWEST_PROOFS && counted.agreeing === counted.computable) return { measures, ...counted, why: 'すぐ前の項目を足し合わせる' };
  }
  return null;
}

/** Another unit than the total's by both headings, or in every line (事業所数 beside 加入者計). */
function isOtherSort(view: View, part: Measure, total: Measure): boolean {
  if (part.entry.unit !== null && total.entry.unit !== null) return part.entry.unit !== total.entry.unit;
  let lines = 0;
  for (const line of view.lines) {
    // Everything has a 対前年比 in %.
    if (line.role === 'ratio' || line.role === 'rate') continue;
    const [a, b] = [view.figure(part, line), view.figure(total, line)];
    if (!a || !b || a.unit === '' || b.unit === '') continue;
    if (a.unit === b.unit) return false;
    lines++;
  }
  return lines >= 2;
}

export function countSums(view: View, measure: Measure, parts: readonly Measure[]): Tally {
  let agreeing = 0;
  let computable = 0;
  const isCoarse = isRoundedUnit(measure.entry.unit ?? view.table.unit ?? '');
  for (const line of view.lines) {
    const { published, figures, sum } = addUp(view, measure, parts, line);
    if (!published || sum === null) continue;
    computable++;
    const slack = published.step / 2 + figures.reduce((n, figure) => n + (isCoarse || isRounded(figure) ? figure.step / 2 : 0), 0);
    if (!isConstantBase(figures, published.value) && Math.abs(sum - published.value) <= slack * 1.000001) agreeing++;
  }
  return { agreeing, computable };
}

export function addUp(view: View, measure: Measure, parts: readonly Measure[], line: AxisEntry): { published: Figure | null; figures: Figure[]; sum: number | null } {
  const published = view.figure(measure, line);
  if (!published) return { published, figures: [], sum: null };
  const figures = parts.map((part) => view.figure(part, line)).filter((figure): figure is Figure => figure !== null);
  return { published, figures, sum: figures.length === 0 ? null : figures.reduce((n, figure) => n + figure.value, 0) };
}

/** A base that stands unchanged in every line (対象者数 of two examinations of the same people) is not added. */
function isConstantBase(figures: readonly Figure[], total: number): boolean {
  const values = figures.map((figure) => figure.value);
  return values.length >= 2 && total !== 0 && values.some((value) => value === total) && values.every((value) => Math.abs(value - total) <= Math.abs(total) * 0.05);
}

export function totalAt(view: View, measure: Measure, parts: Parts, line: AxisEntry, named: boolean): TotalRelation | null {
  const { published, figures, sum } = addUp(view, measure, parts.measures, line);
  if (!published || sum === null || isConstantBase(figures, published.value)) return null;
  // 事業所数 at the end of the year, or its average, among sums of the months.
  if (!named && isStateOf(published.value, figures.map(({ value }) => value))) return null;
  // Without a word for it, a sum must be whole: 資格喪失者数 = 回収数 ＋ 催告数 says nothing of a line without 催告数.
  if (!named && figures.length < parts.measures.length && !nearlyAgrees(sum, published)) return null;
  const place = view.operand(measure, line);
  if (!place.cell || place.cell.cell.formula) return null;
  // What a part that cannot be read would add is not known.
  if (parts.measures.some((part) => isUnreadable(view.operand(part, line).cell))) return null;
  if ((isRateLine(line, figures, parts.measures) || isLastYearsRate(view, line, figures, parts.measures)) && (parts.agreeing === 0 || !/[+＋]|合算/u.test(measure.entry.name))) return null;
  const off = Math.abs(sum - published.value) / Math.max(Math.abs(sum), Math.abs(published.value), 1e-9);
  if (!named && parts.agreeing === 0 && off > UNNAMED_TOLERANCE) return null;
  if (named && !isProven(parts) && (sum === 0 ? published.value !== 0 && parts.agreeing === 0 : Math.abs(published.value / sum) > NAMED_FACTOR || Math.abs(published.value / sum) < 1 / NAMED_FACTOR)) return null;
  const sense = isSubtotalWord(measure.entry.name) ? 'subtotal' : 'total';
  const why = `${named ? `見出し「${measure.entry.label}」` : '見出しのない最後の行'}と並びから。${parts.why}（${parts.agreeing} か所で計算が合う）`;
  return buildTotal({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: named ? 'words' : 'arithmetic' }, parts.measures.map((part) => view.operand(part, line)), [], sense);
}
