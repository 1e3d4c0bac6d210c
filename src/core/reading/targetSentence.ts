/** The target of one sentence: the last figure or comparison outside brackets, because what stands earlier belongs to the name. */
import { bracketStep, withoutOuterBrackets } from './brackets';
import { directionAt } from './direction';
import { findFigures, type FigureMatch } from './figuresInText';
import { normalise, skipSpaces } from './normalise';
import { isReached } from './reached';
import { previousYearTargetAt } from './relativeTarget';
import { targetName } from './targetName';
import type { Figure, Operator, TargetReading } from './types';

/** A place in a sentence that may be its target. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly operator: Operator | null;
  readonly figure: Figure | null;
  readonly relative: boolean;
}

export interface SentenceTarget {
  readonly reading: TargetReading;
  /** Whether a condition (以上, 以下, 前年度を上回る) is written. */
  readonly conditional: boolean;
}

// A condition after these words qualifies the target and is none itself.
const QUALIFIERS = ['ただし', '但し', 'なお、', 'または', '又は', 'もしくは', '若しくは', 'ないし'];

export function isStated(reading: TargetReading): boolean {
  return reading.figure !== null || reading.operator !== null || reading.relativeTo !== null;
}

/** Sentences of an item; a note that begins with ※ ends them. */
export function sentencesOf(body: string): string[] {
  const sentences: string[] = [];
  const whole = normalise(body);
  let start = 0;
  let depth = 0;
  for (let i = 0; i <= whole.length; i += 1) {
    const c = whole.charAt(i);
    depth = Math.max(0, depth + bracketStep(whole.charCodeAt(i)));
    const note = (c === '※' && depth === 0) || (c === '(' && depth === 1 && whole.startsWith('※)', i + 1) && opensNote(whole, i));
    if (i < whole.length && !note && (c !== '。' || depth > 0)) continue;
    if (whole.slice(start, i).trim() !== '') sentences.push(body.slice(start, i));
    if (note) break;
    start = i + 1;
  }
  return sentences;
}

/** (※) opens a note where a sentence or nothing precedes it; elsewhere it only points to one. */
function opensNote(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at).trimEnd();
  return before === '' || before.endsWith('。') || (text[at - 1] === ' ' && /(とする|する|以上|以下)$/.test(before));
}

/** The targets of a sentence: mostly one; several where each has its own name (A率を53.2%以上、B率を10.6%以上とする); none in prose. */
export function sentenceTargets(sentence: string, lead: string, marked: boolean): SentenceTarget[] {
  const body = unwrapped(sentence.trim());
  if (QUALIFIERS.some((word) => body.startsWith(word))) return [];
  const whole = normalise(body);
  const main = whole.slice(0, qualifierAt(whole));
  const figures = findFigures(body.slice(0, main.length));
  if (figures.length === 0 && !/[前昨直]/.test(main)) return [];
  const outside = candidatesOf(main, figures, false);
  const several = outside.filter((one, i) => isNamed(main, one) && (i === outside.length - 1 || /^ ?[、,・及び;/]/.test(main.slice(one.end, one.end + 3))));
  const chosen = several.length > 1 ? several : [choose(outside, main) ?? choose(candidatesOf(main, figures, true), main)];
  const targets: SentenceTarget[] = [];
  const named = marked || /目標|KPI|目指/.test(main);
  const listEnds = figures.filter((match) => /^ ?[、,;]/.test(main.slice(match.end, match.end + 2))).map((match) => skipSeparator(main, match.end));
  let from = 0;
  let nextList = 0;
  for (const one of chosen) {
    if (one === null || isAttribute(main, one)) continue;
    // 入札件数：12件、割合：8.3% is a list, whose last name begins behind the last comma.
    for (let end = listEnds[nextList]; end !== undefined && end <= one.start; end = listEnds[nextList]) {
      from = Math.max(from, end);
      nextList += 1;
    }
    const name = targetName(body.slice(from), one.start - from, targets.length === 0 ? lead : '');
    targets.push(toTarget(sentence.trim(), name, one, named || endsClause(main, one)));
    from = skipSeparator(main, one.end);
  }
  return targets;
}

function toTarget(text: string, name: string, one: Candidate, firm: boolean): SentenceTarget {
  const operator = one.operator ?? (one.figure === null ? null : bareOperator(one.figure, name));
  const reading: TargetReading = {
    text,
    ordinal: null,
    name,
    operator,
    value: one.figure?.value ?? null,
    figure: one.figure,
    unit: one.figure?.unit ?? '',
    relativeTo: one.relative ? 'previous-year' : null,
    firm,
  };
  return { reading, conditional: one.operator !== null };
}

function unwrapped(text: string): string {
  const { inner, bracketed } = withoutOuterBrackets(normalise(text));
  if (!bracketed) return text;
  const start = normalise(text).indexOf(inner);
  return text.slice(start, start + inner.length);
}

function qualifierAt(text: string): number {
  let cut = text.length;
  for (const word of QUALIFIERS) {
    const at = text.indexOf(word);
    if (at > 0 && at < cut && /[0-9以前]/.test(text.slice(0, at))) cut = at;
  }
  return cut;
}

