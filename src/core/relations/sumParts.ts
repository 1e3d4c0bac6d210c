import { isOfWhichWord, isSubtotalWord } from '../reading/words';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { partsByTime, successiveParts } from './timeSpan';
import type { Measure, View } from './view';

/** What a total may add up, and in which words --explain says so. */
export interface Choice {
  readonly measures: readonly Measure[];
  readonly why: string;
}

/**
 * Sets of measures that a total may add up, likeliest first where arithmetic does not tell them apart.
 * @param named what the total's own name says that it adds up; empty where it says nothing
 */
export function partChoices(view: View, measure: Measure, named: readonly Measure[]): Choice[] {
  if (named.length > 0) return [{ measures: named, why: '見出しが足し合わせる項目を言っている' }];
  const byTime = partsByTime(measure, view.measures.filter((m) => !m.isShare && m.role !== 'difference' && m.role !== 'ratio'));
  const leaves = view.measures.filter((m) => m !== measure && isPart(m, measure) && !hasTimeParts(view, m));
  const withPeriod = leaves.filter((m) => m.entry.period !== null && m.entry.period.granularity !== 'year' && m.entry.period.granularity !== 'day');
  const months = withPeriod.filter((m) => m.entry.period!.granularity === 'month');
  const timed = months.length >= 3 ? months : withPeriod;
  const before = leaves.filter((m) => m.position < measure.position);
  const sincePrevious = before.slice(before.findIndex((m) => m.position > previousTotal(view, measure)));
  const totals = view.measures.filter((m) => m.position < measure.position && m.role === 'total' && m.isShare === measure.isShare);
  // 市計 and 町村計 before 県計.
  const subtotals = totals.some((m) => isSubtotalWord(m.entry.name)) ? totals.filter((m) => isSubtotalWord(m.entry.name)) : totals;
  const after = leaves.filter((m) => m.position > measure.position && m.position < nextTotal(view, measure));
  const choices: Choice[] = [];
  if (measure.role === 'value' && mayBeWhole(view, measure)) {
    return [{ measures: leaves.filter((m) => m.group === measure.group && m.filled > 0), why: 'ほかの項目の和にどの行でも等しい' }];
  }
  const isWhole = !isSubtotalWord(measure.entry.name);
  // A half adds up its quarters, a quarter its months.
  for (const part of [byTime.quarters, byTime.months]) if (part.length > 0) choices.push({ measures: part, why: '期間に含まれる月・四半期を足し合わせる' });
  const isCovered = subtotals.length >= 2 && before.every((m) => m.position < subtotals[subtotals.length - 1]!.position);
  if (isWhole && isCovered && timed.length < 3) choices.push({ measures: subtotals, why: '小計を足し合わせる' });
  if (timed.length >= 3 && isWhole) choices.push({ measures: sameYears(timed, measure), why: '月・四半期を足し合わせる' });
  if (before.length > 0 && previousTotal(view, measure) < measure.position - 1) choices.push({ measures: sincePrevious, why: '前の計より後の項目を足し合わせる' });
  if (isWhole) choices.push({ measures: before, why: '前にある項目をすべて足し合わせる' });
  // 郡部計 stands for the towns that are not listed.
  const counted = view.measures.filter((m) => m.position < measure.position && m.filled > 0 && (m.role === 'total' ? m.isShare === measure.isShare && m.isPrevious === measure.isPrevious : isPart(m, measure)));
  if (isWhole && counted.length > before.length && timed.length < 3) choices.push({ measures: counted, why: '前にある項目と計をすべて足し合わせる' });
  if (before.length === 0 || measure.position === 0) choices.push({ measures: after, why: '後にある項目を足し合わせる' });
  const grouped = leaves.filter((m) => m.group === measure.group && m.group !== '');
  if (grouped.length >= 2) choices.unshift({ measures: grouped, why: '同じ見出しの下の項目を足し合わせる' });
  const kin = kinOf(measure, before);
  if (kin.length >= 2) choices.unshift({ measures: kin, why: '同じ言葉で始まる項目を足し合わせる' });
  return choices.filter((choice) => choice.measures.length > 0);
}

/**
 * More that a total may add up, which arithmetic in nearly all lines must show.
 * @param tried what it may add up by the order of the headings
 * @param known the totals before it, each with what it adds up
 */
