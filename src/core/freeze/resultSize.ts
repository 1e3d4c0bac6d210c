import { treeOf, type ParsedFormula, type Tree } from '../formula/treeOf';
import { MONTHS_OF_YEAR } from '../figures/months';

/** Rows and columns. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const ONE: Size = { rows: 1, columns: 1 };

/** Excel's own functions that compute cell by cell, and pass on the size of what they are given. */
const CELL_BY_CELL = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'INT', 'ABS', 'IF', 'IFERROR', 'IFNA', 'ISERROR', 'ISNUMBER', 'ISBLANK', 'NOT', 'VALUE', 'TEXT', 'N']);
/** Functions of the add-in that take series of months, and how many of the further arguments have a value for each result. */
const OF_SERIES: Readonly<Record<string, number>> = { 'KPI.YTD': 1, 'KPI.PACE': 2, 'KPI.FORECAST': 1, 'KPI.MISSING': 2 };
/** The legend of KPI.MARK is one argument as a whole. */
const MARK_OPERANDS = 3;

/** How many cells the result of a formula (without `=`) fills: more than one where a function of the add-in is given ranges. */
export function resultSize(formula: string): Size {
  const parsed = treeOf(formula);
  return parsed ? sizeOf(parsed.tree, parsed.cellsOf) : ONE;
}

function sizeOf(tree: Tree | null, cells: ParsedFormula['cellsOf']): Size {
  switch (tree?.type) {
    case 'cells': {
      const { range } = cells(tree.identity);
      return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
    }
    case 'operator':
      return larger([sizeOf(tree.left, cells), sizeOf(tree.right, cells)]);
    case 'sign':
      return tree.operator === '@' ? ONE : sizeOf(tree.operand, cells);
    case 'call':
      return sizeOfCall(tree.name, tree.args.map((arg) => sizeOf(arg, cells)));
    default:
      return ONE;
  }
}

function sizeOfCall(name: string, args: readonly Size[]): Size {
  const others = OF_SERIES[name];
  if (others !== undefined) return larger([seriesSize(args[0] ?? ONE), ...args.slice(1, 1 + others)]);
  if (name === 'KPI.SUM') return ONE;
  if (name === 'KPI.MARK') return larger(args.slice(0, MARK_OPERANDS));
  return name.startsWith('KPI.') || CELL_BY_CELL.has(name) ? larger(args) : ONE;
}

/** One result a series: a row of twelve months, or a column of them. */
function seriesSize({ rows, columns }: Size): Size {
  if (columns === MONTHS_OF_YEAR) return { rows, columns: 1 };
  return rows === MONTHS_OF_YEAR ? { rows: 1, columns } : ONE;
}

const larger = (sizes: readonly Size[]): Size => ({ rows: Math.max(1, ...sizes.map(({ rows }) => rows)), columns: Math.max(1, ...sizes.map(({ columns }) => columns)) });
