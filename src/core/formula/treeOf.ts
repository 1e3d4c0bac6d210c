import { cellsOf, firstOf } from './reference';
import { scanned } from './scanned';
import { parseTree, type Tree } from './tree';
import type { FormulaReference } from './types';

export type { Tree } from './tree';

/** A formula as a tree, with the cells that it names. */
export interface ParsedFormula {
  readonly tree: Tree;
  /** The cells with an identity of the tree. */
  readonly cellsOf: (identity: number) => FormulaReference;
}

/** Parses a formula (without `=`); null where the text is none. */
export function treeOf(formula: string): ParsedFormula | null {
  const { references, sound } = scanned(formula);
  const tree = sound ? parseTree(formula, references) : null;
  return tree && { tree, cellsOf: (identity) => cellsOf(firstOf(references, identity)) };
}
