import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../../src/cli/engine';
import { cellAddress, cellKey, parseAddress, parseRange, rangeContains } from '../../src/core/snapshot/address';
import { displayText } from '../../src/core/snapshot/display/displayText';
import type { Cell, CellValue, ErrorCode, Workbook } from '../../src/core/snapshot/workbook';
import { cellsOf, evaluateFormula } from './calc/evaluate';
import { calculate, recalculated, type Results } from './calc/recalculate';
import { Failure } from './calc/values';
import { relationsOf, type TruthRelation } from './relations';
import type { Truth } from './truth';

/** What is written into one cell. A formula is calculated; without `value`, `formula` and `error` the cell is emptied. */
export interface Edit {
  readonly sheet: string;
  readonly cell: string;
  readonly value?: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export const placeKey = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** The other side of a known defect: what the truth names is that December is a copy of November. */
const ALSO_DIRTY: Partial<Record<BookName, readonly (readonly [sheet: string, area: string])[]>> = { 'getsuji-kumamoto-r6': [['11月', 'F6:F31'], ['11月', 'H6:H31']] };

/** A fixture with its truth, looked up by address, and the means to change it as a user of Excel would. */
export class Book {
  readonly workbook: Workbook;
  readonly truth: Truth;
  readonly relations: readonly TruthRelation[];
  readonly calculated: Results;
  private readonly cells = new Map<string, Cell>();
  private readonly dirtyPlaces = new Set<string>();
  private dependentPlaces: Map<string, string[]> | null = null;

  constructor(readonly name: string, folder: string) {
    this.workbook = engine.readWorkbook(readFileSync(join(folder, `${name}.xlsx`)), `${name}.xlsx`);
    this.truth = JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8')) as Truth;
    for (const sheet of this.workbook.sheets) for (const cell of sheet.cells) this.cells.set(`${sheet.name}!${cellAddress(cell.row, cell.col)}`, cell);
    this.relations = relationsOf(this.truth);
    this.calculated = calculate(this.workbook);
    this.markDirty();
  }

  at(sheet: string, cell: string): Cell | undefined {
    return this.cells.get(`${sheet}!${cell}`);
  }

  sheetCells(name: string): readonly Cell[] {
    return this.workbook.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  }

  /** Whether the truth knows of nothing wrong with a cell or with a relation that it is part of. */
  isClean(sheet: string, cell: string): boolean {
    return !this.dirtyPlaces.has(`${sheet}!${cell}`);
  }

  /** A clean cell into which somebody has typed a figure or a text. */
  isTyped(sheet: string, cell: string): boolean {
    const found = this.at(sheet, cell);
    return found !== undefined && found.formula === undefined && found.error === undefined && this.isClean(sheet, cell);
  }

  /** Cells whose formula names a place, directly or through other formulas. */
  dependents(place: Place): ReadonlySet<string> {
    this.dependentPlaces ??= this.readDependents();
    const found = new Set<string>();
    const visit = (key: string): void => {
      for (const next of this.dependentPlaces!.get(key) ?? []) {
        if (found.has(next)) continue;
        found.add(next);
        visit(next);
      }
    };
    visit(placeKey(place));
    return found;
  }

  /** Whether a formula that is written into a cell would show an error; other cells as they are. */
  fails(sheet: string, formula: string): boolean {
    return evaluateFormula(formula, sheet, (name, row, col) => {
      const cell = this.at(name, cellAddress(row, col));
      return cell?.error ? new Failure(cell.error) : (cell?.value ?? null);
    }) instanceof Failure;
  }

  /** The workbook as Excel would save it after the edits: formulas that depend on them are calculated anew. */
  edited(edits: readonly Edit[]): Workbook {
    const bySheet = new Map<string, Map<number, Edit>>();
    const touched = new Set<string>();
    for (const edit of edits) {
      const at = parseAddress(edit.cell)!;
      const key = cellKey(at.row, at.col);
      bySheet.set(edit.sheet, (bySheet.get(edit.sheet) ?? new Map<number, Edit>()).set(key, edit));
      if (edit.formula !== undefined) touched.add(`${edit.sheet}!${key}`);
    }
    const sheets = this.workbook.sheets.map((sheet) => {
      const changes = bySheet.get(sheet.name);
      if (!changes) return sheet;
      const cells = sheet.cells.filter((cell) => !changes.has(cellKey(cell.row, cell.col)));
      for (const edit of changes.values()) {
        const cell = this.written(edit);
        if (cell) cells.push(cell);
      }
      return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) };
    });
    return recalculated({ ...this.workbook, sheets }, this.calculated, touched);
  }

  private written(edit: Edit): Cell | null {
    const { row, col } = parseAddress(edit.cell)!;
    const format = edit.format ?? this.at(edit.sheet, edit.cell)?.format ?? 'General';
    if (edit.formula !== undefined) return { row, col, value: null, text: '', format, formula: edit.formula };
    if (edit.value === undefined || edit.value === null || edit.value === '') return null;
    if (typeof edit.value === 'string' && edit.value.startsWith('#')) return { row, col, value: null, text: edit.value, format, error: edit.value as ErrorCode };
    return { row, col, value: edit.value, text: displayText(edit.value, format, this.workbook.date1904), format };
  }

  private markDirty(): void {
    for (const finding of this.truth.findings) {
      for (const area of [finding.cell, ...(finding.also ?? [])]) this.markArea(finding.sheet, area);
    }
    for (const [sheet, area] of ALSO_DIRTY[this.name as BookName] ?? []) this.markArea(sheet, area);
    for (const relation of this.relations) if (!relation.holds) for (const place of relation.places) this.dirtyPlaces.add(place);
  }

  private markArea(sheet: string, area: string): void {
    const range = parseRange(area);
    if (!range) return;
    for (const cell of this.sheetCells(sheet)) if (rangeContains(range, cell.row, cell.col)) this.dirtyPlaces.add(`${sheet}!${cellAddress(cell.row, cell.col)}`);
  }

  private readDependents(): Map<string, string[]> {
    const map = new Map<string, string[]>();
    for (const sheet of this.workbook.sheets) {
      for (const cell of sheet.cells) {
        if (cell.formula === undefined) continue;
        for (const named of cellsOf(cell.formula, sheet.name)) {
          const key = `${named.sheet}!${cellAddress(named.row, named.col)}`;
          map.set(key, [...(map.get(key) ?? []), `${sheet.name}!${cellAddress(cell.row, cell.col)}`]);
        }
      }
    }
    return map;
  }
}

export const BOOK_NAMES = ['saitama-r7-q3', 'tokyo-r5-h1', 'kumamoto-r1', 'getsuji-saitama-r7', 'getsuji-kumamoto-r6'] as const;
export type BookName = (typeof BOOK_NAMES)[number];

export const loadBooks = (): Book[] => BOOK_NAMES.map((name) => new Book(name, join(__dirname, '..', 'fixtures')));
