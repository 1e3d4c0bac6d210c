import { parseReferences, replaceReference } from '../../formula';
import type { AnyRelation } from '../../relations/types';
import { cellAddress } from '../../snapshot/address';

/** A rate that is divided by a figure of another line than its own. */
export interface OtherLine {
  /** Address that the formula divides by, and the one that it should. */
  readonly divided: string;
  readonly own: string;
  /** The formula put right. */
  readonly formula: string;
}

/** =C19/$B$18 where the neighbours say that B19 is to be divided by. */
export function otherLineOf(relation: AnyRelation): OtherLine | null {
  const { formula } = relation.cell.cell;
  if (relation.kind !== 'rate' || relation.source !== 'pattern' || formula === undefined) return null;
  const [over, under] = [relation.numerator, relation.denominator];
  const references = parseReferences(formula);
  if (over.length !== 1 || under.length !== 1 || references.length !== 2 || [...over, ...under].some(({ sheet }) => sheet !== relation.sheet)) return null;
  const named = references.flatMap(({ sheet, range }) => (sheet === null && range.top === range.bottom && range.left === range.right ? [cellAddress(range.top, range.left)] : []));
  const [divided, ...others] = named.filter((address) => address !== over[0]!.address);
  const own = under[0]!.address;
  return divided && named.length === 2 && others.length === 0 && divided !== own ? { divided, own, formula: replaceReference(formula, divided, own) } : null;
}
