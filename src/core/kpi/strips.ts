import type { Field } from '../reading/fieldWords';
import type { MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import { labelledLines } from '../tables/labelledLines';
import type { Table } from '../tables/types';
import { emptyPlace } from './emptyPlace';
import { kpiOfFields } from './fields';
import type { Kpi } from './types';

/**
 * KPIs of a form in which each has a row of labels and values (KPI | 郵送化率 | 目標 | 95.5％以上 | 実績 | 95.9％), the year before
 * in the same row or in one below it.
 * @returns null where the table is none
 */
export function readStrips(table: Table, fiscalYear: number | null, asOf: MonthKey | null): Kpi[] | null {
  const kpis = labelledLines(table)?.map(({ name, fields }) => {
    const values = new Map<Field, GridCell>([...fields].map(([field, { label, value }]) => [field, value ?? emptyPlace(table.grid, label.row, label.lastCol + 1)]));
    const before = fields.get('previous')?.label.plainText ?? '';
    return kpiOfFields({ name: name.plainText.trim(), fields: values, samePeriod: /同期|同月/u.test(before) }, '行', table, fiscalYear, asOf);
  });
  return kpis?.every((kpi) => kpi !== null) ? kpis : null;
}
