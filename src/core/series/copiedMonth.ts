import type { Figure } from '../reading/types';
import { cellKey } from '../snapshot/address';
import type { GridCell } from '../tables/grid';
import type { MonthSheet, MonthSheetFamily } from './monthSheets';

/** A column of a month sheet whose figures are all those of the month before. */
export interface CopiedColumn {
  readonly cells: readonly GridCell[];
  readonly originals: readonly GridCell[];
  /** Figures of the column that differ. */
  readonly changed: number;
}

/** A month sheet that still shows the figures of the month before. */
export interface CopiedSheet {
  readonly sheet: MonthSheet;
  readonly original: MonthSheet;
  readonly columns: readonly CopiedColumn[];
}

/** Fewest figures that must agree, and fewest digits they must have together, to rule chance out. */
const FEWEST_FIGURES = 3;
const FEWEST_DIGITS = 7;

/** The smallest family of sheets. */
const FEWEST_SHEETS = 3;

/** Share of the figures that may have been changed after they were copied. */
const MOST_CHANGED = 0.25;

/** Significant digits of a figure as printed: 2,466 has four, 0.85% two. */
export function digitsOf(figure: Figure): number {
  const magnitude = Math.abs(figure.value) / figure.step;
  return magnitude < 1 ? 0 : Math.floor(Math.log10(magnitude) + 1e-9) + 1;
}

/** Whether so many equal figures cannot be chance. */
export const beyondChance = (figures: readonly Figure[]): boolean => figures.length >= FEWEST_FIGURES && figures.reduce((sum, figure) => sum + digitsOf(figure), 0) >= FEWEST_DIGITS;

/** Whether all figures agree, or all but a few of many that were put right after the copying. */
export const nearlyAll = (equal: number, different: number): boolean => different <= (equal + different) * MOST_CHANGED;

/** Typed-in figures by place. */
function inputsOf(sheet: MonthSheet): Map<number, GridCell> {
  const inputs = new Map<number, GridCell>();
  for (const cell of sheet.grid.saying('figure')) if (cell.cell.formula === undefined) inputs.set(cellKey(cell.row, cell.col), cell);
  return inputs;
}

const valueOf = (cell: GridCell | undefined): number | null => (cell?.reading.kind === 'figure' ? cell.reading.figure.value : null);

/** Sheets of a family that repeat the sheet before them column by column. */
export function findCopiedSheets(family: MonthSheetFamily): CopiedSheet[] {
  const inputs = family.sheets.map(inputsOf);
  // On three sheets a column copied once has changed as often as it has not.
  const moving = movingPlaces(inputs, inputs.length === FEWEST_SHEETS ? 0 : 1);
  const copied: CopiedSheet[] = [];
  for (let i = 1; i < family.sheets.length; i++) {
    const columns = copiedColumns(inputs[i - 1]!, inputs[i]!, moving);
    if (columns.length > 0) copied.push({ sheet: family.sheets[i]!, original: family.sheets[i - 1]!, columns });
  }
  return copied;
}

/**
 * Places whose figure usually changes from one sheet to the next: targets and numbers of persons that stay do not count.
 * @param more how many more changes than repetitions there must be
 */
function movingPlaces(inputs: readonly ReadonlyMap<number, GridCell>[], more: number): ReadonlySet<number> {
  const changes = new Map<number, { same: number; other: number }>();
  for (let i = 1; i < inputs.length; i++) {
    for (const [key, cell] of inputs[i]!) {
      const before = valueOf(inputs[i - 1]!.get(key));
      if (before === null) continue;
      const count = changes.get(key) ?? { same: 0, other: 0 };
      if (before === valueOf(cell)) count.same++;
      else count.other++;
      changes.set(key, count);
    }
  }
  return new Set([...changes].filter(([, { same, other }]) => other >= same + more).map(([key]) => key));
}

function copiedColumns(before: ReadonlyMap<number, GridCell>, now: ReadonlyMap<number, GridCell>, moving: ReadonlySet<number>): CopiedColumn[] {
  const columns = new Map<number, { cells: GridCell[]; originals: GridCell[]; changed: number }>();
  for (const [key, cell] of now) {
    if (!moving.has(key)) continue;
    const original = before.get(key);
    const column = columns.get(cell.col) ?? { cells: [], originals: [], changed: 0 };
    columns.set(cell.col, column);
    if (!original || valueOf(original) !== valueOf(cell)) column.changed++;
    else {
      column.cells.push(cell);
      column.originals.push(original);
    }
  }
  return [...columns.values()].filter(({ cells, changed }) => nearlyAll(cells.length, changed) && beyondChance(cells.flatMap((cell) => (cell.reading.kind === 'figure' ? [cell.reading.figure] : []))));
}
