import { gridFinder, type FindGrid } from '../otherSheets';
import { parseAddress } from '../snapshot/address';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import type { Table } from '../tables/types';
import { findBaseRates } from './baseRates';
import { buildStatedRate } from './build';
import { findMonthSheetCumulatives } from './monthSheets';
import { operandAt, withFigureInText } from './operand';
import { ownerOf, relationsOfSheet } from './sheetRelations';
import { findParallelTables } from './parallelTables';
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
  const relationOf = new Map<GridCell, AnyRelation>();
  const add = (relation: AnyRelation): void => {
    const { cell } = relation;
    const known = relationOf.get(cell);
    if ((known && !isBetter(relation, known)) || (refused.size > 0 && refused.has(`${relation.sheet}!${cell.address}`))) return;
    relationOf.set(cell, relation);
  };
  const sheets = grids.map((grid) => {
    const tables = (tablesOn.get(grid) ?? []).filter((table) => table.kind !== 'plan-status');
    return { grid, tables, relations: relationsOfSheet(grid, { tables, rounding }, find) };
  });
  correctedRates(find, sheets, settings).forEach(add);
  const cumulatives = findMonthSheetCumulatives(sheets.flatMap(({ tables }) => tables));
  for (const { relations } of sheets) relations.patterns.forEach(add);
  cumulatives.filter(({ source }) => source === 'pattern').forEach(add);
  for (const trust of ['formulas', 'words'] as const) for (const { relations } of sheets) relations[trust].forEach(add);
  cumulatives.forEach(add);
  findParallelTables(sheets.flatMap(({ tables }) => tables), rounding).forEach(add);
  for (const { tables } of sheets) findBaseRates(tables, (cell) => relationOf.has(cell), rounding).forEach(add);
  for (const { relations } of sheets) relations.sentences.forEach(add);
  const rates: RateRelation[] = [];
  const totals: TotalRelation[] = [];
  for (const relation of relationOf.values()) {
    if (relation.kind === 'rate') rates.push(relation);
    else totals.push(relation);
  }
  return { rates, totals };
}

/**
 * Of two readings by words the one that holds explains the cell: a difference of totals, one of which is wrong itself, is no wrong sum of differences.
 * 計 of the lines above says more than that 調定額 is 収納額 and 未納額 together.
 */
const isBetter = (relation: AnyRelation, known: AnyRelation): boolean =>
  known.kind === 'total' && relation.kind === 'total' && relation.source === 'words' && relation.agreement === 'agrees' && (known.source === 'arithmetic' || (known.source === 'words' && known.agreement === 'differs'));

/** @param sheets tables of each grid */
function correctedRates(find: FindGrid, sheets: readonly { readonly grid: Grid; readonly tables: readonly Table[] }[], { corrections, rounding }: Settings): RateRelation[] {
  return corrections.flatMap((correction) => {
    if (correction.type !== 'rate') return [];
    const grid = find(correction.sheet);
    const place = parseAddress(correction.cell);
    const cell = place && grid?.at(place.row, place.col);
    if (!grid || !cell) return [];
    const operands = (addresses: readonly string[]): Operand[] => addresses.flatMap((address) => namedOperand(address, grid, find) ?? []);
    const table = ownerOf(cell, sheets.find((sheet) => sheet.grid === grid)?.tables ?? []);
    const relation = buildStatedRate({ cell, sheet: grid.sheet.name, table, why: `利用者の指定（${textOf(cell)}）`, source: 'setting' }, operands(correction.numerator), operands(correction.denominator), rounding);
    return relation ? [relation] : [];
  });
}

/** `C5`, or `SHEET!C5` on another sheet, whose name may itself hold an exclamation mark. */
function namedOperand(address: string, own: Grid, find: FindGrid): Operand | null {
  const mark = address.lastIndexOf('!');
  const grid = mark < 0 ? own : find(address.slice(0, mark));
  const place = parseAddress(address.slice(mark + 1));
  return place && grid ? withFigureInText(grid, operandAt(grid, place.row, place.col)) : null;
}
