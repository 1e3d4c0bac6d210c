import type { MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { fieldOf, kpiOfFields, type Field, type LabelledKpi } from './fields';
import type { Kpi } from './types';

const NAME_LABEL = /^(?:KPI|ＫＰＩ|指標|項目)$/u;

interface Strip extends LabelledKpi {
  readonly fields: Map<Field, GridCell>;
  samePeriod: boolean;
}

/**
 * KPIs of a form in which each has a row of labels and values (KPI | 郵送化率 | 目標 | 95.5％以上 | 実績 | 95.9％), the year before
 * in the same row or in one below it.
 * @returns null where the table is none
 */
export function readStrips(table: Table, fiscalYear: number | null, asOf: MonthKey | null): Kpi[] | null {
  const strips: Strip[] = [];
  for (let row = table.range.top + table.headerRows; row <= table.range.bottom; row++) {
    const cells = table.grid.rowCells(row).filter((cell) => cell.col >= table.range.left && cell.col <= table.range.right);
    const label = cells.findIndex(({ plainText }) => NAME_LABEL.test(plainText.replace(/\s/gu, '')));
    const named = label >= 0 ? cells[label + 1] : undefined;
    if (named) strips.push({ name: named.plainText.trim(), fields: new Map(), samePeriod: false });
    const strip = strips[strips.length - 1];
    if (!strip || !addFields(strip, named ? cells.slice(label + 2) : cells)) return null;
  }
  const kpis = strips.map((strip) => kpiOfFields(strip, '行', table, fiscalYear, asOf));
  return kpis.length > 0 && kpis.every((kpi) => kpi !== null) ? kpis : null;
}

/** Takes labels with the values behind them; false where something else stands among them, or one stands twice. */
function addFields(strip: Strip, cells: readonly GridCell[]): boolean {
  for (let i = 0; i < cells.length; i += 2) {
    const [label, value] = [cells[i]!, cells[i + 1]];
    const field = fieldOf(label.plainText);
    if (field === null || !value || strip.fields.has(field)) return false;
    strip.fields.set(field, value);
    if (field === 'previous' && /同期|同月/u.test(label.plainText)) strip.samePeriod = true;
  }
  return true;
}
