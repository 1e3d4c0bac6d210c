import { readTargetCell } from '../reading/target';
import type { MonthKey } from '../reading/types';
import { parseAddress } from '../snapshot/address';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import { figureOf, textOf } from '../tables/grid';
import { parseLine } from './lineCandidates';
import type { Kpi } from './types';
import { asShare, namesShare, unitsAgree } from './units';

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

interface Input {
  readonly grids: readonly Grid[];
  readonly settings: Settings;
  readonly asOf: MonthKey | null;
  readonly fiscalYear: number | null;
}

/** Pairs that the user has set right (corrections of type 'kpi-target') take the place of those that were found. */
export function applyCorrections(kpis: readonly Kpi[], input: Input): Kpi[] {
  let result = [...kpis];
  for (const correction of input.settings.corrections) {
    if (correction.type !== 'kpi-target') continue;
    const actualCell = cellAt(input.grids, correction.actual);
    const targetCell = cellAt(input.grids, correction.target);
    if (!actualCell || !targetCell) continue;
    const ofTarget = result.find((kpi) => kpi.targetCell === targetCell && (kpi.targetSheet ?? kpi.sheet) === correction.target.sheet) ?? null;
    // A cell of running text may hold the actuals of several KPIs: then none of the others is meant.
    const sameActual = result.filter((kpi) => kpi.actualCell === actualCell && kpi.sheet === correction.actual.sheet);
    const ofActual = sameActual.length === 1 ? sameActual[0]! : null;
    const kpi = correctedKpi(correction, { actualCell, targetCell, ofActual, ofTarget }, input);
    if (kpi) result = [...result.filter((one) => one !== ofTarget && one !== ofActual), kpi];
  }
  return result;
}

interface Pair {
  readonly actualCell: GridCell;
  readonly targetCell: GridCell;
  /** KPIs that were found with this actual and with this target. */
  readonly ofActual: Kpi | null;
  readonly ofTarget: Kpi | null;
}

/** The KPI of a pair; null where the target cell states nothing. What stands beside the actual (mark, last year) stays with it. */
function correctedKpi({ actual: { sheet }, target: { sheet: targetSheet } }: { readonly actual: Place; readonly target: Place }, { actualCell, targetCell, ofActual, ofTarget }: Pair, { asOf, fiscalYear }: Input): Kpi | null {
  const known = ofActual ?? ofTarget;
  // A list names its lines; in running text the target names the KPI.
  const listed = ofActual?.table ? ofActual.name : null;
  const number = typeof targetCell.cell.value === 'number' ? figureOf(targetCell) : null;
  const target = ofTarget?.target ?? readTargetCell(textOf(targetCell), number, '', listed ?? known?.name ?? '');
  if (!target) return null;
  const name = [listed, ofTarget?.name, target.name, known?.name, targetCell.plainText].find((one) => one) ?? '';
  const unit = target.unit !== '' ? target.unit : namesShare(name) ? '%' : '';
  // A target in words (毎月情報発信を行う) is not measured by some number in a sentence.
  const isMeasured = target.figure !== null || target.operator !== null;
  const figure = figureOf(actualCell) ?? (isMeasured ? parseLine(actualCell.cell.text).offered.find((one) => unitsAgree(one.figure.unit, unit))?.figure : null) ?? null;
  return {
    name, sheet, targetCell, targetSheet: targetSheet === sheet ? null : targetSheet, target,
    actualCell, actual: figure && unit === '%' ? asShare(figure, target.value) : figure, actualAsOf: known?.actualAsOf ?? asOf, fiscalYear: known?.fiscalYear ?? fiscalYear,
    monthlyTarget: known?.monthlyTarget ?? null, previous: known?.previous ?? null, markCell: known?.markCell ?? null, mark: known?.mark ?? null,
    table: known?.table ?? null, rivals: [], why: '利用者が指定した目標と実績の組',
  };
}

function cellAt(grids: readonly Grid[], { sheet, cell }: Place): GridCell | null {
  const at = parseAddress(cell);
  const grid = grids.find((one) => one.sheet.name === sheet);
  return (at && grid?.at(at.row, at.col)) ?? null;
}
