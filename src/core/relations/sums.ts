import type { Figure } from '../reading/types';
import { isOfWhichWord, isSubtotalWord, isTotalWord } from '../reading/words';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { isRounded, nearlyAgrees } from './agree';
import { buildTotal } from './build';
import type { TotalRelation } from './types';
import { namedParts } from './namedParts';
import { isSamePeriodTotal } from './samePeriod';
import { isWithin, partsByTime } from './timeSpan';
import type { Measure, View } from './view';

/** Parts of a total, and in how many lines they add up to it. */
export interface Parts {
  readonly measures: readonly Measure[];
  readonly agreeing: number;
  readonly computable: number;
  readonly why: string;
}

/** Without a heading, only a last line that is this close to the sum counts as a total whose parts are off. */
const UNNAMED_TOLERANCE = 0.05;
/** With a heading, a total that is off by more than this factor in a line was not meant to be one there. */
const NAMED_FACTOR = 15;

/** Totals and subtotals of a view, by the words of the headings, by shape, and by the arithmetic that holds in most lines. */
export function findSums(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  for (const measure of view.measures) {
    if (measure.filled === 0 || !measure.isTyped || isSamePeriodTotal(measure)) continue;
    const named = measure.role === 'total' || endsMonths(view, measure) || ((hasTimeParts(view, measure) || spansAll(view, measure)) && measure.entry.headings.some((heading) => isTotalWord(textOf(heading))));
    if (!named && !isUnnamedLast(view, measure) && namedParts(view, measure) === null && !hasTimeParts(view, measure) && !mayBeWhole(view, measure)) continue;
    const parts = bestParts(view, measure);
    if (!parts || (!named && namedParts(view, measure) === null && mayBeWhole(view, measure) && !isProvenWhole(parts))) continue;
    for (const line of view.lines) {
      const relation = totalAt(view, measure, parts, line, named);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

/** 累計 at the end of a row of months or quarters is their total; beside single months it runs along (see cumulatives). */
function endsMonths(view: View, measure: Measure): boolean {
  if (measure.role !== 'cumulative' || measure.entry.period !== null) return false;
  return view.measures.filter((m) => m.position < measure.position && (m.entry.period?.granularity === 'month' || m.entry.period?.granularity === 'quarter')).length >= 3;
}

/** 全域, 延べ, 年間 …: words for a whole have no end; the first or last figure of a row may be one. */
function mayBeWhole(view: View, measure: Measure): boolean {
  if (measure.isShare || measure.role !== 'value' || measure.entry.name === '' || measure.entry.period !== null || measure.isPrevious) return false;
  const siblings = view.filledIn(measure.group);
  return siblings.length >= 3 && (siblings[0] === measure || siblings[siblings.length - 1] === measure);
}

/** Without a word for it, a whole must be the sum of its parts in every line, one slip in four allowed. */
const isProvenWhole = ({ agreeing, computable }: Parts): boolean => agreeing >= 2 && agreeing >= computable * 0.75;

/** 第1四半期 beside 4月 5月 6月: a total by its period. */
function hasTimeParts(view: View, measure: Measure): boolean {
  if (measure.entry.period === null || measure.isShare || !['value', 'actual'].includes(measure.role)) return false;
  const { months, quarters } = partsByTime(measure, view.measures);
  return months.length > 0 || quarters.length > 0;
}

/** 通期 over 4～3月 beside what stands for shorter periods, be they quarters or a single month of one that is under way. */
function spansAll(view: View, { entry: { period } }: Measure): boolean {
  const others = view.measures.flatMap((m) => (m.entry.period !== null && m.entry.period !== period && !m.isPrevious && m.entry.sameYear === null ? [m.entry.period] : []));
  return period !== null && others.length >= 3 && others.every((other) => isWithin(other, period));
}

/** A last line without a heading under lines with headings. */
function isUnnamedLast(view: View, measure: Measure): boolean {
  return view.direction === 'down' && measure.position === view.measures.length - 1 && measure.position >= 3 && measure.entry.name === '' && view.measures.slice(0, -1).every((m) => m.entry.name !== '');
}

function bestParts(view: View, measure: Measure): Parts | null {
  const choices = partChoices(view, measure)
    .map((choice) => ({ ...choice, measures: choice.measures.filter((part) => !isOtherSort(view, part, measure)) }))
    .filter((choice) => choice.measures.length >= 2);
  const counted = choices.map((choice) => ({ ...choice, ...countSums(view, measure, choice.measures) })).filter((choice) => choice.computable > 0);
  counted.sort((a, b) => b.agreeing - a.agreeing);
  const best = counted[0];
  // 前年度計 beside this year's months adds up other figures than these.
  if (!best || (measure.isPrevious && best.agreeing === 0 && best.measures.every((m) => !m.isPrevious))) return null;
  if (best.agreeing > 0) return best;
  const proven = provenRun(view, measure);
  if (proven) return proven;
  if (measure.isShare || namedParts(view, measure) !== null) return null;
  return best;
}

/** Lines in which a run of neighbours must add up before it takes the place of all that stands before a total. */
const FEWEST_PROOFS = 3;

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
    const [a, b] = [view.figure(part, line), view.figure(total, line)];
    if (!a || !b || a.unit === '' || b.unit === '') continue;
    if (a.unit === b.unit) return false;
    lines++;
  }
  return lines >= 2;
}

interface Choice {
  readonly measures: readonly Measure[];
  readonly why: string;
}

function partChoices(view: View, measure: Measure): Choice[] {
  const named = namedParts(view, measure);
  if (named) return [{ measures: named, why: '見出しから足し合わせる項目が分かる' }];
  const byTime = partsByTime(measure, view.measures.filter((m) => !m.isShare && m.role !== 'difference' && m.role !== 'ratio'));
  const leaves = view.measures.filter((m) => m !== measure && isPart(m, measure) && !hasTimeParts(view, m));
  const withPeriod = leaves.filter((m) => m.entry.period !== null && m.entry.period.granularity !== 'year' && m.entry.period.granularity !== 'day');
  const months = withPeriod.filter((m) => m.entry.period!.granularity === 'month');
  const timed = months.length >= 3 ? months : withPeriod;
  const before = leaves.filter((m) => m.position < measure.position);
  const sincePrevious = before.slice(before.findIndex((m) => m.position > previousTotal(view, measure)));
  const subtotals = view.measures.filter((m) => m.position < measure.position && m.role === 'total' && isSubtotalWord(m.entry.name));
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
  if (before.length === 0 || measure.position === 0) choices.push({ measures: after, why: '後にある項目を足し合わせる' });
  const grouped = leaves.filter((m) => m.group === measure.group && m.group !== '');
  if (grouped.length >= 2) choices.unshift({ measures: grouped, why: '同じ見出しの下の項目を足し合わせる' });
  return choices.filter((choice) => choice.measures.length > 0);
}

/** Figures that add up: no rates, totals, targets of another kind, and nothing that is already inside another figure (再掲, うち). */
function isPart(m: Measure, total: Measure): boolean {
  if (!['value', 'actual', 'target'].includes(m.role) || m.entry.sameYear === 'reference' || isOfWhichWord(m.entry.name)) return false;
  return m.isShare === total.isShare || m.filled === 0;
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

export function countSums(view: View, measure: Measure, parts: readonly Measure[]): { agreeing: number; computable: number } {
  let agreeing = 0;
  let computable = 0;
  for (const line of view.lines) {
    const { published, figures, sum } = addUp(view, measure, parts, line);
    if (!published || sum === null) continue;
    computable++;
    const slack = published.step / 2 + figures.reduce((n, figure) => n + (isRounded(figure) ? figure.step / 2 : 0), 0);
    if (!isConstantBase(figures, published.value) && Math.abs(sum - published.value) <= slack * 1.000001) agreeing++;
  }
  return { agreeing, computable };
}

function addUp(view: View, measure: Measure, parts: readonly Measure[], line: AxisEntry): { published: Figure | null; figures: Figure[]; sum: number | null } {
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
  // Without a word for it, a sum must be whole: 資格喪失者数 = 回収数 ＋ 催告数 says nothing of a line without 催告数.
  if (!named && figures.length < parts.measures.length && !nearlyAgrees(sum, published)) return null;
  const place = view.operand(measure, line);
  if (!place.cell || place.cell.cell.formula) return null;
  // What a part that cannot be read would add is not known.
  if (parts.measures.some((part) => view.operand(part, line).cell?.reading.kind === 'malformed')) return null;
  if (isRateLine(line, figures) && (parts.agreeing === 0 || !/[+＋]|合算/u.test(measure.entry.name))) return null;
  const off = Math.abs(sum - published.value) / Math.max(Math.abs(sum), Math.abs(published.value), 1e-9);
  if (!named && parts.agreeing === 0 && off > UNNAMED_TOLERANCE) return null;
  if (named && (sum === 0 ? published.value !== 0 && parts.agreeing === 0 : Math.abs(published.value / sum) > NAMED_FACTOR || Math.abs(published.value / sum) < 1 / NAMED_FACTOR)) return null;
  const sense = isSubtotalWord(measure.entry.name) ? 'subtotal' : 'total';
  const why = `${named ? `見出し「${measure.entry.label}」` : '見出しのない最後の行'}と並びから。${parts.why}（${parts.agreeing} か所で計算が合う）`;
  return buildTotal({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: named ? 'words' : 'arithmetic' }, parts.measures.map((part) => view.operand(part, line)), [], sense);
}

/** Rates and averages are not added up; where they are (査定率 = 協会 + 基金) arithmetic must show it. */
function isRateLine(line: AxisEntry, figures: readonly Figure[]): boolean {
  if (line.role === 'rate' || line.role === 'ratio' || line.role === 'average' || line.role === 'mark' || line.role === 'number') return true;
  if (/平均|日数|[1１一]\s*[^\d\s]{1,6}(?:当たり|あたり|当り)/u.test(line.label) && !/件数/u.test(line.name)) return true;
  return figures.length > 0 && figures.every((figure) => figure.unit === '%' || (figure.unit === '日' && figure.step < 1));
}
