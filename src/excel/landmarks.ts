import type { Cell, CellValue, Range, Workbook } from '../core/snapshot/workbook';
import { cellKey } from '../core/snapshot/address';
import { addTo } from '../core/groups';
import { rangeOf } from './areas';
import { formulaOf } from './cells';
import { plainLines, plainValue, type CellPlace } from './cellState';
import type { CountingContext } from './countingContext';
import { NotAnswered } from './portions';

/** What stood in the cells of a row or column; undefined where anything may stand. */
type Line = readonly (CellValue | undefined)[];

/**
 * A row or column with cells that are to be written, as the check saw it. Excel's addresses stay while rows are inserted, so an
 * empty cell may still be empty and yet be another one; what stands beside it tells.
 */
export interface Landmark {
  readonly sheetId: string;
  readonly sheet: string;
  readonly range: Range;
  readonly own: Line;
  /** The rows or columns round it, in the same columns or rows. */
  readonly others: readonly Line[];
}

/** So many rows and columns of a sheet are looked at; the last one moves wherever something is inserted before it. */
const MOST_LINES = 12;
/** Cells of a line to either side of its last cell to be written. */
const REACH = 150;
/** Rows or columns to either side that might have come into a line's place. */
const NEIGHBOURS = 5;

/** Constants by line, and by their place in it. */
type Index = Map<number, Map<number, CellValue>>;

/** Landmarks for cells of a snapshot. @param places with the sheets' ids; what stands in them is left out of account */
export function landmarksOf(places: readonly CellPlace[], seen: Workbook): Landmark[] {
  const bySheet = new Map<string, CellPlace[]>();
  for (const place of places) addTo(bySheet, place.sheet, place);
  return [...bySheet].flatMap(([sheet, own]) => {
    const { sheetId } = own[0]!;
    const cells = seen.sheets.find(({ name }) => name === sheet)?.cells ?? [];
    const isTarget = new Set(own.map(({ row, col }) => cellKey(row, col)));
    const rows = lastIn(own, ({ row }) => row, ({ col }) => col);
    const columns = lastIn(own, ({ col }) => col, ({ row }) => row);
    const indices = indexOf(cells.filter(({ row, col }) => !isTarget.has(cellKey(row, col))), rows, columns);
        return [
      ...[...rows].flatMap(([row, at]) => {
        const line = lineOf(indices.rows, at, (col) => isTarget.has(cellKey(row, col)));
        return landmark(line(row), neighbours(row).map(line), (from, to) => ({ sheetId, sheet, range: { top: row, bottom: row, left: start(at) + from, right: start(at) + to } }));
      }),
      ...[...columns].flatMap(([col, at]) => {
        const line = lineOf(indices.columns, at, (row) => isTarget.has(cellKey(row, col)));
        return landmark(line(col), neighbours(col).map(line), (from, to) => ({ sheetId, sheet, range: { top: start(at) + from, bottom: start(at) + to, left: col, right: col } }));
      }),
    ];
  });
}

/** Without its empty ends; none where nothing stands in the line. */
function landmark(own: Line, others: readonly Line[], place: (from: number, to: number) => Pick<Landmark, 'sheetId' | 'sheet' | 'range'>): Landmark[] {
  const filled = own.flatMap((_, i) => ([own, ...others].some((line) => line[i] !== undefined) ? [i] : []));
  if (own.every((value) => value === undefined)) return [];
  const [from, to] = [filled[0]!, filled.at(-1)!];
  const cut = (line: Line): Line => line.slice(from, to + 1);
  return [{ ...place(from, to), own: cut(own), others: others.map(cut) }];
}

/** The lines to look at, with the place of their last cell to be written. */
function lastIn(places: readonly CellPlace[], line: (place: CellPlace) => number, within: (place: CellPlace) => number): Map<number, number> {
  const last = new Map<number, number>();
  for (const place of places) last.set(line(place), Math.max(within(place), last.get(line(place)) ?? 0));
  const all = [...last].sort(([a], [b]) => b - a);
  const step = Math.max(1, all.length / MOST_LINES);
  return new Map(all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)));
}

function indexOf(cells: readonly Cell[], rows: ReadonlyMap<number, number>, columns: ReadonlyMap<number, number>): { readonly rows: Index; readonly columns: Index } {
  const lines = (some: ReadonlyMap<number, number>): Index => new Map([...some.keys()].flatMap((at) => [at, ...neighbours(at)]).map((at) => [at, new Map<number, CellValue>()]));
  const indices = { rows: lines(rows), columns: lines(columns) };
  for (const { row, col, value, formula, error } of cells) {
    if (formula !== undefined || error !== undefined || value === null) continue;
    indices.rows.get(row)?.set(col, value);
    indices.columns.get(col)?.set(row, value);
  }
  return indices;
}

const neighbours = (at: number): number[] => Array.from({ length: NEIGHBOURS }, (_, i) => i + 1).flatMap((distance) => (at >= distance ? [at - distance, at + distance] : [at + distance]));

const start = (at: number): number => Math.max(0, at - REACH);

/** Lines in the reach of a place, which is that of the line that they are compared with; so are its cells to be written. */
const lineOf = (index: Index, at: number, isTarget: (at: number) => boolean) => (line: number): Line =>
  Array.from({ length: at + REACH - start(at) + 1 }, (_, i) => (isTarget(start(at) + i) ? undefined : index.get(line)?.get(start(at) + i)));

/** Asks for landmarks at this point of the batch. @returns names the sheets on which one has moved, after the next exchange. */
export function askMoved(context: CountingContext, landmarks: readonly Landmark[]): () => string[] {
  const asked = landmarks.map((landmark) => {
    const range = rangeOf(context.workbook.worksheets.getItem(landmark.sheetId), landmark.range);
    range.load('values,formulas');
    return { landmark, range };
  });
  return () => [...new Set(asked.filter(({ landmark, range }) => hasMoved(landmark, range)).map(({ landmark }) => landmark.sheet))];
}

/** Whether nothing of a line is left, or one of those round it fits better what stands there now. */
function hasMoved({ own, others }: Landmark, { values, formulas }: Pick<Excel.Range, 'values' | 'formulas'>): boolean {
  if (!Array.isArray(values)) throw new NotAnswered();
  const entries: unknown[] = formulas.flat();
  const now = values.flat().map((value: unknown, i) => (formulaOf(entries[i], value) === undefined ? plainLines(plainValue(value)) : undefined));
  const fit = (line: Line): number => line.filter((value, i) => value !== undefined && value === now[i]).length;
  const kept = fit(own);
  return kept === 0 || others.some((line) => fit(line) > kept);
}
