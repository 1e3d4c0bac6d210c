import { cellsOf, firstOf } from './reference';
import { scanned } from './scanned';
import { parseTree, type Tree } from './tree';

export type { Tree } from './tree';

/** A formula as a tree, with the size of the cells that it names. */
export interface ParsedFormula {
  readonly tree: Tree;
  /** Rows and columns of the cells with an identity of the tree. */
  readonly sizeOf: (identity: number) => { readonly rows: number; readonly columns: number };
}

/** Parses a formula (without `=`); null where the text is none. */
export function treeOf(formula: string): ParsedFormula | null {
  const { references, sound } = scanned(formula);
  const tree = sound ? parseTree(formula, references) : null;
  return tree && {
    tree,
    sizeOf: (identity) => {
      const { range } = cellsOf(firstOf(references, identity));
      return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
    },
  };
}
