import { monthKey } from '../reading/period';
import type { Figure, MonthKey } from '../reading/types';
import { cellAddress } from '../snapshot/address';
import { figureOf, type GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import type { TimeLine } from './axis';
import { contentOf, type SourceFinder } from './content';
import { monthOfFiscalYear } from './months';
import type { PlacedCell, SeriesPoint } from './types';

/** How the months of a line are named for one series. */
export interface Dating {
  /** Fiscal year that decides where it is set; else the years of the headings do. */
  readonly fiscalYear: number;
  /** True where the series' own heading names the year, which then wins over the headings of the months. */
  readonly fixed: boolean;
  /** Years to go back from the headings: 1 for 前年同月 beside this year's months. */
  readonly back: number;
}

/** Months of a line in its own order; the lines of a table share a few datings, so each is worked out once. */
export function monthNamer(): (line: TimeLine, dating: Dating) => readonly MonthKey[] {
  const known = new Map<TimeLine, Map<string, readonly MonthKey[]>>();
  return (line, dating) => {
    const byDating = known.get(line) ?? new Map<string, readonly MonthKey[]>();
    known.set(line, byDating);
    const key = `${dating.fiscalYear} ${dating.fixed} ${dating.back}`;
    let months = byDating.get(key);
    if (!months) {
      months = line.places.map(({ year, month }) => (year === null || dating.fixed ? monthOfFiscalYear(dating.fiscalYear, month) : monthKey(year - dating.back, month)));
      byDating.set(key, months);
    }
    return months;
  };
}

export interface ReadPoints {
  readonly points: readonly SeriesPoint[];
  /** Last year's figures in brackets in the same cells. */
  readonly bracketed: ReadonlyMap<MonthKey, Figure | null>;
  /** False where nothing stands in any of the cells. */
  readonly any: boolean;
}

const NO_BRACKETS: ReadonlyMap<MonthKey, Figure | null> = new Map();

/** The places of one row (or column) along a line, in the order of the months. */
export function readPoints(table: Table, across: boolean, index: number, line: TimeLine, months: readonly MonthKey[], sourceOf: SourceFinder): ReadPoints {
  const points: SeriesPoint[] = [];
  let bracketed: Map<MonthKey, Figure | null> | null = null;
  let sorted = true;
  let any = false;
  for (let i = 0; i < line.places.length; i++) {
    const place = line.places[i]!.entry.index;
    const point = pointOf(table, months[i]!, across ? index : place, across ? place : index, sourceOf);
    if (i > 0 && point.month < months[i - 1]!) sorted = false;
    if (point.content !== 'empty') any = true;
    points.push(point);
    const reading = point.cell?.reading;
    if (reading?.kind === 'figure' && reading.previous !== undefined && point.figure) (bracketed ??= new Map()).set(point.month, typeof reading.previous === 'string' ? null : reading.previous);
  }
  if (!sorted) points.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  return { points, bracketed: bracketed ?? NO_BRACKETS, any };
}

/** A place of a series; its address is made when asked for, as few places are ever named. */
export class Point implements SeriesPoint {
  readonly source: PlacedCell;

  constructor(
    readonly month: MonthKey,
    readonly sheet: string,
    readonly row: number,
    readonly col: number,
    readonly cell: GridCell | undefined,
    readonly content: SeriesPoint['content'],
    readonly figure: Figure | null,
    /** The cell of another sheet that it shows, null where it stands for itself. */
    shown: PlacedCell | null,
  ) {
    this.source = shown ?? this;
  }

  get address(): string {
    return cellAddress(this.row, this.col);
  }
}

function pointOf(table: Table, month: MonthKey, row: number, col: number, sourceOf: SourceFinder): Point {
  const cell = table.grid.at(row, col);
  // A merged cell stands for several months; its number belongs to none of them alone.
  const own = cell === undefined || (cell.row === row && cell.col === col);
  const shown = cell?.cell.formula === undefined ? null : sourceOf(cell.cell.formula);
  const content = shown ? shownContent(contentOf(cell), contentOf(shown.cell)) : contentOf(cell);
  return new Point(month, table.sheet, row, col, cell, content, own && content === 'figure' ? figureOf(shown ? shown.cell : cell) : null, shown);
}

/** A reference shows 0 for an empty cell: what counts is whether the cell that it shows is empty. */
function shownContent(here: SeriesPoint['content'], there: SeriesPoint['content']): SeriesPoint['content'] {
  return there === 'empty' ? 'formula-empty' : there === 'formula-empty' ? here : there;
}
