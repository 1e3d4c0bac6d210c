import { addTo } from '../../groups';
import { normalise, unspaced } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import { figuresIn, LONGEST_TEXT, sentenceAround } from '../../relations/sentenceParts';
import type { Grid, GridCell } from '../../tables/grid';
import { figureOf, textOf } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { entriesAt, unitAt } from '../../tables/unitAt';
import { comparedYears, type ComparedYears } from '../comparedYears';
import type { RuleContext, RuleFinding } from '../rule';
import { digitsOf, isSlip, printedIn, significant, type Printed } from './digits';
import { namesPlace } from './sharedWords';

/** A figure of a text: its digits, and its number. */
interface ToldFigure {
  readonly printed: Printed;
  readonly value: number;
  readonly quoted: string;
}

/** This year's figure with last year's behind it, as a text tells them. */
interface Told {
  readonly grid: Grid;
  readonly cell: GridCell;
  /** The sentence up to last year's figure, without spaces. */
  readonly sentence: string;
  readonly unit: string;
  readonly now: ToldFigure;
  readonly then: ToldFigure;
}

/** One of the two that a table has, and the table's figure in the place of the other. */
interface Contradiction {
  readonly table: Table;
  readonly wrong: ToldFigure;
  readonly borneOut: ToldFigure;
  readonly right: GridCell;
  readonly anchor: GridCell;
}

