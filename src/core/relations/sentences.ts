import type { findFigures } from '../reading/number';
import type { Figure } from '../reading/types';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import { judgeRate, judgeTotal, printedLike } from './agree';
import { insideOperand } from './operand';
import { changeIn } from './sentenceComparisons';
import { figuresIn, LONGEST_TEXT, NO_AMOUNT, sentencesIn, type Sentence } from './sentenceParts';
import { ratesIn } from './sentenceRates';
import { sumsIn } from './sentenceSums';
import type { AnyRelation, Operand, RateRelation, TotalRelation } from './types';

/** Sentences longer than this tell more than one thing. */
const LONGEST_SENTENCE = 400;
/** A breakdown in brackets that is further off than this share of its total is not one. */
const FARTHEST_TOTAL = 0.2;
/** A rate further off than this is of something else in the sentence; with the names of both counts (対象者数：… 実施見込者数：…) hardly any is. */
const FARTHEST_RATE = 0.05;
const FARTHEST_STATED = 0.5;
const BASE_NAME = /対象[^\d。、]{0,6}$/u;
const PART_NAME = /(?:実施|受診|取得|提出|回答|利用)(?:見込み?)?[^\d。、]{0,6}$/u;
const GOAL_NAME = /目標[^\d。、]{0,6}$/u;
/** Three figures with something between them and a word for what they are. */
const SHORTEST_SENTENCE = 6;
/** 188社（大規模 22社、中小規模 166社）: a figure with its parts, each under a name. */
const BREAKDOWN = /[（(][^\d０-９（()）]+[\d０-９,，]+[^\d０-９,，（()）]+[\d０-９]/u;
/** A text with none of these ties no figures together. */
const TIES = /[（(]|率|割合|計|合わせて|あわせて|内訳|うち|に対し|[0-9０-９][^0-9０-９。、]{1,6}中/u;

/**
 * Figures inside one text that add up, divide or compare: `5,553 件(面談:1,248 件 電話:841 件 文書:3,464 件)`,
 * `入札件数：12件、一者応札件数：1件、割合：8.3%`, `11件中2件で18.2%`, `1,204件（前年同期 1,084件、120件増）`.
 * All operands stand in the text itself; of several the one that does not agree.
 */
export function findSentenceRelations(grid: Grid, rounding: Settings['rounding']): AnyRelation[] {
  const relations: AnyRelation[] = [];
  for (const cell of grid.texts) {
    const { text } = cell.cell;
    if (text.length < SHORTEST_SENTENCE || text.length > LONGEST_TEXT || !TIES.test(text)) continue;
    const figures = figuresIn(text);
    if (figures.length < 3) continue;
    const found = [...ofWholeText(grid, cell, figures, rounding), ...sentencesIn(text).flatMap((sentence) => ofSentence(grid, cell, sentence, rounding))];
    const chosen = found.find(({ agreement }) => agreement === 'differs') ?? found[0];
    if (chosen) relations.push(chosen);
  }
  return relations;
}

function ofWholeText(grid: Grid, cell: GridCell, figures: Matches, rounding: Settings['rounding']): AnyRelation[] {
  const { text } = cell.cell;
  if (text.length > LONGEST_SENTENCE || !/[（(]|率|割合/u.test(text)) return [];
  if (cell.reading.kind !== 'text' && !(cell.reading.kind === 'figure' && BREAKDOWN.test(text))) return [];
  return [breakdownIn(grid, cell, figures), rateIn(grid, cell, figures, rounding)].filter((relation) => relation !== null);
}

/** What the words of one sentence tie together. */
function ofSentence(grid: Grid, cell: GridCell, sentence: Sentence, rounding: Settings['rounding']): AnyRelation[] {
  const operand = ({ figure }: Matches[number]): Operand => insideOperand(grid, cell, figure);
  const relations: AnyRelation[] = [];
  for (const { share, part, base, farthest } of ratesIn(sentence)) {
    const relation = rateOf(grid, cell, share.figure, [operand(part)], [operand(base)], rounding, 'rate');
    if (relation.computed !== null && Math.abs(relation.computed - share.figure.value) <= farthest) relations.push(relation);
  }
  for (const { total, parts } of sumsIn(sentence)) relations.push(totalOf(grid, cell, total.figure, parts.map(operand), [], 1));
  const told = changeIn(sentence);
  if (!told) return relations;
  const { now, then, change, falls } = told;
  const farthest = Math.abs(then.figure.value) * FARTHEST_CHANGE;
  if (told.kind === 'ratio') {
    const relation = rateOf(grid, cell, change.figure, [operand(now)], [operand(then)], rounding, 'comparison');
    if (relation.computed !== null && Math.abs(relation.computed - change.figure.value) <= FARTHEST_CHANGE) relations.push(relation);
    return relations;
  }
  const scale = now.figure.unit === '%' ? 100 : 1;
  const relation = totalOf(grid, cell, change.figure, [operand(falls ? then : now)], [operand(falls ? now : then)], scale);
  if (Math.abs(Math.abs(relation.computed) - Math.abs(change.figure.value)) <= farthest * scale) relations.push(relation);
  return relations;
}

/** A change further off than this share of last year's figure is of something else. */
const FARTHEST_CHANGE = 0.2;

function rateOf(grid: Grid, cell: GridCell, published: Figure, numerator: readonly Operand[], denominator: readonly Operand[], rounding: Settings['rounding'], sense: 'rate' | 'comparison'): RateRelation {
  const judged = judgeRate(numerator, denominator, published, rounding);
  return {
    kind: 'rate', sense, sheet: grid.sheet.name, cell, table: null, published, numerator, denominator, computed: judged.computed, agreement: judged.agreement,
    expectedText: judged.expected ? printedLike(judged.expected, published) : null, source: 'words', why: '一つの文の中の率と二つの件数',
  };
}

function totalOf(grid: Grid, cell: GridCell, published: Figure, parts: readonly Operand[], minus: readonly Operand[], scale: number): TotalRelation {
  const judged = judgeTotal(parts, minus, published, scale);
  return {
    kind: 'total', sense: minus.length > 0 ? 'comparison' : 'total', sheet: grid.sheet.name, cell, table: null, published, parts, minus, computed: judged.computed ?? 0, agreement: judged.agreement,
    expectedText: judged.expected ? printedLike(judged.expected, published) : null, source: 'words', why: minus.length > 0 ? '一つの文の中の増減と、今年と前年の数' : '一つの文の中の計と内訳',
  };
}

type Matches = ReturnType<typeof findFigures>;

/** A count, directly after it a bracket, and in the bracket nothing but labelled counts. */
function breakdownIn(grid: Grid, cell: GridCell, matches: Matches): AnyRelation | null {
  const text = cell.cell.text;
  for (const [i, match] of matches.entries()) {
    const opening = /^\s*[（(]/u.exec(text.slice(match.end));
    if (!opening || match.figure.unit === '%') continue;
    const start = match.end + opening[0].length;
    const closing = text.slice(start).search(/[）)]/u);
    const inside = matches.slice(i + 1).filter((other) => other.start >= start && (closing < 0 || other.end <= start + closing));
    const content = text.slice(start, closing < 0 ? text.length : start + closing);
    if (inside.length < 2 || /うち|再掲|前年|昨年|対象|見込|目標/u.test(content) || inside.some(({ figure }) => NO_AMOUNT.test(figure.unit))) continue;
    if (!inside.every((other, k) => /\S/u.test(text.slice(k === 0 ? start : inside[k - 1]!.end, other.start)))) continue;
    const relation = totalOf(grid, cell, match.figure, inside.map(({ figure }) => insideOperand(grid, cell, figure)), [], 1);
    if (Math.abs(relation.computed - match.figure.value) <= Math.abs(match.figure.value) * FARTHEST_TOTAL) return relation;
  }
  return null;
}

/** （前年同期 right before a count. */
const LAST_YEARS = /[（(][^（()）0-9０-９]{0,6}[前昨]年[^（()）0-9０-９]{0,8}$/u;
const LONGEST_LABEL = 24;

/** One percentage and two counts of the same unit. */
function rateIn(grid: Grid, cell: GridCell, matches: Matches, rounding: Settings['rounding']): AnyRelation | null {
  const shares = matches.filter(({ figure }) => figure.unit === '%');
  const counts = matches.filter(({ figure }) => !NO_AMOUNT.test(figure.unit) && figure.unit !== '' && figure.value > 0);
  const share = shares[0]?.figure;
  const [first, second] = counts;
  if (!share || shares.length !== 1 || !first || !second || counts.length !== 2 || first.figure.unit !== second.figure.unit || !/率|割合/u.test(cell.cell.text)) return null;
  const before = ({ start }: Matches[number]): string => cell.cell.text.slice(0, start);
  // 収納額は613件（前年同期 591件）、収納率は98.2％: last year's count is no part of this year's.
  if (counts.some((match) => LAST_YEARS.test(before(match).slice(-LONGEST_LABEL))) && !/[前昨]年.{0,6}比/u.test(cell.cell.text)) return null;
  // 目標2,880事業所に対し達成率100.7％: the target is the base, however small; else only more than all of it is more than 100%.
  const [small, large] = first.figure.value <= second.figure.value ? [first, second] : [second, first];
  const isGoal = (match: Matches[number]): boolean => GOAL_NAME.test(before(match));
  const [part, base] = isGoal(small) !== isGoal(large) ? (isGoal(small) ? [large, small] : [small, large]) : share.value > 1 ? [large, small] : [small, large];
  const numerator: Operand[] = [insideOperand(grid, cell, part.figure)];
  const denominator: Operand[] = [insideOperand(grid, cell, base.figure)];
  const relation = rateOf(grid, cell, share, numerator, denominator, rounding, 'rate');
  const farthest = BASE_NAME.test(before(base)) && PART_NAME.test(before(part)) ? FARTHEST_STATED : FARTHEST_RATE;
  return relation.computed === null || Math.abs(relation.computed - share.value) > farthest ? null : relation;
}
