import Decimal from 'decimal.js';
import { printedLike } from '../../relations/agree';
import type { AnyRelation, Operand } from '../../relations/types';
import { addressOn } from '../../snapshot/address';
import { textOf } from '../../tables/grid';
import { roleOfHeading } from '../../tables/measure';

/** Groups of cells named one by one before the rest is only counted. */
const MOST_NAMED = 6;

/** Addresses for a sentence, neighbours drawn together: `F37〜F41`, `C5、E5`, `4月!G6、F6`. */
export function nameCells(operands: readonly Operand[], sheet: string): string {
  const groups: { first: Operand; last: Operand }[] = [];
  for (const operand of operands) {
    const group = groups[groups.length - 1];
    if (group && isNext(group.last, operand, group.first)) group.last = operand;
    else groups.push({ first: operand, last: operand });
  }
  const named = groups.slice(0, MOST_NAMED).map(({ first, last }) => (first === last ? addressOn(first, sheet) : `${addressOn(first, sheet)}〜${last.address}`));
  return named.join('、') + (groups.length > MOST_NAMED ? ' ほか' : '');
}

/** Goes on in the group's own direction, without a gap. */
function isNext(last: Operand, next: Operand, first: Operand): boolean {
  if (last.sheet !== next.sheet) return false;
  const down = next.row - last.row === 1 && next.col === last.col && first.col === next.col;
  const across = next.col - last.col === 1 && next.row === last.row && first.row === next.row;
  return down || across;
}

/** A figure as the reader sees it: the cell's text, or the figure alone where it stands inside a sentence. */
export function figureText({ cell, figure, inside }: Pick<Operand, 'cell' | 'figure' | 'inside'>): string {
  const text = textOf(cell);
  if (!inside && text !== '' && text.length <= 24) return text;
  return figure ? printedLike(new Decimal(figure.exact), figure) : '';
}

/** `C5 の 120件＋D5 の 30件`, for a few operands. */
export const figuresOf = (operands: readonly Operand[], sheet: string): string =>
  operands.length <= 3
    ? operands.map((operand) => `${addressOn(operand, sheet)} の ${figureText(operand)}`).join(' ＋ ')
    : `${nameCells(operands, sheet)} の和`;

export const publishedText = ({ cell, published }: AnyRelation): string => figureText({ cell, figure: published, inside: false });

/** By how much the figure is off, in its own unit. */
export function differenceText({ published, computed }: AnyRelation): string {
  const amount = new Decimal(published.exact).minus(computed ?? 0).abs();
  return printedLike(amount, published);
}

/** What the cell is called by its heading, or by what it computes. */
export function nameOf(relation: AnyRelation): string {
  const { table, cell } = relation;
  const entries = [table?.columns.find(({ index }) => index === cell.col), table?.rows.find(({ index }) => index === cell.row)];
  const roles = relation.kind === 'rate' ? ['rate', 'ratio', 'difference'] : ['total', 'cumulative', 'difference', 'ratio'];
  const headings = entries.flatMap((entry) => [...(entry?.headings ?? [])].reverse()).map((found) => textOf(found).replace(/\s/gu, ''));
  const heading = headings.find((text) => roles.includes(roleOfHeading(text))) ?? '';
  if (heading !== '' && heading.length <= 16) return heading;
  const perHead = relation.kind === 'rate' ? headings.find((text) => /[当あ]たり|当り/u.test(text) && text.length <= 16) : undefined;
  if (perHead !== undefined) return perHead;
  if (relation.kind === 'rate') return relation.sense === 'comparison' ? '対前年比' : relation.sense === 'achievement' ? '達成率' : '率';
  if (relation.sense === 'total' && relation.minus.length > 0) return '残り';
  return { total: '合計', subtotal: '小計', cumulative: '累計', difference: '差', comparison: '増減' }[relation.sense];
}

