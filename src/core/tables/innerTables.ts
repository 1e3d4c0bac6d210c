import type { Range } from '../snapshot/workbook';
import type { Grid } from './grid';
import { textOf } from './grid';
import type { BandRow } from './rows';

/** A list has at least so many columns: what is aimed at, what was reached, and what names the item. */
const FEWEST_COLUMNS = 4;
const AIM = /目標|計画|KPI|ＫＰＩ/u;
const RESULT = /実績|結果|状況/u;

/** 重点施策 | KPI・目標値 | 実績 | 課題: a list of items, in whose columns small tables may stand, and its lines that follow them. */
export class OpenList {
  private range: Range | null = null;
  /** Last row of the latest table inside, or of the lines that follow it; null where there is none. */
  private bottom: number | null = null;

  constructor(private readonly grid: Grid) {}

  /** A table with headings of its own: a list, or what ends one. */
  begin({ cells }: BandRow, range: Range): void {
    const isList = cells.length >= FEWEST_COLUMNS && cells.some((cell) => AIM.test(textOf(cell))) && cells.some((cell) => RESULT.test(textOf(cell)));
    this.range = isList ? range : null;
    this.bottom = null;
  }

  /**
   * Last row that a table inside the list can have: that of the item which its headings stand in, merged down beside them; no bound
   * where the cells beside them are left empty; null where the headings stand in no item.
   */
  lastRowWithin({ row, kind, cells }: BandRow): number | null {
    const { range } = this;
    const [first, last] = [cells[0], cells[cells.length - 1]];
    if (range === null || kind !== 'heading' || !first || !last || first.col <= range.left || last.lastCol > range.right || row <= range.bottom) return null;
    const item = this.grid.at(row, range.left);
    if (item === undefined) return Infinity;
    return item.row < row && item.row > range.top && item.lastRow > row ? item.lastRow : null;
  }

  /** A table inside: the item is merged down beside it, or the list goes on right below. */
  addTable(body: BandRow, bottom: BandRow, next: BandRow | undefined, last: number): void {
    this.bottom = last < Infinity || (next && goesOnWithList(next, body)) ? bottom.row : null;
  }

  /** Whether lines without headings go on with the list below a table inside it, no empty row between. */
  holdsLine(top: BandRow, bottom: BandRow): boolean {
    if (this.range === null || this.bottom === null) return false;
    const { left } = this.range;
    for (let row = this.bottom + 1; row < top.row; row++) {
      if (this.grid.rowCells(row).length > 0 || this.grid.at(row, left)) continue;
      this.bottom = null;
      return false;
    }
    if (this.grid.at(top.row, left) === undefined && !beginsLine(top, left)) return false;
    this.bottom = bottom.row;
    return true;
  }
}

/** (3) 点検 | ・…を推進する。, or ・…を勧奨する。 beside an item that goes on, with a text where the table above has a figure: the list goes on. */
export function goesOnWithList(row: BandRow, body: BandRow): boolean {
  if (!beginsLine(row, body.cells[0]!.col)) return false;
  const figures = new Set(body.cells.filter(({ cls }) => cls === 'value').map(({ col }) => col));
  return row.cells.some(({ cls, col }) => (cls === 'sentence' || cls === 'heading' || cls === 'text-value') && figures.has(col));
}

/** Whether a row begins left of the labels of a table inside a list, or with running text among them. */
function beginsLine({ cells: [label] }: BandRow, labelLeft: number): boolean {
  return label !== undefined && (label.col < labelLeft || label.cls === 'sentence' || BULLET.test(textOf(label)));
}

const BULLET = /^[・･○●◆■]/u;
