import type { Field } from '../reading/fieldWords';
import { readTargetCell } from '../reading/target';
import type { Figure, MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import type { Kpi } from './types';
import { asShare, namesShare } from './units';

/** A KPI of a form whose values stand beside their labels. */
export interface LabelledKpi {
  readonly name: string;
  readonly fields: ReadonlyMap<Field, GridCell>;
  /** Whether last year's result is of the same months. */
  readonly samePeriod: boolean;
}

/**
 * The KPI that labels and their values tell of; null where target or result has no place, or the target says nothing to hold a result against.
 * @param where the part of the form that holds it, as --explain says it: 枠, 行
 */
export function kpiOfFields({ name, fields, samePeriod }: LabelledKpi, where: string, table: Table, fiscalYear: number | null, asOf: MonthKey | null): Kpi | null {
  const [targetCell, actualCell, previousCell, markCell] = (['target', 'actual', 'previous', 'mark'] as const).map((field) => fields.get(field) ?? null);
  if (!targetCell || !actualCell) return null;
  const own = targetCell.reading.kind === 'figure' && typeof targetCell.cell.value === 'number' ? targetCell.reading.figure : null;
  const reading = readTargetCell(targetCell.plainText, own, '', name);
  if (!reading || (reading.figure === null && reading.relativeTo === null)) return null;
  const target = { ...reading, name };
  const share = target.unit === '%' || (target.unit === '' && namesShare(name));
  const figureIn = (cell: GridCell | null | undefined): Figure | null => (cell?.reading.kind !== 'figure' ? null : share ? asShare(cell.reading.figure, target.value) : cell.reading.figure);
  const [actual, previous] = [figureIn(actualCell), figureIn(previousCell)];
  return {
    name, sheet: table.sheet, targetCell, targetSheet: null, target, actualCell, actual, actualAsOf: actual && asOf, fiscalYear, monthlyTarget: null,
    previous: previous && previousCell ? { figure: previous, cell: previousCell, samePeriod } : null,
    markCell: markCell ?? null, mark: markCell && markCell.plainText !== '' ? markCell.plainText : null, table, rivals: [],
    why: `「${name}」の${where}に目標（${targetCell.address}）と実績（${actualCell.address}）がある`,
  };
}