/** Fewer digits agree by chance, and are changed by chance into one another. */
const FEWEST_DIGITS = 3;
const CERTAIN_DIGITS = 4;
const MAY_COMPARE = /[0-9０-９][^。]{0,24}[(（〔［[前昨][^。]{0,16}[0-9０-９]/u;
/** 38,214通送付（前年度は | 65,133千円（前年同期 | 1,548事業所〔 */
const IN_BRACKETS = /^[^\d。()〔〕、]{0,8}[(〔[] ?(?:対?(?:前年|昨年)(?:度末|度同期|度|同期末|同期|同月末|同月|同時期|末)?(?:の?実績)?)?[ :は、]{0,3}$/u;
/** 279百万円で、前年度（ | 38,124通となり、前年同期の */
const BEHIND = /^(?:[^\d。()〔〕]{0,6}(?:で|なり))?、? ?(?:前年|昨年)(?:度末|度同期|度|同期|同月)(?:の実績)?(?:の|は)?[(〔]? ?$/u;
/** 120件増: a change and no figure of last year. */
const IS_CHANGE = /^\s*(?:の?(?:大幅)?な?(?:増|減|上昇|低下)|以上|以下|以内|未満|超|ポイント)/u;
const NO_COUNT = /^(?:歳|才|か月|ヶ月|カ月|月|日|年|年度|週|時|時間|分|回目|号|期|位|倍|部位|ポイント|)$/u;

/**
 * A figure that a text tells with last year's, where a table that has the one of them has the other but for a slip of the
 * keyboard: 38,214通（前年度は36,870通） beside 38,124 and 36,870.
 */
export function lastYearAgrees(context: RuleContext): RuleFinding[] {
  const told = context.grids.flatMap(toldOn);
  if (told.length === 0) return [];
  const byValue = valuesOf(told);
  const rounded = valuesOf(told.filter(({ unit }) => scaleOf(unit) > 1));
  const borneOut = new Set<Told>();
  const found = new Map<Told, Contradiction[]>();
  for (const pair of comparedYears(context)) {
    const [now, last] = [figureOf(pair.now)!.value, figureOf(pair.last)!.value];
    for (const one of lookedUp(byValue, now, last)) weigh(one, pair, 1, borneOut, found);
    for (const scale of rounded.size > 0 ? RATIOS : []) {
      for (const one of lookedUp(rounded, Math.round(now / scale), Math.round(last / scale))) if (scale === scaleOf(one.unit) / scaleOf(unitAt(pair.table, pair.now))) weigh(one, pair, scale, borneOut, found);
    }
  }
  return [...found].flatMap(([one, all]) => {
    const [first] = all;
    const isSure = first && !borneOut.has(one) && all.every(({ right, wrong }) => wrong === first.wrong && figureOf(right)!.value === figureOf(first.right)!.value);
    return isSure && !stands(context.grids, first.wrong.value) ? [findingOf(one, first)] : [];
  });
}

type ByValue = ReadonlyMap<number, readonly Told[]>;

function valuesOf(told: readonly Told[]): ByValue {
  const byValue = new Map<number, Told[]>();
  for (const one of told) for (const value of new Set([one.now.value, one.then.value])) addTo(byValue, value, one);
  return byValue;
}

/** What is told of either of two values, each once. */
const lookedUp = (told: ByValue, now: number, last: number): ReadonlySet<Told> => new Set([...(told.get(now) ?? []), ...(told.get(last) ?? [])]);

const toldOn = rememberedOf((grid: Grid): readonly Told[] =>
  grid.texts.flatMap((cell): Told[] => {
    const { text: raw, formula } = cell.cell;
    if (formula !== undefined || raw.length > LONGEST_TEXT || !MAY_COMPARE.test(raw)) return [];
    const text = normalise(raw);
    const figures = figuresIn(raw);
    return figures.flatMap((now, i): Told[] => {
      const then = figures[i + 1];
      if (!then || now.figure.unit !== then.figure.unit || NO_COUNT.test(now.figure.unit) || now.figure.approximate || then.figure.approximate) return [];
      const between = text.slice(now.end, then.start);
      if (!(IN_BRACKETS.test(between) || BEHIND.test(between)) || IS_CHANGE.test(text.slice(then.end)) || IS_CHANGE.test(text.slice(now.end))) return [];
      const [a, b] = [now, then].map(({ figure, start, end }) => toldFigure(figure.value, text.slice(start, end)));
      if (!a || !b) return [];
      return [{ grid, cell, sentence: unspaced(text.slice(sentenceAround(text, now.start).start, then.end)), unit: now.figure.unit, now: a, then: b }];
    });
  }));

function toldFigure(value: number, quoted: string): ToldFigure | null {
  const printed = printedIn(quoted);
  return printed && significant(printed.digits) >= FEWEST_DIGITS ? { printed, value, quoted } : null;
}

/** What one pair of a table says of a told pair: both are there, or one of them and nearly the other. */
function weigh(told: Told, { table, now, last }: ComparedYears, scale: number, borneOut: Set<Told>, found: Map<Told, Contradiction[]>): void {
  const isThere = ({ value }: ToldFigure, cell: GridCell): boolean => {
    const there = figureOf(cell)!.value;
    return (scale === 1 ? there : Math.round(there / scale)) === value;
  };
  const [hasNow, hasThen] = [isThere(told.now, now), isThere(told.then, last)];
  if (hasNow && hasThen) borneOut.add(told);
  if (hasNow === hasThen || now === told.cell || last === told.cell) return;
  const [anchor, right, agreeing, wrong] = hasNow ? [now, last, told.now, told.then] : [last, now, told.then, told.now];
  const there = digitsOf((figureOf(right)!.value / scale) * (told.unit === '%' ? 100 : 1), wrong.printed.decimals);
  if (!isOfUnit(told.unit, unitAt(table, right), scale) || !isSlip(wrong.printed.digits, there)) return;
  if (!namesPlace(told.sentence, table, entriesAt(table, right), Math.min(significant(agreeing.printed.digits), significant(wrong.printed.digits)) >= CERTAIN_DIGITS)) return;
  addTo(found, told, { table, wrong, borneOut: agreeing, right, anchor });
}

/** Money in thousands and millions; all else counts one by one. */
const SCALES: Readonly<Record<string, number>> = { 円: 1, 千円: 1_000, 万円: 10_000, 百万円: 1_000_000, 億円: 100_000_000 };
const scaleOf = (unit: string): number => SCALES[unit] ?? NaN;
const RATIOS = [10, 100, 1_000, 10_000, 100_000, 1_000_000, 100_000_000];

const isOfUnit = (told: string, there: string, scale: number): boolean => scale > 1 || there === '' || told === there || (told !== '%' && there !== '%' && (told.endsWith(there) || there.endsWith(told)));

/** Whether any cell of the book has the figure as it is told. */
const stands = (grids: readonly Grid[], value: number): boolean => grids.some((grid) => grid.saying('figure').some((cell) => figureOf(cell)!.value === value));

function findingOf({ grid, cell, sentence }: Told, { table, wrong, borneOut, right, anchor }: Contradiction): RuleFinding {
  const at = (place: GridCell): string => (table.sheet === grid.sheet.name ? place.address : `${table.sheet}!${place.address}`);
  const [row, column] = entriesAt(table, right);
  const name = [row, column].map((entry) => entry?.label.trim() ?? '').filter((label) => label !== '').join('・');
  return {
    sheet: grid.sheet.name,
    cell,
    evidence: [cell.address, at(right), at(anchor)],
    message: `文の ${wrong.quoted}（「${quoteOf(sentence)}」）は、表の「${name}」（${at(right)}）では ${textOf(right)} です。同じ文の ${borneOut.quoted} は表（${at(anchor)}）と一致しています。数字の打ち間違いがないか、どちらが正しいかを確かめて、そろえてください。`,
    expected: textOf(right),
    found: wrong.quoted,
  };
}

const LONGEST_QUOTE = 60;
const quoteOf = (sentence: string): string => (sentence.length > LONGEST_QUOTE ? `…${sentence.slice(-LONGEST_QUOTE)}` : sentence.replace(/^[・○●]/u, ''));
