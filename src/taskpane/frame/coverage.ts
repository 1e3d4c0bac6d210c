import type { Checked } from '../model/checkSession';

/**
 * What there was to check: nothing at all, no table and no KPI among what is written, tables without a KPI, or KPIs.
 */
export type Coverage = 'empty' | 'no-tables' | 'no-kpis' | 'kpis';

export function coverageOf({ report, workbook }: Pick<Checked, 'report' | 'workbook'>): Coverage {
  if (report.kpis.length > 0) return 'kpis';
  if (report.tables.some(({ kind }) => kind !== 'list')) return 'no-kpis';
  return workbook.sheets.every(({ cells }) => cells.every(({ text }) => text.trim() === '')) ? 'empty' : 'no-tables';
}
