import { parseReferences } from '../formula';
import { isSubtotalWord, isTotalWord } from '../reading/words';
import { rangeContains } from '../snapshot/address';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { addUp, isConstantBase } from './addUp';
import { nearlyAgrees } from './agree';
import { bestParts, type Parts } from './bestParts';
import { buildTotal } from './build';
import type { TotalRelation } from './types';
import { namedParts } from './namedParts';
import { isHeldAgainstMeans, isLastYearsRate, isRateLine, isUnreadable } from './notAdded';
import { isProven, LEAST_PROVEN, type Tally } from './proof';
import { isSamePeriodTotal } from './samePeriod';
import { isStateOf } from './stateOfMonths';
import { hasTimeParts, mayBeWhole } from './sumParts';
import { isWithin, monthsIn, successiveParts } from './timeSpan';
import { isReference, isTypedIn, type Measure, type View } from './view';

/** Without a heading, only a last line that is this close to the sum counts as a total whose parts are off. */
const UNNAMED_TOLERANCE = 0.05;
/** With a heading, a total that is off by more than this factor in a line was not meant to be one there. */
const NAMED_FACTOR = 15;

/** Totals and subtotals of a view, by the words of the headings, by shape, and by the arithmetic that holds in most lines. */
export function findSums(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  const known = new Map<Measure, readonly Measure[]>();
  const subtotals = new Map<Measure, readonly Measure[]>();
  for (const measure of view.measures) {
    if (measure.filled === 0 || !(measure.isTyped || measure.isShown) || isSamePeriodTotal(measure)) continue;
    const named = measure.role === 'total' || endsMonths(view, measure) || (measure.entry.period !== null && measure.entry.headings.some((heading) => isTotalWord(textOf(heading))) && (hasTimeParts(view, measure) || spansAll(view, measure)));
    if (!named && !measure.isTyped) continue;
    const saidParts = namedParts(view, measure);
    const saysParts = saidParts.length > 0;
    const isUnsaid = !named && !isUnnamedLast(view, measure) && !saysParts && !hasTimeParts(view, measure);
    const followsParts = isUnsaid && successiveParts(measure, view.measures).length > 0;
    if (isUnsaid && !followsParts && !mayBeWhole(view, measure)) continue;
    const parts = bestParts(view, measure, saidParts, known);
    if (parts && isProven(parts)) known.set(measure, parts.measures);
    if (parts && parts.agreeing > 0 && isSubtotalWord(measure.entry.name)) subtotals.set(measure, parts.measures);
    if (!parts || (followsParts && !isProven(parts)) || (!named && !saysParts && mayBeWhole(view, measure) && (!isProvenWhole(parts) || isCircular(view, measure, parts)))) continue;
    for (const line of view.lines) {
      const relation = totalAt(view, measure, withSharedBases(view, parts, subtotals, line), line, named || saysParts);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

/** 対象者数 of two examinations of the same people, and of both together, are one number: a total beyond them adds it once. */
function withSharedBases(view: View, parts: Parts, subtotals: ReadonlyMap<Measure, readonly Measure[]>, line: AxisEntry): Parts {
  for (const [whole, inner] of subtotals) {
    if (inner.length < 2 || !inner.every((part) => parts.measures.includes(part)) || parts.measures.includes(whole)) continue;
    const base = view.figure(whole, line)?.value;
    if (base === undefined || base === 0 || !inner.every((part) => view.figure(part, line)?.value === base)) continue;
    return { ...parts, measures: [whole, ...parts.measures.filter((part) => !inner.includes(part))] };
  }
  return parts;
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

/**
 * The total of one line, judged; null where its words, its parts or its size say that none is meant there.
 * @param named whether words say that the measure is a total
 */
export function totalAt(view: View, measure: Measure, parts: Parts, line: AxisEntry, named: boolean): TotalRelation | null {
  const { published, figures, sum } = addUp(view, measure, parts.measures, line);
  if (!published || sum === null || isConstantBase(figures, published.value)) return null;
  // 事業所数 at the end of the year, or its average, among sums of the months.
  if (!named && isStateOf(published.value, figures.map(({ value }) => value))) return null;
  // Without a word for it, a sum must be whole: 資格喪失者数 = 回収数 ＋ 催告数 says nothing of a line without 催告数.
  if (!named && figures.length < parts.measures.length && !nearlyAgrees(sum, published)) return null;
  const place = view.operand(measure, line);
  if (!place.cell || !(isTypedIn(place.cell) || (named && isProven(parts) && isReference(place.cell)))) return null;
  // A quarter beside its months is no sum of what has come so far in each of them.
  if (line.role === 'cumulative' && measure.entry.period !== null && !nearlyAgrees(sum, published)) return null;
  // What a part that cannot be read would add is not known.
  if (parts.measures.some((part) => isUnreadable(view.operand(part, line).cell))) return null;
  if ((isRateLine(line, figures, parts.measures) || isLastYearsRate(view, line, figures, parts.measures)) && (parts.agreeing === 0 || !/[+＋]|合算/u.test(measure.entry.name))) return null;
  const off = Math.abs(sum - published.value) / Math.max(Math.abs(sum), Math.abs(published.value), 1e-9);
  if (!named && parts.agreeing === 0 && off > UNNAMED_TOLERANCE) return null;
  if (named && !isProven(parts) && (sum === 0 ? published.value !== 0 && parts.agreeing === 0 : Math.abs(published.value / sum) > NAMED_FACTOR || Math.abs(published.value / sum) < 1 / NAMED_FACTOR)) return null;
  const sense = isSubtotalWord(measure.entry.name) ? 'subtotal' : 'total';
  const why = `${named ? `見出し「${measure.entry.label}」` : '見出しのない最後の行'}と並びから。${parts.why}（${parts.agreeing} か所で計算が合う）`;
  const relation = buildTotal({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: named ? 'words' : 'arithmetic' }, parts.measures.map((part) => view.operand(part, line)), [], sense);
  if (relation?.agreement === 'differs' && isHeldAgainstMeans(view, line, [...parts.measures, measure])) return null;
  // What is wrong with a figure that is taken over is told where it comes from.
  return relation?.agreement === 'differs' && !isTypedIn(place.cell) ? null : relation;
}
