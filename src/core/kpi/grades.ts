import { gradeLetter, readGradeLegend, type GradeEntry, type GradeLegend } from '../reading/grades';
import { rememberedOf } from '../remembered';
import type { Grid, GridCell } from '../tables/grid';

/** A column of grades in letters under its heading, with the legend of its sheet that explains them. */
export interface GradeColumn {
  readonly grid: Grid;
  readonly col: number;
  /** First and last row of the items. */
  readonly top: number;
  readonly bottom: number;
  readonly legend: GradeLegend;
  readonly legendCell: GridCell;
}

const FEWEST_GRADES = 3;
const LEAST_SHARE = 0.7;
/** Rows without anything that end a list. */
const LONGEST_GAP = 2;

/** Columns of a sheet in which nearly every cell is a letter of a legend that stands on the same sheet. */
export const gradeColumns = rememberedOf((grid: Grid): readonly GradeColumn[] => {
  const columns: GradeColumn[] = [];
  for (const legendCell of grid.texts) {
    const legend = readGradeLegend(legendCell.cell.text);
    if (!legend) continue;
    const cols = new Set(grid.texts.filter((cell) => cell.row > legendCell.row && gradeLetter(cell.cell.text) !== null).map((cell) => cell.col));
    for (const col of cols) {
      const column = columnAt(grid, col, legend, legendCell);
      if (column && !columns.some((other) => other.col === col && other.top <= column.bottom && other.bottom >= column.top)) columns.push(column);
    }
  }
  return columns;
});

function columnAt(grid: Grid, col: number, legend: GradeLegend, legendCell: GridCell): GradeColumn | null {
  const first = grid.texts.find((cell) => cell.col === col && cell.row > legendCell.row && gradeLetter(cell.cell.text) !== null);
  if (!first) return null;
  const bottom = lastRow(grid, first.row);
  const cells = grid.texts.filter((cell) => cell.col === col && cell.row >= first.row && cell.row <= bottom);
  const graded = cells.filter((cell) => entryOf(legend, cell) !== null).length;
  return graded >= FEWEST_GRADES && graded >= cells.length * LEAST_SHARE ? { grid, col, top: first.row, bottom, legend, legendCell } : null;
}

function lastRow(grid: Grid, from: number): number {
  let last = from;
  for (let row = from; row <= grid.extent!.bottom && row - last <= LONGEST_GAP; row++) {
    const cells = grid.rowCells(row);
    if (cells.length > 0) last = Math.max(last, ...cells.map(({ area }) => area.bottom));
  }
  return last;
}

const entryOf = (legend: GradeLegend, cell: GridCell): GradeEntry | null => {
  const letter = gradeLetter(cell.cell.text);
  return legend.entries.find((entry) => entry.letter === letter) ?? null;
};

/** The cell with the grade of the item in a row; null where the sheet has no column of grades there. */
export function gradeAt(grid: Grid, row: number): GridCell | null {
  const column = gradeColumns(grid).find(({ top, bottom }) => row >= top && row <= bottom);
  const cell = column && grid.at(row, column.col);
  return cell && gradeLetter(cell.cell.text) !== null ? cell : null;
}

/** What the grade in a cell means by its legend; null where it is none. */
export function gradeEntry(grid: Grid, cell: GridCell): GradeEntry | null {
  const column = gradeColumns(grid).find(({ col, top, bottom }) => cell.col === col && cell.row >= top && cell.row <= bottom);
  return column ? entryOf(column.legend, cell) : null;
}

/** An item with a place for a grade. */
export interface GradedItem {
  readonly row: number;
  /** The cell of the grade; undefined where it is empty. */
  readonly cell: GridCell | undefined;
  readonly entry: GradeEntry | null;
  /** The item's longest text. */
  readonly label: GridCell;
}

const SHORTEST_LABEL = 4;

/** Items of a column of grades: rows with a text of their own and another filled cell beside it. */
export function gradedItems({ grid, col, top, bottom, legend }: GradeColumn): GradedItem[] {
  const items: GradedItem[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = grid.startingAt(row, col);
    const beside = grid.rowCells(row).filter((other) => other.col !== col);
    const label = beside.filter((other) => typeof other.cell.value === 'string' && other.plainText.length >= SHORTEST_LABEL && !other.plainText.startsWith('※')).sort((a, b) => b.plainText.length - a.plainText.length)[0];
    if (!label || beside.length < 2 || (!cell && grid.at(row, col))) continue;
    items.push({ row, cell, entry: cell ? entryOf(legend, cell) : null, label });
  }
  return items;
}
