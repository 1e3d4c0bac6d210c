import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';

/** What stands in one row or column of a table's body. */
export interface LineCount {
  /** Figures that are true numbers. */
  numbers: number;
  /** Figures that are texts. */
  texts: number;
  placeholders: number;
  all: number;
}

export interface LineCounts {
  row(row: number): LineCount;
  column(col: number): LineCount;
}

const known = new WeakMap<Table, LineCounts>();
const NOTHING: LineCount = { numbers: 0, texts: 0, placeholders: 0, all: 0 };

/** Counts the body of a table once, for rules that ask cell by cell what its neighbours are. */
export function lineCounts(table: Table): LineCounts {
  let counts = known.get(table);
  if (!counts) known.set(table, (counts = count(table)));
  return counts;
}

function count({ grid, range, headerRows, headerColumns }: Table): LineCounts {
  const rows = new Map<number, LineCount>();
  const columns = new Map<number, LineCount>();
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < range.left + headerColumns || cell.col > range.right) continue;
      tally(rows, cell.row, cell);
      tally(columns, cell.col, cell);
    }
  }
  return { row: (row) => rows.get(row) ?? NOTHING, column: (col) => columns.get(col) ?? NOTHING };
}

function tally(lines: Map<number, LineCount>, index: number, { reading }: GridCell): void {
  let line = lines.get(index);
  if (!line) lines.set(index, (line = { ...NOTHING }));
  line.all++;
  if (reading.kind === 'placeholder') line.placeholders++;
  else if (reading.kind === 'figure' && reading.figure.source === 'number') line.numbers++;
  else if (reading.kind === 'figure') line.texts++;
}
