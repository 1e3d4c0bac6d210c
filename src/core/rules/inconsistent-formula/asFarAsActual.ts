import { parseReferences } from '../../formula';
import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { Range } from '../../snapshot/workbook';

/**
 * A sum of last year's months, or of a plan's, that ends where this year's own line of the item ends: it compares like with like,
 * though the items around it are further on.
 */
export function endsWithActual({ row }: GridCell, formula: string, expected: string, table: Table): boolean {
  const shorter = isBesideActual(table, row) ? shortened(formula, expected, row) : null;
  return shorter !== null && isAsFarAsActual(table, row, shorter);
}

/** The same of a range in a row, of which it is known how far it could go. */
export function isAsFarAsActual(table: Table, row: number, shorter: Shortened): boolean {
  const group = groupOf(table, row);
  return group !== null && isBesideActual(table, row) && table.rows.some((other) => other.headings[0] === group && isActual(other) && endsAt(table, other.index, shorter));
}

const entryOf = ({ rows }: Table, row: number): AxisEntry | undefined => rows.find(({ index }) => index === row);

function groupOf(table: Table, row: number): GridCell | null {
  const headings = entryOf(table, row)?.headings ?? [];
  return headings.length < 2 ? null : headings[0]!;
}

function isBesideActual(table: Table, row: number): boolean {
  const entry = entryOf(table, row);
  return entry !== undefined && (entry.role === 'target' || entry.sameYear === 'previous-year');
}

const isActual = ({ role, sameYear }: AxisEntry): boolean => (role === 'actual' || role === 'value') && sameYear === null;

/** A range of a row with the last column that it could have had. */
interface Shortened {
  readonly own: Range;
  readonly right: number;
}

/** The one range of a row that ends earlier than expected; null where formulas differ in anything else. */
function shortened(formula: string, expected: string, row: number): Shortened | null {
  const [own, usual] = [parseReferences(formula), parseReferences(expected)];
  if (own.length !== usual.length || own.some(({ sheet }) => sheet !== null)) return null;
  const differing = own.flatMap(({ range }, i) => (JSON.stringify(range) === JSON.stringify(usual[i]!.range) ? [] : [{ own: range, usual: usual[i]!.range }]));
  const [only] = differing;
  if (!only || differing.length !== 1) return null;
  const isOfRow = [only.own, only.usual].every(({ top, bottom }) => top === row && bottom === row);
  return isOfRow && only.own.left === only.usual.left && only.own.right < only.usual.right ? { own: only.own, right: only.usual.right } : null;
}

/** Whether the figures of a row end with the range. */
function endsAt({ grid }: Table, row: number, { own, right }: Shortened): boolean {
  const isFigure = (col: number): boolean => grid.startingAt(row, col)?.reading.kind === 'figure';
  for (let col = own.right + 1; col <= right; col++) if (isFigure(col)) return false;
  return isFigure(own.right);
}
