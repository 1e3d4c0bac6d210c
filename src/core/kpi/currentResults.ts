import { fiscalPosition } from '../reading/calendar';
import { findPeriods } from '../reading/period';
import type { MonthKey } from '../reading/types';
import { textOf } from '../tables/grid';
import { fiscalYearOfMonth } from './months';
import type { TextLine } from './outline';
import type { TextBand } from './textBands';

/** Place in the fiscal year of the first month of the part that a column of results is headed by (上期の実施状況, 第3四半期); null where it names none. */
function partOfYear({ plan, range }: TextBand): number | null {
  const heading = plan?.headings.find((one) => one.area.left === range.left);
  const period = heading && findPeriods(textOf(heading)).map((one) => one.period).find(({ granularity }) => granularity === 'half' || granularity === 'quarter' || granularity === 'span');
  return period ? fiscalPosition(period.from.month) : null;
}

/**
 * Lines of results without those of an earlier part of the year where a later one, begun by the as-of month, says something in the same rows
 * or is rated there, its result having been forgotten: 上期の実施状況 | 評価 beside 下期の実施状況 | 評価.
 */
export function currentResults(lines: readonly TextLine[], bands: readonly TextBand[], asOf: MonthKey | null, fiscalYear: number | null): TextLine[] {
  const parts = new Map<TextBand, number>();
  for (const band of bands) {
    const part = band.role === 'status' ? partOfYear(band) : null;
    if (part !== null) parts.set(band, part);
  }
  if (parts.size < 2) return [...lines];
  const until = asOf === null || (fiscalYear !== null && fiscalYearOfMonth(asOf) > fiscalYear) ? 11 : fiscalPosition(Number(asOf.slice(5, 7)));
  return lines.filter((line) => {
    const part = parts.get(line.band);
    if (part === undefined) return true;
    const later = [...parts].filter(([band, begins]) => band.plan === line.band.plan && begins > part && begins <= until);
    return !later.some(([band]) => saysSomething(line, band));
  });
}

function saysSomething({ grid, cell }: TextLine, { range }: TextBand): boolean {
  for (let row = cell.area.top; row <= cell.area.bottom; row++) {
    if (grid.rowCells(row).some((other) => other.col >= range.left && other.col <= range.right && other.reading.kind !== 'mark' && other.plainText !== '')) return true;
    if (grid.startingAt(row, range.right + 1)?.reading.kind === 'mark') return true;
  }
  return false;
}
