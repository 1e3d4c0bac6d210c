import type { Settings } from '../settings';
import type { GridCell } from '../tables/grid';
import { figureOf } from '../tables/grid';
import type { Table } from '../tables/types';
import { judgeRate, judgeTotal, printedLike } from './agree';
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
  const judged = judgeRate(numerator, denominator, published, rounding, proposal.scale);
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
  const judged = judgeTotal(parts, minus, published, proposal.scale);
  return {
    kind: 'total', sense, sheet: proposal.sheet, cell: proposal.cell, table: proposal.table, published, parts, minus,
    why: proposal.why, source: proposal.source, agreement: judged.agreement, computed: judged.computed ?? 0,
    expectedText: judged.expected ? printedLike(judged.expected, published) : null,
  };
}

/** A merged cell stands in several lines; what is computed in one of them is not computed from it. */
const isOfItself = ({ cell }: Proposal, operands: readonly Operand[]): boolean => operands.some((operand) => operand.cell === cell && !operand.inside);

const hasFigures = (operands: readonly Operand[]): boolean => operands.length > 0 && operands.every(({ figure }) => figure);
