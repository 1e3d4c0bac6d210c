import { afterBrackets, afterQuoted, APOSTROPHE, BANG, BRACKET, COLON, HASH, hasSmallLetter, isSpace, isWord, OPEN, QUOTE, wordEnd } from './characters';
import { isNamed, readCorner, type Corner } from './corner';
import type { Scan, ScannedReference } from './reference';

/** Excel's limit on the characters of a formula (Excel specifications and limits). What is longer is no formula. */
const LONGEST_FORMULA = 8192;

/**
 * Stands for a reference in a skeleton: a character for private use, by identity.
 * Single cells, areas and foreign cells are kept apart because they mean different things to a formula; a formula has room for 2,731 of them.
 */
const placeholder = (identity: number, area: boolean): string => String.fromCharCode(identity < 0 ? 0xf8ff : (area ? 0xec00 : 0xe000) + identity);

/**
 * Cuts a formula into references and the rest in one pass over its characters.
 * A parser's tokens would say the same, but sheets repeat some dozens of formulas a hundred thousand times:
 * this pass finds out which, and only one of a kind goes to the parser.
 */
export function scan(formula: string): Scan {
  return new Scanner(formula.length <= LONGEST_FORMULA ? formula : '').run();
}

class Scanner {
  private at = 0;
  private copied = 0;
  private text = '';
  private skeleton = '';
  private sheet: string | null = null;
  private foreign = false;
  private prefixStart = -1;
  private sound = true;
  private readonly references: ScannedReference[] = [];
  /** Number of different cells among the references so far. */
  private identities = 0;
  private readonly first: Corner = { row: 0, col: 0 };
  private readonly last: Corner = { row: 0, col: 0 };

  constructor(private readonly formula: string) {}

  run(): Scan {
    const { formula } = this;
    while (this.at < formula.length) {
      const code = formula.charCodeAt(this.at);
      if (isWord(code)) this.word();
      else if (code === QUOTE) this.skip(afterQuoted(formula, this.at));
      else if (code === APOSTROPHE) this.quotedSheet();
      else if (code === BRACKET) this.brackets();
      else if (code === HASH) this.errorLiteral();
      else if (isSpace(code)) {
        this.copy(this.at);
        this.copied = ++this.at;
      } else this.at++;
    }
    this.copy(this.at);
    return { references: this.references, rest: this.text, skeleton: this.skeleton + this.text, sound: this.sound };
  }

  /** Copies the text since the last copy as it stands. */
  private copy(until: number): void {
    if (until > this.copied) this.text += this.formula.slice(this.copied, until);
    this.copied = until;
  }

  /** Goes on behind a quoted or bracketed text, or to the end where it is not closed. */
  private skip(to: number): void {
    if (to < 0) this.sound = false;
    this.at = to < 0 ? this.formula.length : to;
  }

  private word(): void {
    const { formula } = this;
    const start = this.at;
    const end = wordEnd(formula, start);
    this.at = end;
    const next = formula.charCodeAt(end);
    if (next === BANG) return this.beginSheet(formula.slice(start, end), start, false);
    const { first, last } = this;
    if (next !== OPEN && readCorner(formula, start, end, first)) {
      if (next === COLON && this.secondCorner(end + 1)) return this.reference(last, false, start);
      if (isNamed(first.row) && isNamed(first.col)) return this.reference(first, true, start);
    }
    this.dropPrefix();
    // Excel stores functions in capitals; other writers may not.
    if (!hasSmallLetter(formula, start, end)) return;
    this.copy(start);
    this.text += formula.slice(start, end).toUpperCase();
    this.copied = end;
  }

  /** Reads the other end of an area, where one of the same sort follows the colon. */
  private secondCorner(start: number): boolean {
    const { formula, first, last } = this;
    const end = wordEnd(formula, start);
    const next = formula.charCodeAt(end);
    if (next === OPEN || next === BANG || !readCorner(formula, start, end, last)) return false;
    if (isNamed(first.row) !== isNamed(last.row) || isNamed(first.col) !== isNamed(last.col)) return false;
    this.at = end;
    return true;
  }

  private reference({ row: lastRow, col: lastCol }: Corner, single: boolean, from: number): void {
    const start = this.prefixStart >= 0 ? this.prefixStart : from;
    this.copy(start);
    this.copied = this.at;
    const { sheet, at: to } = this;
    const { row, col } = this.first;
    const identity = this.foreign ? -1 : this.identityOf(sheet, row | 1, col | 1, lastRow | 1, lastCol | 1);
    if (identity === this.identities) this.identities++;
    this.references.push({ before: this.text, sheet, start, from, to, row, col, lastRow, lastCol, single, identity });
    this.skeleton += this.text + placeholder(identity, !single);
    this.text = '';
    this.dropPrefix();
  }

  /** A plain search, whether fixed or not: formulas name a handful of cells. */
  private identityOf(sheet: string | null, row: number, col: number, lastRow: number, lastCol: number): number {
    for (const other of this.references) {
      if (other.identity >= 0 && (other.row | 1) === row && (other.col | 1) === col && (other.lastRow | 1) === lastRow && (other.lastCol | 1) === lastCol && other.sheet === sheet) return other.identity;
    }
    return this.identities;
  }

  private beginSheet(name: string, start: number, foreign: boolean): void {
    // A colon before a sheet's name makes a stack of sheets: Sheet1:Sheet3!A1.
    const stacked = this.formula.charCodeAt(start - 1) === COLON && this.references.at(-1)?.sheet !== name;
    this.prefixStart = this.prefixStart >= 0 ? this.prefixStart : start;
    this.foreign = this.foreign || foreign || stacked;
    this.sheet = name;
    this.at++;
  }

  private dropPrefix(): void {
    this.prefixStart = -1;
    this.sheet = null;
    this.foreign = false;
  }

  private quotedSheet(): void {
    const start = this.at;
    this.skip(afterQuoted(this.formula, start));
    if (this.formula.charCodeAt(this.at) !== BANG) return;
    const name = this.formula.slice(start + 1, this.at - 1).replace(/''/g, "'");
    // A sheet's name has neither brackets nor colons: these name another workbook or a stack of sheets.
    this.beginSheet(name, start, /[[\]:]/.test(name));
  }

  /** `[1]Sheet!A1` of another workbook, or the columns of a structured reference. */
  private brackets(): void {
    const start = this.at;
    this.skip(afterBrackets(this.formula, start));
    const end = wordEnd(this.formula, this.at);
    if (end > this.at && this.formula.charCodeAt(end) === BANG) {
      this.at = end;
      this.beginSheet(this.formula.slice(start, end), start, true);
    }
  }

  /** `#REF!`: its exclamation mark follows no sheet. */
  private errorLiteral(): void {
    this.dropPrefix();
    const match = /^#(?:N\/A|[A-Z]+(?:\/\d+)?[!?])/i.exec(this.formula.slice(this.at, this.at + 16));
    this.at += match ? match[0].length : 1;
  }
}
