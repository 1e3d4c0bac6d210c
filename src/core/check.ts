import { writtenLegends } from './kpi/legend';
import { toReport as reportKpi } from './kpi/toReport';
import { prepare, type Prepared } from './prepare';
import type { PlacedLegend } from './kpi/types';
import type { MonthKey } from './reading/types';
import type { Operand, RateRelation, TotalRelation } from './relations/types';
import type { LegendReport, RateReport, Report, TableReport, TotalReport } from './report';
import { runRules } from './runRules';
import { judgeMonths } from './series/judgeMonths';
import { toReport as reportSeries } from './series/toReport';
import type { Settings } from './settings';
import { addressOn, rangeAddress } from './snapshot/address';
import type { Workbook } from './snapshot/workbook';
import type { Table } from './tables/types';

export interface CheckOptions {
  /** Last month that the report covers, `YYYY-MM`; inferred from the workbook where absent. */
  readonly asOf?: MonthKey | undefined;
  /** Last year's workbook, for comparison with this year's 前年 figures. */
  readonly previous?: Workbook;
}

/** The only door to the checking engine: a snapshot goes in, a report comes out. Never throws for a valid snapshot. */
export function check(workbook: Workbook, settings: Settings, options: CheckOptions = {}): Report {
  return reportOf(prepare(workbook, settings, options));
}

/** The report of a workbook that has been read: for callers that ask more of the same reading. */
export function reportOf(context: Prepared): Report {
  return {
    schemaVersion: 1,
    workbook: { name: context.workbook.name, ...context.info },
    tables: context.tables.map(tableReport),
    legends: legendReports(context.settings.legend === null ? context.legends : writtenLegends(context.grids)),
    kpis: context.kpis.map(reportKpi),
    rates: context.rates.filter(hasCells).map(rateReport),
    totals: context.totals.filter(hasCells).map(totalReport),
    series: reportSeries(judgeMonths(context.series, context.asOf, context.fiscalYear)),
    findings: runRules(context),
  };
}

const tableReport = (table: Table): TableReport => ({
  id: table.id, sheet: table.sheet, range: rangeAddress(table.range), kind: table.kind, title: table.title, unit: table.unit,
  fiscalYears: [...table.fiscalYears], ...(table.months ? { months: [...table.months] } : {}),
  headerRows: table.headerRows, headerColumns: table.headerColumns,
});

const legendReports = (legends: readonly PlacedLegend[]): LegendReport[] => legends.flatMap(({ legend, sheet, cell }) => (cell === null ? [] : [{
  sheet, cell: cell.address, entries: legend.entries.map(({ sign, written, meaning, atLeast, below }) => ({ mark: sign, written, meaning, atLeast, below })),
}]));

/**
 * The report lists relations between cells that a reader sees on one sheet or that a formula states. Figures that add up
 * inside one sentence, and typed figures that add up across sheets, are judged all the same.
 */
function hasCells(relation: RateRelation | TotalRelation): boolean {
  const operands = relation.kind === 'rate' ? relation.denominator : relation.parts;
  if (relation.source === 'arithmetic' && operands.some((operand) => operand.sheet !== relation.sheet)) return false;
  return operands.some((operand) => operand.cell !== relation.cell);
}

/** 'agrees' and what rounding explains count as agreeing; truncation and differences do not. */
const isAgreement = (relation: RateRelation | TotalRelation): boolean => relation.agreement !== 'differs';

const labels = (operands: readonly Operand[], sheet: string): string[] => operands.map((operand) => addressOn(operand, sheet));

const rateReport = (rate: RateRelation): RateReport => ({
  sheet: rate.sheet, cell: rate.cell.address, numerator: labels(rate.numerator, rate.sheet), denominator: labels(rate.denominator, rate.sheet),
  published: rate.published.value, computed: rate.computed, agrees: isAgreement(rate),
});

const totalReport = (total: TotalRelation): TotalReport => ({
  sheet: total.sheet, cell: total.cell.address, parts: labels(total.parts, total.sheet),
  ...(total.minus.length > 0 ? { minus: labels(total.minus, total.sheet) } : {}),
  published: total.published.value, computed: total.computed, agrees: isAgreement(total),
});
