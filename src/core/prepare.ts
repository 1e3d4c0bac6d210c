import { bySheet } from './groups';
import type { CheckOptions } from './check';
import { findKpis } from './kpi/findKpis';
import { criteriaOf } from './kpi/gradeTables';
import { judgeKpi } from './kpi/judge';
import { findLegends } from './kpi/legend';
import { recognise, type Recognition } from './recognise';
import { inferReportInfo, type ReportInfo } from './reportInfo';
import { withoutResultSheets } from './resultSheet';
import type { RuleContext } from './rules/rule';
import { findSeries } from './series/findSeries';
import type { MonthSeries } from './series/types';
import type { Settings } from './settings';
import type { Workbook } from './snapshot/workbook';
import type { Table } from './tables/types';

/** A workbook read as far as rules need it, with what the report says about it as a whole. */
export interface Prepared extends RuleContext {
  readonly info: ReportInfo;
}

/** Reads a workbook as far as rules need it: tables, relations, months, KPIs; the results of earlier checks are left out. */
export function prepare(given: Workbook, settings: Settings, options: CheckOptions): Prepared {
  const workbook = withoutResultSheets(given);
  const recognition = recognise(workbook, settings);
  const info = inferReportInfo(recognition.grids, settings, options);
  const { fiscalYear, asOf } = info;
  const series = findSeries({ ...recognition, fiscalYear, asOf, settings });
  const seriesOn = bySheet(series);
  const legends = findLegends(recognition.grids, settings);
  const criteria = criteriaOf(recognition.grids);
  const kpis = findKpis({ ...recognition, fiscalYear, asOf, organisation: info.organisation, settings }).map((kpi) => judgeKpi(kpi, { legends, asOf, fiscalYear, series: seriesOn.get(kpi.sheet) ?? NO_SERIES, criteria }));
  return {
    workbook,
    ...recognition,
    info,
    series,
    kpis,
    legends,
    fiscalYear,
    asOf,
    settings,
    // Last year's book is read as its own year's report; it has no book before it.
    previous: options.previous ? prepare(options.previous, settings, { asOf: lastYear(asOf) }) : null,
    tablesAt: tableFinder(recognition),
  };
}

const NO_SERIES: readonly MonthSeries[] = [];

/** The same month a year before; undefined where no month is known. */
const lastYear = (asOf: string | null): string | undefined => (asOf === null ? undefined : `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`);

/** Tables that cover a place, smallest first; looked up by sheet. */
function tableFinder({ tables }: Recognition): RuleContext['tablesAt'] {
  const tablesOn = bySheet(tables);
  const size = ({ range }: Table): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
  for (const list of tablesOn.values()) list.sort((a, b) => size(a) - size(b));
  return (sheet, row, col) => (tablesOn.get(sheet) ?? []).filter(({ range }) => row >= range.top && row <= range.bottom && col >= range.left && col <= range.right);
}
