import type { MonthKey } from './reading/types';
import type { Report } from './report';
import type { Settings } from './settings';
import type { Workbook } from './snapshot/workbook';

export interface CheckOptions {
  /** Last month that the report covers, `YYYY-MM`; inferred from the workbook where absent. */
  readonly asOf?: MonthKey;
  /** Last year's workbook, for comparison with this year's 前年 figures. */
  readonly previous?: Workbook;
}

/** The only door to the checking engine: a snapshot goes in, a report comes out. Never throws for a valid snapshot. */
export function check(workbook: Workbook, settings: Settings, options: CheckOptions = {}): Report {
  void settings;
  return {
    schemaVersion: 1,
    workbook: { name: workbook.name, organisation: null, fiscalYear: null, asOf: options.asOf ?? null, asOfSource: options.asOf ? 'argument' : null },
    tables: [], kpis: [], rates: [], totals: [], series: [], findings: [],
  };
}
