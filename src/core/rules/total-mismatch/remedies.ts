import type { AnyRelation } from '../../relations/types';
import type { Fix } from '../../report';
import { addressOn } from '../../snapshot/address';
import { patternBreaks } from '../inconsistent-formula/patternBreaks';
import { otherLineOf } from './otherLine';
import { leftOutOf, mistakenFor } from './unsummed';
import { figureText } from './wording';

/** What is wrong with a cell's formula, or that it has none, and the formula that puts it right. */
export interface Remedy {
  /** Japanese: what is wrong and what to do. */
  readonly text: string;
  /** Null where the right formula cannot be written down. */
  readonly fix: Fix | null;
}

/** The remedy for a figure that does not agree; null where its formula is not to blame. */
export function remedyOf(relation: AnyRelation): Remedy | null {
  return besideOthers(relation) ?? withLeftOut(relation) ?? withoutMistake(relation) ?? ofOwnLine(relation);
}

function besideOthers(relation: AnyRelation): Remedy | null {
  const pattern = relation.table && patternBreaks(relation.table).get(relation.cell);
  if (!pattern) return null;
  const { formula, example } = pattern;
  const text = relation.cell.cell.formula === undefined
    ? `ここだけ数字が直接入っています。隣（${example.address}）と同じ式「=${formula}」に直してください。`
    : `${own(relation)}が隣（${example.address}）と違います。${putRight(formula)}`;
  return { text, fix: formulaFix(relation, formula, '隣のセルと同じ') };
}

function withLeftOut(relation: AnyRelation): Remedy | null {
  const leftOut = leftOutOf(relation);
  if (!leftOut) return null;
  const { operands, formula } = leftOut;
  const cells = operands.slice(0, 3).map((operand) => `${addressOn(operand, relation.sheet)}（${figureText(operand)}）`).join('、');
  return {
    text: `${own(relation)}に ${cells}${operands.length > 3 ? ' など' : ''}が入っていません。${formula ? putRight(formula) : '足す範囲を直してください。'}`,
    fix: formula ? formulaFix(relation, formula, '範囲を広げた') : null,
  };
}

function withoutMistake(relation: AnyRelation): Remedy | null {
  const mistaken = mistakenFor(relation);
  if (!mistaken) return null;
  const { taken, meant, formula } = mistaken;
  const text = `${own(relation)}は、並びのほかの式なら ${addressOn(meant, relation.sheet)}（${figureText(meant)}）を足すところで ${taken} を足しています。${putRight(formula)}`;
  return { text, fix: formulaFix(relation, formula, '隣のセルと同じ並びの') };
}

function ofOwnLine(relation: AnyRelation): Remedy | null {
  const otherLine = otherLineOf(relation);
  if (!otherLine) return null;
  const { divided, formula } = otherLine;
  return { text: `${own(relation)}が別の行の ${divided} で割っています。${putRight(formula)}`, fix: formulaFix(relation, formula, '自分の行で割る') };
}

const own = (relation: AnyRelation): string => `式「=${relation.cell.cell.formula}」`;
const putRight = (formula: string): string => `「=${formula}」に直してください。`;

const formulaFix = ({ sheet, cell }: AnyRelation, formula: string, which: string): Fix => ({ label: `${which}式「=${formula}」にする`, edits: [{ sheet, cell: cell.address, formula }] });
