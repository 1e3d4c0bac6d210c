import type { FormulaMeaning, FormulaPattern, FormulaReference } from '../formula';
import type { Reading } from '../reading/types';
import { withoutLetterSpacing } from '../reading/letterSpacing';
import { withHalfWidthDigits } from '../reading/normalise';
import { cellAddress } from '../snapshot/address';
import type { Cell, Range } from '../snapshot/workbook';
import { classify, type CellClass } from './cellClass';

/**
 * A cell with the area it covers (its merged area or itself) and what it says.
 * Addresses, areas and plain texts are made when asked for: most cells of a large workbook are never named.
 */
export class GridCell {
  readonly row: number;
  readonly col: number;
  private knownAddress: string | undefined;
  private knownText: string | undefined;
  private knownClass: CellClass | undefined;

  constructor(
    readonly cell: Cell,
    readonly reading: Reading,
    /** The merged area that the cell begins; null where it stands for itself. */
    private readonly merge: Range | null,
    /** What the cell's formula has in common with its copies; null where it has none. */
    private readonly pattern: FormulaPattern | null = null,
  ) {
    this.row = cell.row;
    this.col = cell.col;
  }

  /** The merged area, or the place itself; it begins in the cell's own row and column. */
  get area(): Range {
    return this.merge ?? single(this.row, this.col);
  }

  /** Last row of the area. */
  get lastRow(): number {
    return this.merge ? this.merge.bottom : this.row;
  }

  /** Last column of the area. */
  get lastCol(): number {
    return this.merge ? this.merge.right : this.col;
  }

  /** What part the cell can play in a table. */
  get cls(): CellClass {
    return (this.knownClass ??= classify(this));
  }

  /** A1 address of the top-left cell. */
  get address(): string {
    return (this.knownAddress ??= cellAddress(this.row, this.col));
  }

  /** What the cell's formula computes; null where it has none. */
  get meaning(): FormulaMeaning | null {
    return this.pattern && this.pattern.meaningAt(this.row, this.col);
  }

  /** The one area that the cell's formula adds up by a function; null where it computes anything else. */
  get addedUp(): FormulaReference | null {
    return this.pattern && this.pattern.addedUpAt(this.row, this.col);
  }

  /** The kind of its meaning, which copies share: most questions need no more. */
  get meaningKind(): FormulaMeaning['kind'] | null {
    return this.pattern && this.pattern.kind;
  }

  /** The formula as seen from its cell, equal for copies of one formula; null where the cell has none. */
  get form(): string | null {
    return this.pattern && this.pattern.form;
  }

  /** Text as a reader sees it: line breaks as spaces, trimmed, digits half-width, letters of a spread word together. */
  get plainText(): string {
    return (this.knownText ??= plain(this.cell.text));
  }
}

function plain(text: string): string {
  const spaced = /\s/u.test(text) ? withoutLetterSpacing(text.replace(/\s+/gu, ' ').trim()) : text;
  return withHalfWidthDigits(spaced);
}

/** The area of one cell. */
export const single = (row: number, col: number): Range => ({ top: row, left: col, bottom: row, right: col });
