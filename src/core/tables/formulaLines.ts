import { addTo } from '../groups';
import type { GridCell } from './grid';
import type { Table } from './types';

/** A figure or a formula in the body of a table. */
export interface BodyCell {
  readonly cell: GridCell;
  /** Number of the formula as seen from its cell, the same for copies of one formula; TYPED for a figure typed in. */
  readonly form: number;
}

export const TYPED = -1;

/** Cells of one row or column of a body, or some of them, with the formula that prevails there. */
export class FormulaLine {
  /** The formula that most cells share, the first of several; TYPED where there are none. */
  readonly leading: number;
  /** How many cells share it. */
  readonly most: number;
  /** Figures typed in. */
  readonly typed: number;
  private counts: ReadonlyMap<number, number> | null = null;

  constructor(readonly cells: readonly BodyCell[]) {
    let typed = 0;
    let first = TYPED;
    let alike = true;
    for (const { form } of cells) {
      if (form === TYPED) typed++;
      else if (first === TYPED) first = form;
      else if (form !== first) alike = false;
    }
    this.typed = typed;
    // Most lines of a large book hold copies of one formula, or none.
    [this.leading, this.most] = alike ? [first, cells.length - typed] : this.findLeading();
  }

  /** How many cells of the line share a formula. */
  countOf(form: number): number {
    if (form === this.leading) return this.most;
    if (form === TYPED) return this.typed;
    return this.most + this.typed === this.cells.length ? 0 : (this.countForms().get(form) ?? 0);
  }

  private findLeading(): [leading: number, most: number] {
    let leading = TYPED;
    let most = 0;
    for (const [form, count] of this.countForms()) if (form !== TYPED && count > most) [leading, most] = [form, count];
    return [leading, most];
  }

  private countForms(): ReadonlyMap<number, number> {
    if (this.counts) return this.counts;
    const counts = new Map<number, number>();
    for (const { form } of this.cells) counts.set(form, (counts.get(form) ?? 0) + 1);
    return (this.counts = counts);
  }
}

/** The rows and columns of a table's body, by their index on the sheet; both empty where the body holds no formula. */
export interface FormulaLines {
  readonly rows: ReadonlyMap<number, FormulaLine>;
  readonly columns: ReadonlyMap<number, FormulaLine>;
}

const known = new WeakMap<Table, FormulaLines>();

/** Which cells of a table hold copies of one formula: found once, for the search for relations and the rules both ask. */
export function formulaLines(table: Table): FormulaLines {
  let lines = known.get(table);
  if (!lines) known.set(table, (lines = readLines(table)));
  return lines;
}

function readLines({ grid, range, headerRows, headerColumns }: Table): FormulaLines {
  const forms = new Map<string, number>();
  // Most formulas are copies of the one before.
  let [last, number] = ['', TYPED];
  const rows = new Map<number, BodyCell[]>();
  const columns = new Map<number, BodyCell[]>();
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    const inRow: BodyCell[] = [];
    for (const cell of grid.rowCells(row)) {
      if (cell.col < range.left + headerColumns || cell.col > range.right) continue;
      const { form } = cell;
      if (form === null && cell.reading.kind !== 'figure') continue;
      if (form !== null && form !== last) [last, number] = [form, numberOf(form, forms)];
      const body = { cell, form: form === null ? TYPED : number };
      inRow.push(body);
      addTo(columns, cell.col, body);
    }
    if (inRow.length > 0) rows.set(row, inRow);
  }
  return forms.size > 0 ? { rows: linesFrom(rows), columns: linesFrom(columns) } : { rows: new Map(), columns: new Map() };
}

function numberOf(form: string, forms: Map<string, number>): number {
  let number = forms.get(form);
  if (number === undefined) forms.set(form, (number = forms.size));
  return number;
}

const linesFrom = (cells: ReadonlyMap<number, readonly BodyCell[]>): Map<number, FormulaLine> =>
  new Map([...cells].map(([index, some]) => [index, new FormulaLine(some)]));
