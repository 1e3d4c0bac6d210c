import { parseReferences } from '../../formula';
import type { AnyRelation, Operand, TotalRelation } from '../../relations/types';
import { rangeAddress, rangeContains } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';

/** Parts that a total's own formula passes over, where they are all that is missing. */
export interface LeftOut {
  readonly operands: readonly Operand[];
  /** The formula with its range grown over them; null where they do not lie right beside it. */
  readonly formula: string | null;
}

const isPlainSum = (relation: AnyRelation): relation is TotalRelation => relation.kind === 'total' && relation.minus.length === 0;

/** A sum typed in as a figure. */
export const isTypedSum = (relation: AnyRelation): relation is TotalRelation => isPlainSum(relation) && relation.cell.cell.formula === undefined;

/** =SUM(L14:L20) where L21 is one of the rows above the total, too. */
export function leftOutOf(relation: AnyRelation): LeftOut | null {
  const { formula } = relation.cell.cell;
  if (!isPlainSum(relation) || formula === undefined) return null;
  const references = parseReferences(formula);
  const isNamed = ({ sheet, row, col }: Operand): boolean => references.some((reference) => (reference.sheet ?? relation.sheet) === sheet && rangeContains(reference.range, row, col));
  const operands = relation.parts.filter((part) => part.figure && !isNamed(part));
  const missing = operands.reduce((sum, { figure }) => sum + figure!.value, 0);
  if (operands.length === 0 || operands.length === relation.parts.length || Math.abs(relation.computed - missing - relation.published.value) > relation.published.step / 2 + 1e-9) return null;
  const [only] = references;
  return { operands, formula: only && references.length === 1 && /^SUM\([^(),]+\)$/iu.test(formula) ? grown(only.range, operands) : null };
}

/** A cell that a sum takes in another one's place, with the formula that has the right one. */
export interface Mistaken {
  readonly taken: string;
  readonly meant: Operand;
  readonly formula: string;
}

/** =F8+F12+F17 where F13 is meant. */
export function mistakenFor(relation: AnyRelation): Mistaken | null {
  const { formula } = relation.cell.cell;
  if (!isPlainSum(relation) || formula === undefined || !/^[$A-Z0-9+]+$/iu.test(formula)) return null;
  const taken = formula.replaceAll('$', '').toUpperCase().split('+');
  const missing = relation.parts.filter(({ sheet, address }) => sheet !== relation.sheet || !taken.includes(address));
  const others = taken.filter((address) => !relation.parts.some((part) => part.address === address));
  const [meant] = missing;
  const [other] = others;
  return meant && other !== undefined && missing.length === 1 && others.length === 1 ? { taken: other, meant, formula: taken.map((address) => (address === other ? meant.address : address)).join('+') } : null;
}

/** A SUM over a range and the cells right beside it. */
function grown({ top, left, bottom, right }: Range, operands: readonly Operand[]): string | null {
  const all = {
    top: Math.min(top, ...operands.map(({ row }) => row)), left: Math.min(left, ...operands.map(({ col }) => col)),
    bottom: Math.max(bottom, ...operands.map(({ row }) => row)), right: Math.max(right, ...operands.map(({ col }) => col)),
  };
  const cells = (range: Range): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return cells(all) === cells({ top, left, bottom, right }) + operands.length ? `SUM(${rangeAddress(all)})` : null;
}

/** The one part that is blank between filled ones, where the typed total is more than the others: its figure was added up once. */
export function blankPart(relation: AnyRelation): Operand | null {
  if (!isTypedSum(relation) || relation.published.value <= relation.computed) return null;
  const blanks = relation.parts.filter(({ cell, figure }) => !figure && (cell === undefined || cell.reading.kind === 'empty'));
  const [blank, ...others] = blanks;
  if (!blank || others.length > 0) return null;
  const at = relation.parts.indexOf(blank);
  return at > 0 && at < relation.parts.length - 1 ? blank : null;
}
