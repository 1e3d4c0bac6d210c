import { callsKpi } from '../formula';
import type { Fix } from '../report';
import { cellAddress, cellKey } from '../snapshot/address';
import type { Cell, ErrorCode, Sheet, Workbook } from '../snapshot/workbook';
import { resultSize } from './resultSize';

type Edit = Fix['edits'][number];

/** What 値に固定 does to a workbook. */
export interface FreezePlan {
  /** Every formula of the add-in that has a result, and every cell that it spills into, becomes its value. */
  readonly edits: readonly Edit[];
  /** `SHEET!A1` of formulas that stay because they have no result that could be kept: they were never computed. */
  readonly left: readonly string[];
}

/** Errors that are no result: the add-in was not there, or has not answered yet. */
const NOT_COMPUTED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['#NAME?', '#GETTING_DATA', '#CALC!']);

/** Errors that the first cell of a spilled result may have while the others are figures. */
const OF_ONE_CELL: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['#DIV/0!', '#VALUE!', '#NUM!', '#N/A']);

/** Larger areas than this are columns as a whole; nothing is looked for beyond the cells that are filled. */
const LARGEST_SPILL = 20_000;

/**
 * 値に固定: what replaces all formulas of a workbook that call the add-in's functions by the values that they show,
 * so that it can be read where the add-in is not. Formulas of Excel's own that only refer to such cells stay as they are.
 *
 * A formula over ranges fills neighbouring cells, which vanish with it: these are written as values as well.
 * An error that is a result (#DIV/0!) is kept as that error.
 */
export function planFreeze(workbook: Workbook): FreezePlan {
  const edits: Edit[] = [];
  const left: string[] = [];
  for (const sheet of workbook.sheets) {
    const formulas = sheet.cells.filter((cell) => cell.formula !== undefined && callsKpi(cell.formula));
    if (formulas.length === 0) continue;
    const cells = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
    const written = new Set<Cell>();
    const write = (cell: Cell): void => {
      if (written.has(cell)) return;
      written.add(cell);
      edits.push(editOf(sheet, cell));
    };
    for (const cell of formulas) {
      if (cell.error !== undefined && NOT_COMPUTED.has(cell.error)) {
        left.push(`${sheet.name}!${cellAddress(cell.row, cell.col)}`);
        continue;
      }
      write(cell);
      for (const spilled of spillOf(cell, cells)) write(spilled);
    }
  }
  return { edits, left };
}

/** The edits of 値に固定; see `planFreeze`. */
export const freezeEdits = (workbook: Workbook): Edit[] => [...planFreeze(workbook).edits];

function editOf(sheet: Sheet, { row, col, value, error }: Cell): Edit {
  const kept = error ?? (typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? ''));
  return { sheet: sheet.name, cell: cellAddress(row, col), value: kept };
}

/** Cells without a formula that the result of a formula fills beside its own. */
function spillOf({ row, col, formula, error }: Cell, cells: ReadonlyMap<number, Cell>): Cell[] {
  const { rows, columns } = resultSize(formula!);
  // Where one cell fails as a whole, nothing was spilled.
  if (rows * columns === 1 || (error !== undefined && !OF_ONE_CELL.has(error))) return [];
  const found: Cell[] = [];
  const take = (cell: Cell | undefined): void => {
    if (cell && cell.formula === undefined && (cell.row !== row || cell.col !== col)) found.push(cell);
  };
  if (rows * columns <= LARGEST_SPILL) {
    for (let r = row; r < row + rows; r++) for (let c = col; c < col + columns; c++) take(cells.get(cellKey(r, c)));
  } else for (const cell of cells.values()) if (cell.row >= row && cell.row < row + rows && cell.col >= col && cell.col < col + columns) take(cell);
  return found;
}
