import Decimal from 'decimal.js';
import { printedLike } from '../../relations/agree';
import type { AnyRelation, Operand, RateRelation } from '../../relations/types';
import { isComparisonRatioWord } from '../../reading/words';
import type { AxisEntry } from '../../tables/types';
import type { Fix } from '../../report';
import type { Settings } from '../../settings';
import { addressOn } from '../../snapshot/address';
import { bookFalls, fallBehind } from '../decreasing-cumulative/bookFalls';
import { asFixes, rateFixes, scaleOf } from '../rateFixes';
import type { RuleContext, RuleFinding } from '../rule';
import type { BlankCell } from './blanks';
import { findMismatches } from './causes';
import { isOneRate, type Mismatch } from './mismatch';
import { remedyOf } from './remedies';
import type { SlippedOperand } from './slippedOperands';
import { operandsOf } from './solve';
import { blankPart } from './unsummed';
import { differenceText, figuresOf, figureText, nameCells, nameOf, publishedText } from './wording';

export type MismatchRule = 'total-mismatch' | 'rate-mismatch' | 'comparison-mismatch';

/** The findings of one of the three mismatch rules. */
export const mismatchFindings = (context: RuleContext, rule: MismatchRule): RuleFinding[] =>
  findMismatches(context).filter((mismatch) => ruleOf(mismatch.relation) === rule && !isToldAsFall(mismatch, context)).map((mismatch) => toFinding(mismatch, context.settings.rounding));

/** A rate that is wrong only because the sum under it falls: decreasing-cumulative names that figure. */
const isToldAsFall = (mismatch: Mismatch, { series, settings }: RuleContext): boolean =>
  isOneRate(mismatch) && settings.rules['decreasing-cumulative'] !== 'off' && fallBehind(mismatch.relation, bookFalls(series)) !== null;

/** A difference or a ratio against the year before compares; a balance (前月末＋発生－収納) is a total. The headings decide where the relation comes from a formula alone. */
function ruleOf(relation: AnyRelation): MismatchRule {
  if (relation.kind === 'total') return relation.minus.length > 0 && relation.sense !== 'total' ? 'comparison-mismatch' : 'total-mismatch';
  return relation.sense === 'comparison' || hasRatioHeading(relation) ? 'comparison-mismatch' : 'rate-mismatch';
}

const hasRatioHeading = ({ table, cell }: RateRelation): boolean =>
  table !== null && (table.columns.some((entry) => entry.index === cell.col && isRatio(entry)) || table.rows.some((entry) => entry.index === cell.row && isRatio(entry)));

/** 対前年比, and 比 under 対前年同期. */
const isRatio = ({ role, name, label }: AxisEntry): boolean => role === 'ratio' || (role === 'rate' && /^比率?$/u.test(name) && isComparisonRatioWord(label));

function toFinding(mismatch: Mismatch, rounding: Settings['rounding']): RuleFinding {
  const { relation, others, skipped, twice, wrong } = mismatch;
  const label = (r: AnyRelation): string => addressOn(placeOf(r), relation.sheet);
  const found = publishedText(relation);
  if (mismatch.blank) return blankFinding(mismatch.blank);
  if (wrong?.operand) {
    const { operand, relations } = wrong;
    const expected = printedLike(new Decimal(wrong.value), operand.figure!);
    return {
      sheet: operand.sheet,
      cell: operand.address,
      evidence: usesOf(relations, operand.sheet),
      message: `${operand.address} の ${figureText(operand)} を使う ${relations.length} つの数字（${namesOf(relations, operand.sheet)}）がどれも合いません。${operand.address} が ${expected} であればすべて合います。元の資料で ${operand.address} を確かめて直してください。`,
      expected,
      found: figureText(operand),
    };
  }
  const remedy = remedyOf(relation);
  const blank = blankPart(relation);
  const fixes = [...(remedy?.fix ? [remedy.fix] : []), ...ownFixes(mismatch, rounding)];
  const cause = [skipped.length > 0 ? skippedText(mismatch) : '', twice.length > 0 ? twiceText(mismatch) : '', remedy?.text ?? '', blank ? blankText(relation, blank) : ''].join('');
  return {
    sheet: relation.sheet,
    cell: relation.cell,
    evidence: [...operandsOf(relation).filter((operand) => operand.figure !== null || operand === blank).map((operand) => addressOn(operand, relation.sheet)), ...twice.map(({ address }) => address), ...others.map(label)],
    message: [fact(relation), cause, followText(mismatch, label), slippedText(mismatch.slipped, relation.sheet), cause === '' ? advice(relation) : ''].join(''),
    ...(relation.expectedText === null ? {} : { expected: relation.expectedText }),
    found,
    ...asFixes(fixes),
  };
}

const usesOf = (relations: readonly AnyRelation[], sheet: string): string[] => relations.flatMap((r) => [addressOn(placeOf(r), sheet), ...operandsOf(r).map((o) => addressOn(o, sheet))]);

function namesOf(relations: readonly AnyRelation[], sheet: string): string {
  const names = relations.map((r) => `${nameOf(r)} ${addressOn(placeOf(r), sheet)} の ${publishedText(r)}`);
  return `${names.slice(0, 4).join('、')}${names.length > 4 ? ' ほか' : ''}`;
}

