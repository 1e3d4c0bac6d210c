import type { SeriesReport } from '../report';
import { addressOn } from '../snapshot/address';
import { fiscalYearOfKey } from './months';
import type { JudgedSeries } from './judgeMonths';

/**
 * The month grid of the report: this year's series as they are typed in, month by month.
 * Last year's rows, targets and computed lines are left out: their months say nothing about what is still to do.
 */
export function toReport(judged: readonly JudgedSeries[]): SeriesReport[] {
  return judged
    .filter(({ series }) => !series.isPrevious && !series.derived && series.role !== 'target' && series.fiscalYear !== null)
    .map(({ series, months }) => ({
      table: series.table.id,
      sheet: series.sheet,
      label: series.label,
      fiscalYear: series.fiscalYear,
      lag: series.lag,
      months: months.filter(({ point }) => months.length <= 12 || fiscalYearOfKey(point.month) === series.fiscalYear).map(({ point, state }) => ({ month: point.month, cell: addressOn(point, series.sheet), state })),
    }));
}
