import { parseReferences } from '../../core/formula/index';
import { addTo } from '../../core/groups';
import type { KpiReport, Report, SeriesReport } from '../../core/report';
import { cellAddress, parseAddress } from '../../core/snapshot/address';
import type { Range, Sheet, Workbook } from '../../core/snapshot/workbook';
import { cellAt } from '../../report/cellText';
import { placeOf } from '../../report/view';

/** A series behind a KPI with the months that nobody has entered. */
export interface MissingMonths {
  readonly series: SeriesReport;
  readonly months: SeriesReport['months'];
}

/** Formulas are followed this far: from the summary to the sheet, to its total, to its months. */
const DEEPEST = 4;
/** Cells looked at for one KPI; a formula over a whole sheet says nothing about one series. */
const MOST_CELLS = 600;

/** Finds the missing months of the series from which a KPI's actual is computed. Built once a check. */
export function missingMonthsFinder({ series }: Pick<Report, 'series'>, workbook: Workbook): (kpi: KpiReport) => MissingMonths[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const byCell = new Map<string, SeriesReport[]>();
  for (const one of series) {
    for (const { cell } of one.months) {
      const place = placeOf(cell, one.sheet);
      addTo(byCell, `${place.sheet}!${place.cell}`, one);
    }
  }
  return (kpi) => {
    if (kpi.actualCell === null || byCell.size === 0) return [];
    const found = new Set<SeriesReport>();
    for (const cell of sources(placeOf(kpi.actualCell, kpi.sheet), sheets)) for (const one of byCell.get(cell) ?? []) found.add(one);
    return [...found].map((one) => ({ series: one, months: one.months.filter(({ state }) => state === 'missing') })).filter(({ months }) => months.length > 0);
  };
}

/** The cell and all cells that it is computed from, as `SHEET!A1`. */
function sources(start: { readonly sheet: string; readonly cell: string }, sheets: ReadonlyMap<string, Sheet>): Set<string> {
  const seen = new Set([`${start.sheet}!${start.cell}`]);
  let next = [start];
  for (let depth = 0; depth < DEEPEST && next.length > 0; depth++) {
    const now = next;
    next = [];
    for (const { sheet, cell } of now) {
      const place = parseAddress(cell);
      const grid = sheets.get(sheet);
      const formula = grid && place ? cellAt(grid, place.row, place.col)?.formula : undefined;
      for (const reference of formula === undefined ? [] : parseReferences(formula)) {
        for (const named of cellsOf(reference.range, MOST_CELLS - seen.size)) {
          const key = `${reference.sheet ?? sheet}!${named}`;
          if (seen.has(key)) continue;
          seen.add(key);
          next.push({ sheet: reference.sheet ?? sheet, cell: named });
        }
      }
    }
  }
  return seen;
}

/** Addresses of a range; none where it has more cells than are left to be looked at. */
function cellsOf({ top, left, bottom, right }: Range, most: number): string[] {
  if ((bottom - top + 1) * (right - left + 1) > most) return [];
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) cells.push(cellAddress(row, col));
  return cells;
}
