import { cellKey } from '../../src/core/snapshot/address';
import type { CellContent } from '../model/content';
import type { ContentLooks } from './canonical';
import { styleKey } from './styleList';
import type { Look } from './styles';

/** What changed in one cell. */
export interface CellChange {
  readonly row: number;
  readonly col: number;
  /** As the cell is to be; undefined where it is to be empty. */
  readonly after: CellContent | undefined;
  readonly content: 'same' | 'result' | 'changed';
  /** True where a formula came, went or became another one. */
  readonly formulaChanged: boolean;
  /** Undefined where it looks the same. */
  readonly looks: { readonly before: Look; readonly after: Look } | undefined;
}

/** Calculation engines keep twelve digits or more; results that differ less are the same. */
const SAME_RESULT = 1e-11;

/** Cells that differ between two contents of a sheet, row by row. */
export function changedCells(before: readonly CellContent[], after: readonly CellContent[], looksBefore: ContentLooks, looksAfter: ContentLooks): CellChange[] {
  const old = new Map(before.map((cell) => [cellKey(cell.row, cell.col), cell]));
  const changes: CellChange[] = [];
  const compare = (a: CellContent | undefined, b: CellContent | undefined, row: number, col: number): void => {
    const content = contentChange(a, b);
    const looks = lookChange(looksBefore.of(a), looksAfter.of(b));
    if (content !== 'same' || looks) changes.push({ row, col, after: b, content, formulaChanged: a?.formula !== b?.formula, looks });
  };
  for (const cell of after) {
    const key = cellKey(cell.row, cell.col);
    compare(old.get(key), cell, cell.row, cell.col);
    old.delete(key);
  }
  for (const cell of old.values()) compare(cell, undefined, cell.row, cell.col);
  return changes.sort((a, b) => a.row - b.row || a.col - b.col);
}

function contentChange(a: CellContent | undefined, b: CellContent | undefined): CellChange['content'] {
  if (a?.formula !== b?.formula) return 'changed';
  const [first, second] = [a?.value ?? null, b?.value ?? null];
  if (first === second && a?.error === b?.error) return 'same';
  if (b?.formula === undefined) return isNothing(a) && isNothing(b) ? 'same' : 'changed';
  if (typeof first === 'number' && typeof second === 'number' && Math.abs(first - second) <= SAME_RESULT * Math.max(Math.abs(first), Math.abs(second))) return 'same';
  return 'result';
}

/** An empty text that no formula made is nothing. */
const isNothing = (cell: CellContent | undefined): boolean => cell === undefined || (cell.error === undefined && (cell.value === null || cell.value === ''));

function lookChange(before: Look, after: Look): CellChange['looks'] {
  if (before.format === after.format && (before.style === after.style || styleKey(before.style) === styleKey(after.style))) return undefined;
  return { before, after };
}
