import { addTo } from '../../groups';
import type { AnyRelation, Operand, TotalRelation } from '../../relations/types';
import { keyOf } from './solve';
import { blankPart, isTypedSum } from './unsummed';

/** An empty cell whose figure several typed sums still hold. */
export interface BlankCell {
  readonly operand: Operand;
  /** What is missing in all of them. */
  readonly value: number;
  readonly relations: readonly TotalRelation[];
}

/** Cells left empty between filled ones without which two or more typed sums, of the quarter and of the year, lack the same figure. */
export function findBlankCells(differing: readonly AnyRelation[]): BlankCell[] {
  const groups = new Map<string, TotalRelation[]>();
  for (const relation of differing) {
    const blank = isTypedSum(relation) ? onlyBlank(relation) : null;
    if (blank) addTo(groups, `${keyOf(blank.sheet, blank.address)} ${missingIn(relation)}`, relation as TotalRelation);
  }
  return [...groups.values()].flatMap((relations) => {
    const operand = relations.map(blankPart).find((blank) => blank !== null);
    return relations.length > 1 && operand ? [{ operand, value: missingIn(relations[0]!), relations }] : [];
  });
}

const missingIn = ({ published, computed }: AnyRelation): number => Number((published.value - computed!).toPrecision(12));

/** The one empty cell among the parts, wherever it stands. */
function onlyBlank(relation: TotalRelation): Operand | null {
  const blanks = relation.parts.filter(({ cell, figure }) => !figure && (cell === undefined || cell.reading.kind === 'empty'));
  return blanks.length === 1 && relation.published.value > relation.computed ? blanks[0]! : null;
}
