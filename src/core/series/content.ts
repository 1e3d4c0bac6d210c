import { parseReferences } from '../formula';
import { cellAddress, parseAddress } from '../snapshot/address';
import type { FindGrid } from '../otherSheets';
import type { GridCell } from '../tables/grid';
import type { PlacedCell, SeriesPoint } from './types';

export type Content = SeriesPoint['content'];

/** What stands in a place of a series. */
export function contentOf(cell: GridCell | undefined): Content {
  if (!cell) return 'empty';
  switch (cell.reading.kind) {
    case 'figure':
      return 'figure';
    case 'placeholder':
      return 'placeholder';
    case 'empty':
      return cell.cell.formula === undefined ? 'empty' : 'formula-empty';
    // The bar － is a mark in the rating column and "nothing here" among figures.
    case 'mark':
      return cell.reading.mark.sign === '－' ? 'placeholder' : 'text';
    default:
      return 'text';
  }
}

/** Whether a place is filled by a formula of its own and not by hand, here or on the sheet that it shows. */
export const isComputed = (point: SeriesPoint): boolean => point.source === point && point.cell?.cell.formula !== undefined;

/** Formulas longer than this compute something; a reference with its guard is short. */
const LONGEST_REFERENCE = 200;

/** Follows references through at most so many sheets, so that circular ones end. */
const LONGEST_CHAIN = 4;

const PLAIN = /^(?:'((?:[^']|'')+)'|([^'!():,+*/&<>=^ -]+))!(\$?[A-Z]{1,3}\$?[0-9]{1,7})$/i;
const GUARDED = /!\$?[A-Z]{1,3}\$?[0-9]{1,7}(?:,(?:"[^"]{0,5}"|0))?\)$/i;

export interface ShownCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/**
 * The one cell of another sheet that a formula shows as it is: `'8月'!F6`, `IF('8月'!F6="","",'8月'!F6)`.
 * @returns null for anything that computes
 */
export function shownCell(formula: string): ShownCell | null {
  if (formula.length > LONGEST_REFERENCE || !formula.includes('!')) return null;
  const plain = PLAIN.exec(formula);
  if (plain) {
    const place = parseAddress(plain[3]!);
    return place && { sheet: plain[1]?.replaceAll("''", "'") ?? plain[2]!, ...place };
  }
  const head = formula.trimStart().slice(0, 8).toUpperCase();
  if (!(head.startsWith('IF(') || head.startsWith('IFERROR(')) || !GUARDED.test(formula)) return null;
  const references = parseReferences(formula);
  const [only] = references;
  if (references.length !== 1 || !only || only.sheet === null || only.range.top !== only.range.bottom || only.range.left !== only.range.right) return null;
  return { sheet: only.sheet, row: only.range.top, col: only.range.left };
}

/** What a cell shows by a plain reference; null where it has no formula, or one that computes. */
export const shownBy = (cell: GridCell | undefined): ShownCell | null => (cell?.cell.formula === undefined ? null : shownCell(cell.cell.formula));

/** Follows a formula to the cell in which its figure is typed in; null where it computes something. */
export type SourceFinder = (formula: string) => PlacedCell | null;

export function sourceFinder(find: FindGrid): SourceFinder {
  return (first) => {
    let formula: string | undefined = first;
    let place: PlacedCell | null = null;
    for (let step = 0; step < LONGEST_CHAIN && formula !== undefined; step++) {
      const shown = shownCell(formula);
      const target = shown && find(shown.sheet);
      if (!shown || !target) break;
      const { sheet, row, col } = shown;
      place = { sheet, address: cellAddress(row, col), row, col, cell: target.at(row, col) };
      formula = place.cell?.cell.formula;
    }
    return place;
  };
}