/** Every figure and comparison of a sentence; `inBrackets` reads those in brackets too, where they state a target. */
function candidatesOf(text: string, figures: readonly FigureMatch[], inBrackets: boolean): Candidate[] {
  const found: Candidate[] = [];
  let depth = 0;
  let nextFigure = 0;
  for (let i = 0; i < text.length; i += 1) {
    const relative = depth === 0 || inBrackets ? previousYearTargetAt(text, i, figures) : null;
    if (relative !== null) {
      found.push({ start: i, end: relative.end, operator: relative.operator, figure: relative.figure, relative: true });
      while ((figures[nextFigure]?.start ?? Infinity) < relative.end) nextFigure += 1;
      i = relative.end - 1;
      continue;
    }
    depth = Math.max(0, depth + bracketStep(text.charCodeAt(i)));
    const match = figures[nextFigure];
    if (match === undefined || i < match.start) continue;
    nextFigure += 1;
    i = match.end - 1;
    if ((depth > 0 && !inBrackets) || match.figure.unit === '歳' || /^ ?(?:当|あ)たり/.test(text.slice(match.end, match.end + 4))) continue;
    const direction = directionAt(text, skipBrackets(text, match.end));
    // 3 令和3年度KPIの達成状況: a bare number in front of a heading is its numbering.
    if (match.start === 0 && match.figure.unit === '' && direction === null && /^ \D/.test(text.slice(match.end)) && !/^ *とする/.test(text.slice(match.end))) continue;
    if (depth > 0 && direction === null && !/目標|KPI/.test(text.slice(Math.max(0, match.start - 24), match.start))) continue;
    found.push({ start: match.start, end: direction?.end ?? match.end, operator: direction?.operator ?? null, figure: match.figure, relative: false });
    if (direction !== null) i = direction.end - 1;
  }
  return found;
}

function choose(candidates: readonly Candidate[], text: string): Candidate | null {
  let chosen: Candidate | null = null;
  for (const one of candidates) if (chosen === null || !outranks(chosen, one, text)) chosen = one;
  return chosen;
}

/** Whether an earlier candidate stays the target: a condition that ends its clause outranks a bare number in what follows. */
function outranks(earlier: Candidate, later: Candidate, text: string): boolean {
  if (earlier.operator === null) return false;
  const between = text.slice(earlier.end, later.start);
  if (later.operator !== null) return between.trim() === '' || between === '、';
  if (isReached(text, earlier.end, later)) return true;
  return between.trim() === '' || /^ ?(とする|を目指|を目標|を維持|を達成|、|\)|~|に(する|向け))/.test(between);
}

/** A count or a rate named right before its number: 実施率を53.2%以上, 委嘱事業所数：1,350事業所以上. */
function isNamed(text: string, one: Candidate): boolean {
  return one.operator !== null && /(率|割合|数|額|状況|度合|人員)(\([^()]{1,30}\))?(を|は|が|の目標|について)?[:、 ]{0,2}$/.test(text.slice(Math.max(0, one.start - 50), one.start));
}

/** A condition that describes a noun is no target: 3部位以上かつ15日以上の割合, 40人以上の事業所. */
function isAttribute(text: string, one: Candidate): boolean {
  if (one.operator === null || one.relative) return false;
  const after = text.slice(one.end, one.end + 12).trimStart();
  return /^(の|である|で[^。、 ]|を(対象|有))/.test(after) && !/^の?(達成|維持|確保|実現|水準|目標|取得|回収|提出|実施率|受診率)/.test(after) && !after.startsWith('であること');
}

/** Whether a condition ends its clause, as that of a target does: …以上とする, …以内を維持. */
function endsClause(text: string, one: Candidate): boolean {
  return one.operator !== null && /^ ?(\([^()]{0,80}\))? ?(とする|とし|を維持|を達成|を確保|となる|にする|であること|。|、|$)/.test(text.slice(one.end, one.end + 100));
}

function skipSeparator(text: string, at: number): number {
  let i = skipSpaces(text, at);
  while ('、,;・/'.includes(text.charAt(i)) && i < text.length) i = skipSpaces(text, i + 1);
  return i;
}

/** Steps over (※) and (180人) between a number and its condition. */
function skipBrackets(text: string, at: number): number {
  const open = skipSpaces(text, at);
  if (text[open] !== '(') return open;
  const close = text.indexOf(')', open);
  return close < 0 || close - open > 24 ? open : skipSpaces(text, close + 1);
}

/** Direction of a target without a condition: 100% and none at all are to be met exactly, days to be kept within, all else to be reached. */
export function bareOperator(figure: Pick<Figure, 'value' | 'unit'>, name: string): Operator {
  if (figure.value === 0 || (figure.unit === '%' && figure.value === 1)) return '=';
  return ['日', '営業日', '日間'].includes(figure.unit) && /日数|期間|所要/.test(name) ? '<=' : '>=';
}
