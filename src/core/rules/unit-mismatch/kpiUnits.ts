import type { JudgedKpi } from '../../kpi/types';
import { isCountUnit, unitsAgree } from '../../kpi/units';
import type { GridCell } from '../../tables/grid';
import { sortOf, sortOfHeading } from './units';

/** Target and actual of a KPI of which one is a share or money and the other is not, or that count different things. */
export interface KpiUnits {
  readonly sheet: string;
  readonly name: string;
  /** The one that does not go with the name, or the actual. */
  readonly cell: GridCell;
  readonly unit: string;
  readonly other: { readonly sheet: string; readonly cell: GridCell; readonly unit: string; readonly isTarget: boolean };
}

/** Compares the units of target and actual in KPI lists; 社 for 事業所 is a way of writing, 人 for % or for 事業所 is not. */
export const findKpiUnits = (kpis: readonly JudgedKpi[]): KpiUnits[] => kpis.map(compare).filter((found) => found !== null);

function compare({ kpi }: JudgedKpi): KpiUnits | null {
  const { target, targetCell, actual, actualCell, name, sheet, table } = kpi;
  const thousands = target?.figure && actual && targetCell && actualCell ? inThousands(target.unit, target.figure.value, actual.unit, actual.value) : false;
  if (thousands && actualCell && targetCell && targetCell !== actualCell) return { sheet, name, cell: actualCell, unit: actual!.unit, other: { sheet: kpi.targetSheet ?? sheet, cell: targetCell, unit: target!.unit, isTarget: true } };
  if (!table || !target || !targetCell || !actual || !actualCell || target.unit === '' || actual.unit === '' || actual.value === 0) return null;
  const areOtherThings = isCountUnit(target.unit) && isCountUnit(actual.unit) && !unitsAgree(target.unit, actual.unit);
  if (sortOf(target.unit) === sortOf(actual.unit) && !areOtherThings) return null;
  const targetSheet = kpi.targetSheet ?? sheet;
  const targetIsOdd = !areOtherThings && sortOfHeading(name) === sortOf(actual.unit);
  return targetIsOdd
    ? { sheet: targetSheet, name, cell: targetCell, unit: target.unit, other: { sheet, cell: actualCell, unit: actual.unit, isTarget: false } }
    : { sheet, name, cell: actualCell, unit: actual.unit, other: { sheet: targetSheet, cell: targetCell, unit: target.unit, isTarget: true } };
}

/** 17,579千円以上 beside 16,785円: amounts of one size of which one has lost or got its 千. */
const inThousands = (a: string, x: number, b: string, y: number): boolean =>
  ((a === '円' && b === '千円') || (a === '千円' && b === '円')) && x > 0 && y > 0 && Math.max(x, y) < Math.min(x, y) * CLOSE;

const CLOSE = 5;
