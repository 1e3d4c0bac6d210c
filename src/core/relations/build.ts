import type { Settings } from '../settings';
import type { GridCell } from '../tables/grid';
import { figureOf } from '../tables/grid';
import { rememberedOf } from '../remembered';
import { rangeContains } from '../snapshot/address';
import type { Table } from '../tables/types';
import { isRoundedUnit, judgeRate, judgeTotal, printedLike } from './agree';
import type { Operand, RateRelation, TotalRelation } from './types';

interface Proposal {
  readonly cell: GridCell;
  readonly sheet: string;
  readonly table: Table | null;
  readonly why: string;
  readonly source: RateRelation['source'];
  /** 100 where the cell's figure is in percent or points without a sign and the operands are not. */
  readonly scale?: number;
}

/** A rate relation, judged; null where the cell or an operand holds no figure. */
export function buildRate(proposal: Proposal, numerator: readonly Operand[], denominator: readonly Operand[], sense: RateRelation['sense'], rounding: Settings['rounding']): RateRelation | null {
  const published = figureOf(proposal.cell);
  if (!published || !hasFigures(numerator) || !hasFigures(denominator) || isOfItself(proposal, numerator) || isOfItself(proposal, denominator)) return null;
  const plain = judgeRate(numerator, denominator, published, rounding, proposal.scale);
  // An amount per head is of thousands that are rounded, and of heads that are not.
  const isPerHead = (proposal.scale ?? 1) > 100;
  const unit = plain.agreement === 'differs' ? unitOf(proposal, (isPerHead ? numerator : denominator)[0]) : '';
  const judged = isRoundedUnit(unit) ? judgeRate(numerator, denominator, published, rounding, proposal.scale, unit, isPerHead ? '' : unit) : plain;
  return {
    kind: 'rate', sense, sheet: proposal.sheet, cell: proposal.cell, table: proposal.table, published, numerator, denominator,
    why: proposal.why, source: proposal.source, agreement: judged.agreement, computed: judged.computed,
    expectedText: judged.expected ? printedLike(judged.expected, published) : null,
  };
}

/**
 * A rate whose operands the user has named. Nothing but the figures tells whether a cell without a sign is in percent:
 * it is where a hundred times the quotient comes nearer to it.
 */
export function buildStatedRate(proposal: Proposal, numerator: readonly Operand[], denominator: readonly Operand[], rounding: Settings['rounding']): RateRelation | null {
  const plain = buildRate(proposal, numerator, denominator, 'rate', rounding);
  if (!plain || plain.computed === null || plain.published.unit !== '') return plain;
  const { value } = plain.published;
  return Math.abs(plain.computed * 100 - value) < Math.abs(plain.computed - value) ? buildRate({ ...proposal, scale: 100 }, numerator, denominator, 'rate', rounding) : plain;
}

/** A total or a difference, judged; null where the cell holds no figure or no part does. */
export function buildTotal(proposal: Proposal, parts: readonly Operand[], minus: readonly Operand[], sense: TotalRelation['sense']): TotalRelation | null {
  const published = figureOf(proposal.cell);
  if (!published || !parts.some(({ figure }) => figure) || isOfItself(proposal, parts)) return null;
  if (minus.length > 0 && !minus.some(({ figure }) => figure)) return null;
  const plain = judgeTotal(parts, minus, published, proposal.scale);
  const unit = plain.agreement === 'differs' ? unitOf(proposal, parts[0]) : '';
  const judged = isRoundedUnit(unit) ? judgeTotal(parts, minus, published, proposal.scale, unit) : plain;
  return {
    kind: 'total', sense, sheet: proposal.sheet, cell: proposal.cell, table: proposal.table, published, parts, minus,
    why: proposal.why, source: proposal.source, agreement: judged.agreement, computed: judged.computed ?? 0,
    expectedText: judged.expected ? printedLike(judged.expected, published) : null,
  };
}

/** The unit that headings, else the caption, give to an operand of the same table, asked for where it may excuse a difference; '' where they give none. */
function unitOf({ table, sheet }: Proposal, operand: Operand | undefined): string {
  if (!table || !operand || operand.sheet !== sheet || !rangeContains(table.range, operand.row, operand.col)) return '';
  return unitsOf(table).get(operand.row) ?? unitsOf(table).get(-1 - operand.col) ?? table.unit ?? '';
}

/** Units of a table's lines: of rows by their index, of columns by one less than its negative. */
const unitsOf = rememberedOf(({ rows, columns }: Table): ReadonlyMap<number, string> => new Map([...rows.map(({ index, unit }) => [index, unit] as const), ...columns.map(({ index, unit }) => [-1 - index, unit] as const)].flatMap(([key, unit]) => (unit === null ? [] : [[key, unit]]))));

/** A merged cell stands in several lines; what is computed in one of them is not computed from it. */
const isOfItself = ({ cell }: Proposal, operands: readonly Operand[]): boolean => operands.some((operand) => operand.cell === cell && !operand.inside);

const hasFigures = (operands: readonly Operand[]): boolean => operands.length > 0 && operands.every(({ figure }) => figure);
