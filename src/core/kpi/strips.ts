import { readTargetCell } from '../reading/target';
import type { Figure, MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { fieldOf, type Field } from './card';
import type { Kpi } from './types';
import { asShare, namesShare } from './units';

const NAME_LABEL = /^(?:KPI|ＫＰＩ|指標|項目)$/u;

interface Strip {
  readonly name: string;
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
  const kpis = strips.map((strip) => toKpi(strip, table, fiscalYear, asOf));
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

function toKpi({ name, fields, samePeriod }: Strip, table: Table, fiscalYear: number | null, asOf: MonthKey | null): Kpi | null {
  const [targetCell, actualCell, previousCell, markCell] = (['target', 'actual', 'previous', 'mark'] as const).map((field) => fields.get(field) ?? null);
  if (!targetCell || !actualCell) return null;
  const own = targetCell.reading.kind === 'figure' && typeof targetCell.cell.value === 'number' ? targetCell.reading.figure : null;
  const reading = readTargetCell(targetCell.plainText, own, '', name);
  if (!reading) return null;
  const target = { ...reading, name };
  const share = target.unit === '%' || (target.unit === '' && namesShare(name));
  const figureIn = (cell: GridCell | null | undefined): Figure | null => (cell?.reading.kind !== 'figure' ? null : share ? asShare(cell.reading.figure, target.value) : cell.reading.figure);
  const [actual, previous] = [figureIn(actualCell), figureIn(previousCell)];
  return {
    name, sheet: table.sheet, targetCell, targetSheet: null, target, actualCell, actual, actualAsOf: actual && asOf, fiscalYear, monthlyTarget: null,
    previous: previous && previousCell ? { figure: previous, cell: previousCell, samePeriod } : null,
    markCell: markCell ?? null, mark: markCell?.plainText ?? null, table, rivals: [],
    why: `「${name}」の行に目標（${targetCell.address}）と実績（${actualCell.address}）が並ぶ`,
  };
}
