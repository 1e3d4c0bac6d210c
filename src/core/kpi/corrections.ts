import { readTargets } from '../reading/target';
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
}

/** Pairs that the user has set right (corrections of type 'kpi-target') take the place of those that were found. */
export function applyCorrections(kpis: readonly Kpi[], { grids, settings }: Input): Kpi[] {
  let result = [...kpis];
  for (const correction of settings.corrections) {
    if (correction.type !== 'kpi-target') continue;
    const actualCell = cellAt(grids, correction.actual);
    const targetCell = cellAt(grids, correction.target);
    if (!actualCell || !targetCell) continue;
    const isOf = (kpi: Kpi) => kpi.targetCell === targetCell && (kpi.targetSheet ?? kpi.sheet) === correction.target.sheet;
    const known = result.find(isOf) ?? null;
    const target = known?.target ?? readTargets(textOf(targetCell))[0] ?? null;
    if (!target) continue;
    const name = known?.name ?? target.name;
    const unit = target.unit !== '' ? target.unit : namesShare(name) ? '%' : '';
    const figure = figureOf(actualCell) ?? parseLine(actualCell.cell.text).offered.find((one) => unitsAgree(one.figure.unit, unit))?.figure ?? null;
    const kpi: Kpi = {
      name, sheet: correction.actual.sheet, targetCell, targetSheet: correction.target.sheet === correction.actual.sheet ? null : correction.target.sheet, target,
      actualCell, actual: figure && unit === '%' ? asShare(figure, target.value) : figure, actualAsOf: known?.actualAsOf ?? null, fiscalYear: known?.fiscalYear ?? null,
      monthlyTarget: known?.monthlyTarget ?? null, previous: known?.previous ?? null, markCell: known?.markCell ?? null, mark: known?.mark ?? null,
      table: known?.table ?? null, rivals: [], why: '利用者が指定した目標と実績の組',
    };
    result = [...result.filter((one) => one !== known && one.actualCell !== actualCell), kpi];
  }
  return result;
}

function cellAt(grids: readonly Grid[], { sheet, cell }: Place): GridCell | null {
  const at = parseAddress(cell);
  const grid = grids.find((one) => one.sheet.name === sheet);
  return (at && grid?.at(at.row, at.col)) ?? null;
}
