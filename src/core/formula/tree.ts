import { parse, tokenize, type AstExpression } from '@borgar/fx';
import { withTypedNames } from './kpiCalls';
import type { ScannedReference } from './reference';

/** A formula as a tree of calls, operators, literals and cells; `null` is an argument left out. */
export type Tree =
  | { readonly type: 'call'; readonly name: string; readonly args: readonly (Tree | null)[] }
  | { readonly type: 'operator'; readonly operator: string; readonly left: Tree; readonly right: Tree }
  | { readonly type: 'sign'; readonly operator: string; readonly operand: Tree }
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'cells'; readonly identity: number; readonly single: boolean }
  | { readonly type: 'unknown' };

const UNKNOWN: Tree = { type: 'unknown' };

/** Nesting that no hand-written formula reaches (Excel itself stops at 64 levels of functions). */
const DEEPEST = 200;

/**
 * Parses a formula; cells appear by the identity that the scan gave them.
 * @returns null where the text is no formula.
 */
export function parseTree(formula: string, references: readonly ScannedReference[]): Tree | null {
  let root: AstExpression;
  try {
    root = parse(tokenize(formula, { withLocation: true, mergeRefs: true, allowTernary: false }));
  } catch {
    // The parser reports bad syntax, and nesting beyond the stack, by throwing.
    return null;
  }
  const byStart = new Map(references.map((reference) => [reference.start, reference]));
  return convert(root, byStart, 0);
}

type ByStart = ReadonlyMap<number, ScannedReference>;

function convert(node: AstExpression | null, cells: ByStart, depth: number): Tree {
  if (!node || depth > DEEPEST) return UNKNOWN;
  switch (node.type) {
    case 'CallExpression': {
      // What is called may also be a reference or another call (LAMBDA), whatever the library's types say.
      const { name } = node.callee as { readonly name?: string };
      if (name === undefined) return UNKNOWN;
      const args = (node.arguments as readonly (AstExpression | null)[]).map((arg) => arg && convert(arg, cells, depth + 1));
      return { type: 'call', name: withTypedNames(name).toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ''), args };
    }
    case 'BinaryExpression': {
      const [left, right] = node.arguments;
      return { type: 'operator', operator: node.operator, left: convert(left ?? null, cells, depth + 1), right: convert(right ?? null, cells, depth + 1) };
    }
    case 'UnaryExpression':
      return { type: 'sign', operator: node.operator, operand: convert(node.arguments[0] ?? null, cells, depth + 1) };
    case 'Literal':
      return { type: 'literal', value: node.value };
    case 'ReferenceIdentifier': {
      const found = cells.get(node.loc?.[0] ?? -1);
      return found && found.identity >= 0 && (node.kind === 'range' || node.kind === 'beam') ? { type: 'cells', identity: found.identity, single: found.single } : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}
