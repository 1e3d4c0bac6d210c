import { displayText } from '../../../src/core/snapshot/display/displayText';
import type { CellInput, SheetSpec } from '../../support/buildWorkbook';
import { position } from './addresses';
import type { LayoutBook } from './types';

interface Printed {
  readonly value: number;
  /** Decimals of the value as printed, counted on the fraction where it is a percentage. */
  readonly digits: number;
}

/** The first figure of a cell as it is printed; deliberately simple, so that it does not share the checker's errors. */
export function printed(sheet: SheetSpec, address: string): Printed | null {
  const { row, col } = position(address);
  const input: CellInput = sheet.rows[row]?.[col] ?? null;
  if (input === null) return null;
  const spec = typeof input === 'object' ? input : { v: input };
  const text = displayText(spec.v ?? null, spec.z ?? formatOf(sheet, address), false).normalize('NFKC').replace(/,/g, '');
  const match = /([▲△-]?)\s*\+?(\d+(?:\.(\d+))?)\s*(%?)/.exec(text);
  if (!match) return null;
  const share = match[4] === '%' ? 2 : 0;
  return { value: (match[1] ? -1 : 1) * Number(match[2]) * 10 ** -share, digits: (match[3] ?? '').length + share };
}

function formatOf(sheet: SheetSpec, address: string): string {
  const { row, col } = position(address);
  return Object.entries(sheet.formats ?? {}).reduce((code, [area, format]) => {
    const [first, last = first] = area.split(':');
    const from = position(first!);
    const to = position(last!);
    return row >= from.row && row <= to.row && col >= from.col && col <= to.col ? format : code;
  }, 'General');
}

/** What is wrong in the truth of a book itself: relations whose `holds` is not so, empty cells that are named, cells out of their table. */
export function truthErrors(book: LayoutBook): string[] {
  const errors: string[] = [];
  const sheets = new Map(book.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const value = (sheet: string, cell: string): number => printed(sheets.get(sheet)!, cell)?.value ?? 0;
  const added = (sheet: string, cells: readonly string[]): number => cells.reduce((total, cell) => total + value(sheet, cell), 0);
  const check = (sheet: string, cell: string, computed: number, holds: boolean): void => {
    const figure = printed(sheets.get(sheet)!, cell);
    if (!figure) { errors.push(`${sheet}!${cell} holds no figure`); return; }
    const unit = 10 ** -figure.digits;
    const agrees = Math.abs(figure.value - computed) <= unit / 2 + 1e-9 * Math.max(1, Math.abs(computed));
    // A rate in a column headed ％ is a plain number.
    const asPercent = Math.abs(figure.value - computed * 100) <= unit / 2 + 1e-9;
    if ((agrees || asPercent) !== holds) errors.push(`${sheet}!${cell} prints ${figure.value}, computed ${computed}, holds ${String(holds)}`);
  };
  for (const r of book.truth.rates) check(r.sheet, r.cell, added(r.sheet, r.numerator) / added(r.sheet, r.denominator), r.holds);
  for (const t of book.truth.totals) {
    check(t.sheet, t.cell, added(t.sheet, t.parts) - added(t.sheet, t.minus), t.holds);
    if (t.holds) for (const other of t.also ?? []) check(t.sheet, t.cell, added(t.sheet, other.parts) - added(t.sheet, other.minus), true);
  }
  for (const m of book.truth.missing) if (printed(sheets.get(m.sheet)!, m.cell)) errors.push(`${m.sheet}!${m.cell} is not empty`);
  for (const k of book.truth.kpis) {
    if (k.actualCell && k.actual !== null) {
      const text = textOf(sheets.get(k.sheet)!, k.actualCell).normalize('NFKC').replace(/,/g, '');
      const wanted = [String(k.actual), String(Number((k.actual * 100).toFixed(6)))];
      if (!wanted.some((figure) => text.includes(figure))) errors.push(`${k.sheet}!${k.actualCell} does not show ${k.actual}: ${text}`);
    }
    if (k.targetCell && k.target !== null) {
      const text = textOf(sheets.get(k.targetSheet ?? k.sheet)!, k.targetCell).normalize('NFKC').replace(/,/g, '');
      const wanted = [String(k.target), String(Number((k.target * 100).toFixed(6)))];
      if (!wanted.some((figure) => text.includes(figure))) errors.push(`${k.sheet}!${k.targetCell} does not show ${k.target}: ${text}`);
    }
  }
  for (const f of book.truth.findings) if (f.rule !== 'missing-month' && f.rule !== 'mark-missing' && f.rule !== 'actual-missing' && textOf(sheets.get(f.sheet)!, f.cell) === '') errors.push(`${f.sheet}!${f.cell} is empty`);
  return errors;
}

function textOf(sheet: SheetSpec, address: string): string {
  const { row, col } = position(address);
  const input: CellInput = sheet.rows[row]?.[col] ?? null;
  if (input === null) return '';
  const spec = typeof input === 'object' ? input : { v: input };
  return spec.e ?? displayText(spec.v ?? null, spec.z ?? formatOf(sheet, address), false);
}
