import { gridFinder, type FindGrid } from '../otherSheets';
import { parseAddress } from '../snapshot/address';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import type { Table } from '../tables/types';
import { findBaseRates } from './baseRates';
import { buildRate } from './build';
import { findMonthSheetCumulatives } from './monthSheets';
import { operandAt } from './operand';
import { relationsOfSheet } from './sheetRelations';
import type { AnyRelation, Operand, RateRelation, TotalRelation } from './types';

export interface Relations {
  readonly rates: readonly RateRelation[];
  readonly totals: readonly TotalRelation[];
}

/**
 * Proposes which figure is computed from which. In order of trust: the user's corrections, the pattern of neighbouring
 * formulas, the cell's own formula, words and shape confirmed by arithmetic. A cell has at most one relation of a kind.
 * @param tablesOn tables of each grid
 */
export function findRelations(grids: readonly Grid[], tablesOn: ReadonlyMap<Grid, readonly Table[]>, settings: Settings): Relations {
  const find = gridFinder(grids);
  const { rounding } = settings;
  const refused = new Set(settings.corrections.flatMap((c) => (c.type === 'no-relation' ? [`${c.sheet}!${c.cell}`] : [])));
  const rates = new Map<GridCell, RateRelation>();
  const totals = new Map<GridCell, TotalRelation>();
  const add = (relation: AnyRelation): void => {
    const { cell } = relation;
    if (rates.has(cell) || totals.has(cell) || (refused.size > 0 && refused.has(`${relation.sheet}!${cell.address}`))) return;
    if (relation.kind === 'rate') rates.set(cell, relation);
    else totals.set(cell, relation);
  };
  for (const relation of correctedRates(find, settings)) add(relation);
  const sheets = grids.map((grid) => {
    const tables = (tablesOn.get(grid) ?? []).filter((table) => table.kind !== 'plan-status');
    return { tables, relations: relationsOfSheet(grid, { tables, rounding }, find) };
  });
  for (const trust of ['patterns', 'formulas', 'words'] as const) for (const { relations } of sheets) relations[trust].forEach(add);
  findMonthSheetCumulatives(sheets.flatMap(({ tables }) => tables)).forEach(add);
  for (const { tables } of sheets) findBaseRates(tables, (cell) => rates.has(cell) || totals.has(cell), rounding).forEach(add);
  for (const { relations } of sheets) relations.sentences.forEach(add);
  return { rates: [...rates.values()], totals: [...totals.values()] };
}

function correctedRates(find: FindGrid, settings: Settings): RateRelation[] {
  return settings.corrections.flatMap((correction) => {
    if (correction.type !== 'rate') return [];
    const grid = find(correction.sheet);
    const operands = (addresses: readonly string[]): Operand[] => addresses.flatMap((address) => {
      const [first, second] = address.split('!');
      const place = parseAddress(second ?? first ?? '');
      const home = second === undefined ? grid : find(first!);
      return place && home ? [operandAt(home, place.row, place.col)] : [];
    });
    const place = parseAddress(correction.cell);
    const cell = place && grid?.at(place.row, place.col);
    if (!grid || !cell) return [];
    const relation = buildRate({ cell, sheet: grid.sheet.name, table: null, why: `利用者の指定（${textOf(cell)}）`, source: 'setting' }, operands(correction.numerator), operands(correction.denominator), 'rate', settings.rounding);
    return relation ? [relation] : [];
  });
}
