import { gradeLetter, readGradeLegend, type GradeEntry, type GradeLegend } from '../reading/grades';
import { rememberedOf } from '../remembered';
import type { Grid, GridCell } from '../tables/grid';
import { entryFor } from './mark';

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

/** Columns of a sheet in which nearly every cell is a letter of the last legend above it on the same sheet. */
export const gradeColumns = rememberedOf((grid: Grid): readonly GradeColumn[] => {
  const legends = grid.texts.flatMap((cell) => {
    const legend = readGradeLegend(cell.cell.text);
    return legend ? [{ legend, cell }] : [];
  });
  return legends.flatMap(({ legend, cell }, i) => {
    const next = legends.slice(i + 1).find((other) => other.cell.row > cell.row);
    const below = grid.texts.filter(({ row }) => row > cell.row && (!next || row < next.cell.row));
    const cols = new Set(below.filter(({ cell: one }) => gradeLetter(one.text) !== null).map(({ col }) => col));
    return legends.findIndex((other) => other.cell.row === cell.row) < i ? [] : [...cols].flatMap((col) => listsIn(grid, below.filter((one) => one.col === col), legend, cell));
  });
});

/** The lists of a column that a legend explains: grades below one another, however far apart. One of them must hold several. */
function listsIn(grid: Grid, cells: readonly GridCell[], legend: GradeLegend, legendCell: GridCell): GradeColumn[] {
  const found: GradeColumn[] = [];
  let most = 0;
  let done = legendCell.row;
  for (const first of cells) {
    if (first.row <= done || gradeLetter(first.cell.text) === null) continue;
    done = lastRow(grid, first.row);
    const list = cells.filter((cell) => cell.row >= first.row && cell.row <= done);
    const graded = list.filter((cell) => entryOf(legend, cell) !== null).length;
    if (graded === 0 || graded < list.length * LEAST_SHARE) continue;
    found.push({ grid, col: first.col, top: first.row, bottom: done, legend, legendCell });
    most = Math.max(most, graded);
  }
  return most >= FEWEST_GRADES ? found : [];
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

/** The column of grades that a cell stands in; undefined where it is no grade. */
export const gradeColumnOf = (grid: Grid, cell: GridCell): GradeColumn | undefined =>
  gradeColumns(grid).find(({ col, top, bottom }) => cell.col === col && cell.row >= top && cell.row <= bottom);

/** What the grade in a cell means by its legend; null where it is none. */
export function gradeEntry(grid: Grid, cell: GridCell): GradeEntry | null {
  const column = gradeColumnOf(grid, cell);
  return column ? entryOf(column.legend, cell) : null;
}

/** The grade in a cell and the one that its legend gives for an achievement rate; null where it is no grade or the legend has no figures. */
export function gradesFor(grid: Grid, cell: GridCell, rate: number): { readonly given: GradeEntry; readonly wanted: GradeEntry; readonly legendCell: GridCell } | null {
  const column = gradeColumnOf(grid, cell);
  const given = column && entryOf(column.legend, cell);
  const wanted = column && entryFor(column.legend.entries, rate);
  return given && wanted ? { given, wanted, legendCell: column.legendCell } : null;
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

/** Rows below an empty one or a note where the column has no heading and no grade: another table, which has no such column. */
function rowsWithoutColumn(grid: Grid, col: number, top: number, bottom: number): ReadonlySet<number> {
  const apart = new Set<number>();
  let block: number[] = [];
  let isFirst = true;
  let reach = top;
  const close = (): void => {
    if (!isFirst && !block.some((row) => grid.at(row, col))) for (const row of block) apart.add(row);
    isFirst = false;
    block = [];
  };
  for (let row = top; row <= bottom; row++) {
    const cells = grid.rowCells(row);
    if (row > reach && cells.every(({ cls }) => cls === 'note')) close();
    else block.push(row);
    for (const { lastRow: last } of cells) if (last > reach) reach = last;
  }
  close();
  return apart;
}

/** Items of a column of grades: rows with a text of their own and another filled cell beside it. */
export function gradedItems({ grid, col, top, bottom, legend }: GradeColumn): GradedItem[] {
  const items: GradedItem[] = [];
  const apart = rowsWithoutColumn(grid, col, top, bottom);
  for (let row = top; row <= bottom; row++) {
    if (apart.has(row)) continue;
    const cell = grid.startingAt(row, col);
    const beside = grid.rowCells(row).filter((other) => other.col !== col);
    // 評価区分 | A | B | C | D: how often each letter is given is counted below.
    if (!cell && beside.filter((other) => gradeLetter(other.cell.text) !== null).length >= FEWEST_GRADES) break;
    const label = beside.filter((other) => typeof other.cell.value === 'string' && other.plainText.length >= SHORTEST_LABEL && !other.plainText.startsWith('※')).sort((a, b) => b.plainText.length - a.plainText.length)[0];
    if (!label || beside.length < 2 || (!cell && grid.at(row, col))) continue;
    items.push({ row, cell, entry: cell ? entryOf(legend, cell) : null, label });
  }
  return items;
}