/** Several sums are right and the figure of one empty cell is missing in all of them. */
function blankFinding({ operand: { sheet, address }, value, relations }: BlankCell): RuleFinding {
  const expected = printedLike(new Decimal(value), relations[0]!.published);
  return {
    sheet,
    cell: address,
    evidence: usesOf(relations, sheet),
    message: `${address} が空欄で、これを足した ${relations.length} つの数字（${namesOf(relations, sheet)}）がどれも ${expected} だけ内訳の和と違います。${address} に入る数字が ${expected} と思われます。元の資料で確かめて入力してください。`,
    expected,
    found: '',
  };
}

/** Where a relation's own figure stands. */
const placeOf = ({ sheet, cell }: AnyRelation): { sheet: string; address: string } => ({ sheet, address: cell.address });

/** What does not agree, with the figures. */
function fact(relation: AnyRelation): string {
  const { sheet, expectedText } = relation;
  const name = `${nameOf(relation)} ${publishedText(relation)}`;
  if (relation.kind === 'rate') {
    const scale = scaleOf(relation);
    const top = figuresOf(relation.numerator, sheet);
    const factor = scale > 100 ? ` × ${scale.toLocaleString('en')}` : '';
    const quotient = `${factor !== '' && relation.numerator.length > 1 ? `（${top}）` : top}${factor} ÷ ${figuresOf(relation.denominator, sheet)}`;
    return expectedText === null ? `${name} は ${quotient} で計算できません（割る数が 0 です）。` : `${name} は ${quotient} ＝ ${expectedText} と合いません。`;
  }
  const difference = differenceText(relation);
  const taken = figuresOf(relation.minus, sheet);
  if (relation.minus.length > 0) return `${name} は ${figuresOf(relation.parts, sheet)} − ${relation.minus.length > 1 ? `（${taken}）` : taken} ＝ ${expectedText} と合いません（${difference} の違い）。`;
  const parts = relation.parts.filter(({ figure }) => figure);
  const whole = relation.sense === 'cumulative' ? '前までの累計と当月の和' : '内訳の和';
  return `${name} は${whole} ${expectedText}（${nameCells(parts, sheet)}）と ${difference} 違います。`;
}

function skippedText({ relation, skipped }: Mismatch): string {
  const cells = skipped.slice(0, 3).map((operand) => `${addressOn(operand, relation.sheet)} の「${operand.cell?.cell.text.trim() ?? ''}」`).join('、');
  return `${cells}${skipped.length > 3 ? ' ほか' : ''}が文字で入っているため、式「=${relation.cell.cell.formula}」に足されていません。数字に直してください。`;
}

/** 上期計 stands among the months that it adds up. */
function twiceText({ relation, twice }: Mismatch): string {
  const cells = twice.slice(0, 3).map((cell) => `${cell.address}（${figureText({ cell, figure: null, inside: false })}）`).join('、');
  return `式「=${relation.cell.cell.formula}」の範囲に、その中のほかのセルの計である ${cells}${twice.length > 3 ? ' ほか' : ''}が入っていて、二重に足されています。計のセルを除いた範囲に直してください。`;
}

const blankText = (relation: AnyRelation, blank: Operand): string =>
  `${addressOn(blank, relation.sheet)} が空欄で、差の ${differenceText(relation)} がそこに入る数字と思われます。元の資料で確かめて入力してください。`;

/** What may have been mistyped in place of the rate, where it is one thing; the user decides. */
function slippedText([only, ...others]: readonly SlippedOperand[], sheet: string): string {
  if (!only || others.length > 0) return '';
  const { operand, value, exchangedWith } = only;
  const at = addressOn(operand, sheet);
  if (exchangedWith) return `${at} と ${addressOn(exchangedWith, sheet)} の数字を入れ替えると合うので、入れ違いかもしれません。`;
  return `${at} が ${printedLike(new Decimal(value), operand.figure!)} であれば合うので、${at} の書き間違いかもしれません。`;
}

function followText({ relation, others, skipped, twice, carriedOnBy }: Mismatch, label: (relation: AnyRelation) => string): string {
  if (others.length > 0) {
    const list = `${others.slice(0, 4).map(label).join('、')}${others.length > 4 ? ' など ' : ' '}`;
    return skipped.length + twice.length > 0 ? `${list}も同じ理由で合いません。` : `この数字を使う ${list}も合わなくなっています。`;
  }
  return carriedOnBy[0] && relation.sense === 'cumulative' ? `この累計を引き継ぐ ${label(carriedOnBy[0])} 以降にも同じ違いが続いています。` : '';
}

function advice(relation: AnyRelation): string {
  const stale = relation.cell.cell.formula === undefined ? '' : '式の結果が古い場合は再計算（F9）してください。';
  const what = relation.kind === 'rate' ? `${nameOf(relation)}か元の数字を` : relation.minus.length > 0 ? `${relation.sense === 'total' ? '残りの数字' : '差'}か元の数字を` : '内訳の漏れや書き間違いがないか';
  return `${what}確かめて直してください。${stale}`;
}

/** A typed rate whose operands nothing else puts in doubt has one right value. */
function ownFixes({ relation, others, slipped }: Mismatch, rounding: Settings['rounding']): Fix[] {
  if (slipped.length > 0) return [];
  const typed = relation.kind === 'rate' && relation.cell.cell.formula === undefined;
  return typed && others.length === 0 && relation.expectedText !== null ? rateFixes(relation, rounding) : [];
}
