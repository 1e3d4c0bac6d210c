import type { Range } from '../snapshot/workbook';
import type { Grid, GridCell } from './grid';
import { textOf } from './grid';

/** （1）基盤的機能, merged over the whole width between the lines of a table: the name of a section; null where the row is a line. */
export function sectionIn(grid: Grid, row: number, { left, right }: Range): GridCell | null {
  const cell = left < right ? grid.startingAt(row, left) : undefined;
  return cell && cell.lastCol >= right && (cell.cls === 'heading' || cell.cls === 'sentence') ? cell : null;
}

/** First row of a body that is a line of its own, so that its cells show where the columns begin. */
export function firstLine(grid: Grid, top: number, range: Range): number {
  let row = top;
  while (row < range.bottom && sectionIn(grid, row, range)) row++;
  return row;
}

/** A line of a table with the cells that name it. */
export interface NamedLine {
  readonly row: number;
  readonly headings: readonly GridCell[];
}

/** 発生金額 and 回収金額 in each of several sections: the section that tells lines of one name apart, by row; empty where nothing needs to be told apart. */
export function sectionsOf(grid: Grid, lines: readonly NamedLine[], range: Range): ReadonlyMap<number, GridCell> {
  const found = new Map<number, GridCell>();
  const firstOf = new Map<string, GridCell>();
  let section: GridCell | null = null;
  let repeats = false;
  for (const { row, headings } of lines) {
    const opened = sectionIn(grid, row, range);
    if (opened) section = opened;
    else if (section && headings.length > 0) {
      found.set(row, section);
      const name = headings.map(textOf).join(' ');
      const first = firstOf.get(name);
      repeats ||= first !== undefined && first !== section;
      if (!first) firstOf.set(name, section);
    }
  }
  return repeats ? found : NONE;
}

const NONE: ReadonlyMap<number, GridCell> = new Map();