export function choicesToProve(view: View, measure: Measure, tried: readonly Choice[], known: KnownTotals): Choice[] {
  if (measure.role === 'value' && mayBeWhole(view, measure)) {
    const totalsAfter = view.measures.filter((m) => m.position > measure.position && m.role === 'total' && m.group === measure.group && m.filled > 0);
    return [{ measures: totalsAfter, why: 'ほかの計の和にどの行でも等しい' }];
  }
  const open = uncovered(view, measure, known);
  const end = nextTotal(view, measure);
  const after = view.measures.slice(measure.position + 1).filter((m) => m.position < end && isPart(m, measure) && !hasTimeParts(view, m));
  const others: Choice[] = [
    { measures: successiveParts(measure, view.measures), why: '続く期間を足し合わせる' },
    ...[open, open.filter((m) => m.group === measure.group)].map((measures) => ({ measures, why: '前の計と、そのどれにも入らない項目を足し合わせる' })),
    { measures: after, why: '後に続く項目を足し合わせる' },
  ];
  return [...others, ...[...tried, ...others].map(withoutBracketed)];
}

/** Totals of a view with what they add up. */
export type KnownTotals = ReadonlyMap<Measure, readonly Measure[]>;

/** 小計 before 計 with what stands in no total: 特別徴収, 第1期 … 第9期, 小計. */
function uncovered(view: View, measure: Measure, known: KnownTotals): Measure[] {
  if (known.size === 0) return [];
  const covered = new Set([...known.values()].flat());
  const open = view.measures.filter((m) => m.position < measure.position && m.filled > 0 && !covered.has(m) && m.isShare === measure.isShare && m.isPrevious === measure.isPrevious && (known.has(m) || isPart(m, measure)));
  return open.some((m) => known.has(m)) ? open : [];
}

/** （食事療養） among names without brackets may be told apart because another line has it. */
const withoutBracketed = (choice: Choice): Choice => ({ ...choice, measures: choice.measures.some(isNamedInBrackets) ? choice.measures.filter((m) => !isNamedInBrackets(m)) : [] });

const isNamedInBrackets = ({ entry: { name } }: Measure): boolean => /^[（(][^（()）]*[）)]$/u.test(name.trim());

/** 健診 被保険者 and 健診 被扶養者 before 健診 計, in a list of other things. */
function kinOf({ entry: { name } }: Measure, before: readonly Measure[]): readonly Measure[] {
  const stem = name.replace(/[\s・]*(?:合計|小計|総計|総数|計)$/u, '').replace(/\s/gu, '');
  return stem.length < FEWEST_STEM || stem === name ? [] : before.filter((m) => m.entry.name.replace(/\s/gu, '').startsWith(stem));
}

/** Characters that say what is counted. */
const FEWEST_STEM = 2;

/** Figures that add up: no rates, totals, targets of another kind, and nothing that is already inside another figure (再掲, うち). */
export function isPart(m: Measure, total: Measure): boolean {
  // 総得点 adds up the points for 実施率, 減少率 …
  if (m.role === 'rate' || m.role === 'ratio') return /得点$/u.test(total.entry.name);
  if (!['value', 'actual', 'target'].includes(m.role) || m.entry.sameYear === 'reference' || isOfWhichWord(m.entry.name) || isUnderOfWhich(m.entry, total.entry)) return false;
  return m.isShare === total.isShare || m.filled === 0;
}

/** （再掲）協会 over 本人 and 家族 for a total outside of it; under 内訳 stand the very parts. */
const isUnderOfWhich = ({ headings }: AxisEntry, total: AxisEntry): boolean =>
  headings.length > 1 && headings.slice(0, -1).some((heading) => !total.headings.includes(heading) && isOfWhichWord(textOf(heading)) && !/内訳|内数/u.test(textOf(heading)));

/** 全域, 延べ, 年間 …: words for a whole have no end; the first or last figure of a row may be one. */
export function mayBeWhole(view: View, measure: Measure): boolean {
  if (measure.isShare || measure.role !== 'value' || measure.entry.name === '' || measure.entry.period !== null || measure.isPrevious) return false;
  const siblings = view.filledIn(measure.group);
  return siblings.length >= 3 && (siblings[0] === measure || siblings[siblings.length - 1] === measure);
}

/** 第1四半期 beside 4月 5月 6月: a total by its period. */
export function hasTimeParts(view: View, measure: Measure): boolean {
  if (measure.entry.period === null || measure.isShare || !['value', 'actual', 'cumulative'].includes(measure.role)) return false;
  const { months, quarters } = partsByTime(measure, view.measures);
  return months.length > 0 || quarters.length > 0;
}

/** Months of the total's own year only, where a table shows two years. */
function sameYears(measures: readonly Measure[], total: Measure): Measure[] {
  const own = measures.filter((m) => m.isPrevious === total.isPrevious);
  return own.length >= 3 ? own : [...measures];
}

const previousTotal = (view: View, measure: Measure): number =>
  view.measures.filter((m) => m.position < measure.position && m.role === 'total').map((m) => m.position).pop() ?? -1;

const nextTotal = (view: View, measure: Measure): number =>
  view.measures.find((m) => m.position > measure.position && m.role === 'total')?.position ?? Infinity;
