import { columnName, LAST_COLUMN, LAST_ROW } from '../snapshot/address';
import { isWord } from './characters';
import { isFixed, isNamed, placeOf, rangeBetween } from './corner';
import { fill, templateOf } from './readFormula';
import { firstOf, type ScannedReference } from './reference';
import { relativeForm } from './relativeForm';
import { scanned } from './scanned';
import type { FormulaMeaning, FormulaReference, Meaning } from './types';

/**
 * A formula as all its copies have it: read once from the first of them. Sheets repeat some dozens of formulas ten thousand
 * times; to see that a text is a copy costs a fraction of reading it.
 */
export class FormulaPattern {
  /** The formula as seen from its cell, equal for copies. */
  readonly form: string;
  private readonly template: Meaning<number>;
  private readonly references: readonly ScannedReference[];
  /** The text before each reference, and after the last. */
  private readonly texts: readonly string[];
  /** True where references move in different ways: copies of `$A1+A1` may name one cell twice or two. */
  private readonly isMixed: boolean;
  /** Of `SUM(A1:A5)`, its one reference. */
  private readonly sum: ScannedReference | null;

  /** @param row, col place of the formula's cell, from 0 */
  constructor(formula: string, private readonly row: number, private readonly col: number) {
    const scan = scanned(formula);
    const { references } = scan;
    this.references = references;
    this.template = templateOf(formula, scan);
    this.form = relativeForm(formula, row, col);
    this.texts = [...references.map(({ from }, i) => formula.slice(references[i - 1]?.to ?? 0, from)), formula.slice(references.at(-1)?.to ?? 0)];
    const { template } = this;
    const isSum = template.kind === 'sum' && template.parts.length === 1 && template.minus.length === 0 && template.condition === undefined;
    this.sum = isSum && this.texts.some((text) => text.includes('SUM') || text.includes('SUBTOTAL')) ? firstOf(references, template.parts[0]!) : null;
    this.isMixed = references.some((reference) => movesOf(reference) !== movesOf(references[0]!));
  }

  /** What sort of thing the formula computes. */
  get kind(): FormulaMeaning['kind'] {
    return this.template.kind;
  }

  /** Whether a formula is what copying this one to its cell gives, and computes the same. */
  isCopiedTo(formula: string, row: number, col: number): boolean {
    const { references, texts } = this;
    const down = row - this.row;
    const right = col - this.col;
    let at = 0;
    for (let i = 0; i < references.length; i++) {
      const text = texts[i]!;
      const reference = references[i]!;
      if (!formula.startsWith(text, at)) return false;
      at = afterCorner(formula, at + text.length, reference.row, reference.col, down, right);
      if (at < 0) return false;
      if (reference.single) continue;
      if (formula.charCodeAt(at) !== COLON) return false;
      at = afterCorner(formula, at + 1, reference.lastRow, reference.lastCol, down, right);
      if (at < 0) return false;
    }
    const rest = texts[references.length]!;
    return at + rest.length === formula.length && formula.endsWith(rest) && (!this.isMixed || this.namesAlike(down, right));
  }

  /** The one area that the copy in a cell adds up by a function; null where it computes anything else. */
  addedUpAt(row: number, col: number): FormulaReference | null {
    return this.sum && moved(this.sum, row - this.row, col - this.col);
  }

  /** What the copy in a cell computes. */
  meaningAt(row: number, col: number): FormulaMeaning {
    const down = row - this.row;
    const right = col - this.col;
    return fill(this.template, (identity) => moved(firstOf(this.references, identity), down, right));
  }

  /** Whether the same references name the same cells in a copy as here. */
  private namesAlike(down: number, right: number): boolean {
    const { references } = this;
    for (let i = 1; i < references.length; i++) {
      for (let k = 0; k < i; k++) if ((references[k]!.identity === references[i]!.identity) !== nameSame(references[k]!, references[i]!, down, right)) return false;
    }
    return true;
  }
}

const COLON = 58;
const DOLLAR = 36;
const ZERO = 48;

/** Which parts of a reference stay where they are. */
const movesOf = ({ row, col, lastRow, lastCol }: ScannedReference): number => (row & 1) | ((col & 1) << 1) | ((lastRow & 1) << 2) | ((lastCol & 1) << 3);

/** A part of a corner in a copy; parts that name nothing stay. */
const shifted = (part: number, by: number): number => (isNamed(part) && !isFixed(part) ? part + 2 * by : part);

const moved = ({ sheet, row, col, lastRow, lastCol }: ScannedReference, down: number, right: number): FormulaReference =>
  ({ sheet, range: rangeBetween(shifted(row, down), shifted(col, right), shifted(lastRow, down), shifted(lastCol, right)) });

/** Whether two references name the same cells in a copy; `$` makes no difference to that, and cells of other workbooks are never compared. */
function nameSame(a: ScannedReference, b: ScannedReference, down: number, right: number): boolean {
  if (a.identity < 0 || b.identity < 0) return a.identity === b.identity;
  const same = (one: number, other: number, by: number): boolean => shifted(one, by) >> 1 === shifted(other, by) >> 1;
  return a.sheet === b.sheet && same(a.row, b.row, down) && same(a.col, b.col, right) && same(a.lastRow, b.lastRow, down) && same(a.lastCol, b.lastCol, right);
}

/** Place behind a corner that stands in a copy; -1 where another one stands there. */
function afterCorner(formula: string, start: number, row: number, col: number, down: number, right: number): number {
  let at = start;
  if (isNamed(col)) {
    const place = placeOf(col) + (isFixed(col) ? 0 : right);
    if (place < 0 || place > LAST_COLUMN) return -1;
    if (isFixed(col) && formula.charCodeAt(at++) !== DOLLAR) return -1;
    const name = columnName(place);
    for (let i = 0; i < name.length; i++) if (formula.charCodeAt(at++) !== name.charCodeAt(i)) return -1;
  }
  if (isNamed(row)) {
    const place = placeOf(row) + (isFixed(row) ? 0 : down);
    if (place < 0 || place > LAST_ROW) return -1;
    if (isFixed(row) && formula.charCodeAt(at++) !== DOLLAR) return -1;
    if (formula.charCodeAt(at) === ZERO) return -1;
    let number = 0;
    for (let digit = formula.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9; digit = formula.charCodeAt(++at) - ZERO) number = number * 10 + digit;
    if (number !== place + 1) return -1;
  }
  // A1 is no A12, and no part of a longer word.
  return at < formula.length && isWord(formula.charCodeAt(at)) ? -1 : at;
}

/** Different formulas that one column is expected to repeat: the lines of an item, and a total or two. */
const MOST_ABOVE = 8;

/** Finds the patterns of a sheet's formulas, which come row by row: nearly all are copies of the one beside or of one above. */
export class PatternFinder {
  private beside: FormulaPattern | null = null;
  /** By column, the latest first. */
  private readonly above: FormulaPattern[][] = [];

  patternOf(formula: string, row: number, col: number): FormulaPattern {
    if (this.beside?.isCopiedTo(formula, row, col)) return this.beside;
    const above = (this.above[col] ??= []);
    const known = above.findIndex((pattern) => pattern.isCopiedTo(formula, row, col));
    const pattern = known >= 0 ? above[known]! : new FormulaPattern(formula, row, col);
    if (known > 0) above.splice(known, 1);
    if (known !== 0) above.unshift(pattern);
    if (above.length > MOST_ABOVE) above.pop();
    return (this.beside = pattern);
  }
}
