import { findFigures } from '../reading/number';
import { remembered } from '../remembered';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import { judgeRate, judgeTotal, printedLike } from './agree';
import { insideOperand } from './operand';
import type { AnyRelation, Operand } from './types';

/** Plans repeat their sentences from sheet to sheet. */
const figuresIn = remembered(findFigures);
/** Sentences longer than this tell more than one thing. */
const LONGEST_SENTENCE = 400;
/** A breakdown in brackets that is further off than this share of its total is not one. */
const FARTHEST_TOTAL = 0.2;
/** A rate further off than this is of something else in the sentence; with the names of both counts (対象者数：… 実施見込者数：…) hardly any is. */
const FARTHEST_RATE = 0.05;
const FARTHEST_STATED = 0.5;
const BASE_NAME = /対象[^\d。、]{0,6}$/u;
const PART_NAME = /(?:実施|受診|取得|提出|回答|利用)(?:見込み?)?[^\d。、]{0,6}$/u;
/** Three figures with something between them and a word for what they are. */
const SHORTEST_SENTENCE = 6;
/** 188社（大規模 22社、中小規模 166社）: a figure with its parts, each under a name. */
const BREAKDOWN = /[（(][^\d０-９（()）]+[\d０-９,，]+[^\d０-９,，（()）]+[\d０-９]/u;
/** Figures that tell no amount of the sentence's subject: ages, terms, times. */
const NO_AMOUNT = /^(?:歳|才|か月|ヶ月|カ月|ヵ月|箇月|月|日|年|年度|週|時|時間|分|回|回目|号|期|位|倍|部位|%)$/u;

/**
 * Figures inside one text that add up or divide: `5,553 件(面談:1,248 件 電話:841 件 文書:3,464 件)`,
 * `入札件数：12件、一者応札件数：1件、割合：8.3%`. All operands stand in the text itself.
 */
export function findSentenceRelations(grid: Grid, rounding: Settings['rounding']): AnyRelation[] {
  const relations: AnyRelation[] = [];
  for (const cell of grid.texts) {
    const { text } = cell.cell;
    if (text.length < SHORTEST_SENTENCE || text.length > LONGEST_SENTENCE || !/[（(]|率|割合/u.test(text)) continue;
    if (cell.reading.kind !== 'text' && !(cell.reading.kind === 'figure' && BREAKDOWN.test(text))) continue;
    const figures = figuresIn(text);
    if (figures.length < 3) continue;
    const total = breakdownIn(grid, cell, figures);
    if (total) relations.push(total);
    const rate = rateIn(grid, cell, figures, rounding);
    if (rate) relations.push(rate);
  }
  return relations;
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
    const parts = inside.map(({ figure }) => insideOperand(grid, cell, figure));
    const judged = judgeTotal(parts, [], match.figure);
    if (judged.computed === null || Math.abs(judged.computed - match.figure.value) > Math.abs(match.figure.value) * FARTHEST_TOTAL) continue;
    return {
      kind: 'total', sense: 'total', sheet: grid.sheet.name, cell, table: null, published: match.figure, parts, minus: [], computed: judged.computed,
      agreement: judged.agreement, expectedText: judged.expected ? printedLike(judged.expected, match.figure) : null, source: 'words', why: '文の中の数と、直後のかっこの中の内訳',
    };
  }
  return null;
}

/** One percentage and two counts of the same unit. */
function rateIn(grid: Grid, cell: GridCell, matches: Matches, rounding: Settings['rounding']): AnyRelation | null {
  const shares = matches.filter(({ figure }) => figure.unit === '%');
  const counts = matches.filter(({ figure }) => !NO_AMOUNT.test(figure.unit) && figure.unit !== '' && figure.value > 0);
  const share = shares[0]?.figure;
  const [first, second] = counts;
  if (!share || shares.length !== 1 || !first || !second || counts.length !== 2 || first.figure.unit !== second.figure.unit || !/率|割合/u.test(cell.cell.text)) return null;
  const [part, base] = first.figure.value <= second.figure.value ? [first, second] : [second, first];
  const numerator: Operand[] = [insideOperand(grid, cell, part.figure)];
  const denominator: Operand[] = [insideOperand(grid, cell, base.figure)];
  const judged = judgeRate(numerator, denominator, share, rounding);
  const before = ({ start }: Matches[number]): string => cell.cell.text.slice(0, start);
  const farthest = BASE_NAME.test(before(base)) && PART_NAME.test(before(part)) ? FARTHEST_STATED : FARTHEST_RATE;
  if (judged.computed === null || Math.abs(judged.computed - share.value) > farthest) return null;
  return {
    kind: 'rate', sense: 'rate', sheet: grid.sheet.name, cell, table: null, published: share, numerator, denominator, computed: judged.computed,
    agreement: judged.agreement, expectedText: judged.expected ? printedLike(judged.expected, share) : null, source: 'words', why: '一つの文の中の率と二つの件数',
  };
}
