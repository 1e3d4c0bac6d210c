import type { RateRelation } from '../../relations/types';
import type { Fix } from '../../report';
import { addressOn } from '../../snapshot/address';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';
import { kpisAboveWhole } from './kpiShares';
import { labelOf } from './labels';
import { ofWhichAboveWhole } from './ofWhichAboveWhole';
import { partsAboveWhole } from './partsAboveWhole';
import { ranksBehindLast } from './ranks';
import { confirms, suspectsOf, type Suspect } from './suspects';

/** A figure that cannot be: a share above 100% or below 0, a negative count, 84.6 in a percent cell (CONTRACT, rule out-of-range). */
export const rule: Rule = {
  id: 'out-of-range',
  title: 'ありえない範囲の数字',
  severity: 'warning',
  yieldsTo: ['malformed-number'],
  check(context) {
    const { grids, kpis, rates, tables } = context;
    const found = suspectsOf(context).map(findingOf);
    const known = new Set(found.map(({ cell }) => cell));
    return [...found, ...kpisAboveWhole(kpis, known), ...ofWhichAboveWhole(rates, known), ...grids.flatMap(partsAboveWhole), ...ranksBehindLast(tables)];
  },
};

function findingOf(suspect: Suspect): RuleFinding {
  const { table, cell, relation, neighbours } = suspect;
  const operands = relation ? [...relation.numerator, ...relation.denominator] : [];
  const at = (place: { sheet: string; address: string }): string => addressOn(place, table.sheet);
  const shown = textOf(cell);
  const evidence = [cell.address, ...operands.map(at), ...(operands.length > 0 ? [] : neighbours.slice(0, 2).map((other) => other.address))];
  return { sheet: table.sheet, cell, evidence, found: shown, ...describe(suspect, shown) };
}

function describe(suspect: Suspect, shown: string): Pick<RuleFinding, 'message' | 'expected' | 'fix'> {
  const { cell, entries, relation, neighbours, figure, reason, table } = suspect;
  const label = labelOf(entries);
  const name = label === '' ? (table.title ?? '') : label;
  const what = name === '' ? '' : `「${name}」の`;
  if (reason === 'below-zero') {
    return { message: `${what}${shown}が0より小さくなっています。${figure.unit === '%' ? '割合' : '件数や人数'}がマイナスになることはありません。数字と符号を確かめて直してください。` };
  }
  if (reason === 'above-whole') {
    const parts = relation ? `分子（${names(relation.numerator)}）が分母（${names(relation.denominator)}）より大きくなっています。` : '';
    return { message: `${what}${shown}は100%を超えています。全体に占める割合なので100%より大きくはなりません。${parts}分子と分母、または割合の数字を確かめて直してください。` };
  }
  if (reason === 'point-moved') {
    const meant = percent(figure.value / 10);
    return { message: `${what}${shown}は100%を超えています。${comparison(neighbours)}${meant}の小数点の位置を誤ったものと思われます。元の資料で確かめて直してください。`, expected: meant };
  }
  const meant = percent(figure.value / 100);
  const sure = relation !== null && confirms(relation, figure.value / 100);
  const basis = sure ? `${quotient(relation, figure.value / 100)}は${meant}ほどです。` : comparison(neighbours);
  const typed = String(figure.value);
  return {
    message: `${what}${shown}は、％表示のセルに${typed}と入力したための100倍の数字と思われます。${basis}${meant}のつもりなら、${typed}%と入力し直してください。`,
    expected: meant,
    ...(sure ? { fix: percentFix(table.sheet, cell, figure.value, meant) } : {}),
  };
}

const names = (operands: readonly { address: string; cell: GridCell | undefined }[]): string => operands.map((operand) => (operand.cell ? `${operand.address}の${textOf(operand.cell)}` : operand.address)).join('＋');

/** The operands in the order in which they give the number that was meant. */
function quotient({ numerator, denominator, computed }: RateRelation, meant: number): string {
  const inverted = computed !== null && Math.abs(meant - 1 / computed) < Math.abs(meant - computed);
  return inverted ? `${names(denominator)}÷${names(numerator)}` : `${names(numerator)}÷${names(denominator)}`;
}

const percent = (value: number): string => `${Number((value * 100).toPrecision(6))}%`;

function comparison(neighbours: readonly GridCell[]): string {
  const shown = neighbours.filter((cell) => figureOf(cell)).slice(0, 2).map((cell) => `${cell.address} ${textOf(cell)}`);
  return shown.length > 0 ? `並びの数字は${shown.join('、')}です。` : '';
}

function percentFix(sheet: string, cell: GridCell, value: number, meant: string): Fix {
  return { label: `${meant}に直す`, edits: [{ sheet, cell: cell.address, value: Number((value / 100).toPrecision(12)) }] };
}
