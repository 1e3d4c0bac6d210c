import { addTo } from '../../groups';
import type { MonthKey } from '../../reading/types';
import { cellKey } from '../../snapshot/address';
import type { MonthSheetFamily } from '../../series/monthSheets';
import type { MonthSeries, SeriesPoint } from '../../series/types';

/** A place of a series, found by its address. */
export interface SeriesPlace {
  readonly series: MonthSeries;
  readonly point: SeriesPoint;
}

/** Answers which month a cell of the workbook is of; a sheet is indexed when it is first asked for. */
export interface MonthPlaces {
  /** The point of a series that stands there. */
  pointAt(sheet: string, row: number, col: number): SeriesPlace | null;
  /** The month of a cell: of its series, or of the month sheet that it is on. */
  monthAt(sheet: string, row: number, col: number): MonthKey | null;
  /** Sheet of that month among the sheets of the same form. */
  sheetOf(sheet: string, month: MonthKey): string | null;
}

export function monthPlaces(series: readonly MonthSeries[], families: readonly MonthSheetFamily[]): MonthPlaces {
  const bySheet = new Map<string, MonthSeries[]>();
  for (const one of series) {
    addTo(bySheet, one.sheet, one);
  }
  const indexed = new Map<string, Map<number, SeriesPlace>>();
  const pointsOf = (sheet: string): Map<number, SeriesPlace> => {
    let points = indexed.get(sheet);
    if (!points) {
      points = new Map();
      for (const one of bySheet.get(sheet) ?? []) for (const point of one.points) points.set(cellKey(point.row, point.col), { series: one, point });
      indexed.set(sheet, points);
    }
    return points;
  };
  const family = new Map(families.flatMap((one) => one.sheets.map((sheet) => [sheet.grid.sheet.name, { month: sheet.month, sheets: one.sheets }] as const)));
  const pointAt = (sheet: string, row: number, col: number): SeriesPlace | null => (bySheet.has(sheet) ? (pointsOf(sheet).get(cellKey(row, col)) ?? null) : null);
  return {
    pointAt,
    monthAt: (sheet, row, col) => family.get(sheet)?.month ?? pointAt(sheet, row, col)?.point.month ?? null,
    sheetOf: (sheet, month) => family.get(sheet)?.sheets.find((other) => other.month === month)?.grid.sheet.name ?? null,
  };
}
