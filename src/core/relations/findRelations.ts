import { addTo } from '../groups';
import { remembered } from '../remembered';
import { parseAddress, rangeContains } from '../snapshot/address';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import type { Table } from '../tables/types';
import { findAchievements } from './achievements';
import { findBaseRates } from './baseRates';
import { buildRate, buildStatedRate, buildTotal } from './build';
import { findCompositions } from './compositions';
import { findCumulatives } from './cumulatives';
import { findDifferences } from './differences';
import { meaningOf, resolveMeaning, type DeclaredMeaning } from './meaning';
import { findMonthSheetCumulatives } from './monthSheets';
import { operandAt, withFigureInText } from './operand';
import { findPatternBreaks } from './pattern';
import { findQuotients } from './quotients';
import { findSentenceRelations } from './sentences';
import { findSums } from './sums';
import type { AnyRelation, Operand, RateRelation, TotalRelation } from './types';
import { viewsOf } from './view';

export interface Relations {
  readonly rates: readonly RateRelation[];
  readonly totals: readonly TotalRelation[];
}

/**
 * Proposes which figure is computed from which. In order of trust: the user's corrections, the pattern of neighbouring
 * formulas, the cell's own formula, words and shape confirmed by arithmetic. A cell has at most one relation of a kind.
 */
export function findRelations(grids: readonly Grid[], tables: readonly Table[], settings: Settings): Relations {
  const gridByName = new Map(grids.map((grid) => [grid.sheet.name, grid]));
  const refused = new Set(settings.corrections.flatMap((c) => (c.type === 'no-relation' ? [`${c.sheet}!${c.cell}`] : [])));
  const rates = new Map<GridCell, RateRelation>();
  const totals = new Map<GridCell, TotalRelation>();
  const add = (relation: AnyRelation | null): void => {
    if (!relation) return;
    const { cell } = relation;
    if (rates.has(cell) || totals.has(cell) || (refused.size > 0 && refused.has(`${relation.sheet}!${cell.address}`))) return;
    if (relation.kind === 'rate') rates.set(cell, relation);
    else totals.set(cell, relation);
  };
    const figureTables = tables.filter((table) => table.kind !== 'plan-status');
  const byGrid = tablesByGrid(figureTables);
  for (const relation of correctedRates(gridByName, byGrid, settings)) add(relation);
  for (const table of figureTables) {
    for (const [cell, pattern] of findPatternBreaks(table)) {
      const declared = resolveMeaning(pattern.meaning, { grid: table.grid, gridByName });
      if (declared) add(declaredRelation(cell, table.grid, table, declared, settings, 'pattern', `${pattern.direction === 'row' ? '行' : '列'}の他の式（${pattern.example.address} など）にそろえると`));
    }
  }
  for (const grid of grids) {
    const place = { grid, gridByName };
    const here = byGrid.get(grid) ?? [];
    for (const cell of grid.cells) {
      if (!cell.cell.formula || cell.reading.kind !== 'figure') continue;
      const meaning = meaningOf(cell);
      const declared = meaning && resolveMeaning(meaning, place);
      if (declared) add(declaredRelation(cell, grid, owner(here, cell), declared, settings, 'formula', `式 =${cell.cell.formula}`));
    }
  }
  for (const table of figureTables) {
    for (const view of viewsOf(table)) {
      for (const relation of [...findAchievements(view, settings), ...findCompositions(view, settings), ...findQuotients(view, settings), ...findSums(view), ...findDifferences(view), ...findCumulatives(view)]) add(relation);
    }
  }
  for (const relation of findMonthSheetCumulatives(figureTables)) add(relation);
  for (const grid of grids) for (const relation of findBaseRates(byGrid.get(grid) ?? [], (cell) => rates.has(cell) || totals.has(cell), settings)) add(relation);
  for (const grid of grids) for (const relation of findSentenceRelations(grid, settings)) add(relation);
  return { rates: [...rates.values()], totals: [...totals.values()] };
}

function declaredRelation(cell: GridCell, grid: Grid, table: Table | null, declared: DeclaredMeaning, settings: Settings, source: 'formula' | 'pattern', why: string): AnyRelation | null {
  const proposal = { cell, sheet: grid.sheet.name, table, why, source, scale: declared.scale };
  const words = headingWords(table, cell);
  const says = (test: (one: HeadingWords) => boolean): boolean => words.some(test);
  if (declared.kind === 'rate') {
    const sense = says((one) => one.compares) && !says((one) => one.aims) ? 'comparison' : says((one) => one.achieves) ? 'achievement' : 'rate';
    return buildRate(proposal, declared.numerator, declared.denominator, sense, settings);
  }
  const sense = declared.minus.length > 0 ? (says((one) => one.changes) ? 'comparison' : 'difference') : says((one) => one.accumulates) ? 'cumulative' : 'total';
  return buildTotal(proposal, declared.parts, declared.minus, sense);
}

/** What a heading's name says about the figures under it that a formula computes. */
interface HeadingWords {
  readonly compares: boolean;
  readonly aims: boolean;
  readonly achieves: boolean;
  readonly changes: boolean;
  readonly accumulates: boolean;
}

const readWords = remembered((name: string): HeadingWords => ({
  compares: /前年|前月|昨年|対比/u.test(name),
  aims: /目標/u.test(name),
  achieves: /達成率|進捗率/u.test(name),
  changes: /前年|昨年|前月|増減/u.test(name),
  accumulates: /累計/u.test(name),
}));

/** Row and column headings of a cell, innermost only, to tell a comparison from a rate. */
function headingWords(table: Table | null, cell: GridCell): readonly HeadingWords[] {
  if (!table) return [];
  const row = table.rows[cell.row - table.range.top - table.headerRows];
  const column = table.columns.find((entry) => entry.index === cell.col);
  return [readWords(row?.name ?? ''), readWords(column?.name ?? '')];
}

function tablesByGrid(tables: readonly Table[]): ReadonlyMap<Grid, readonly Table[]> {
  const byGrid = new Map<Grid, Table[]>();
  for (const table of tables) {
    addTo(byGrid, table.grid, table);
  }
  return byGrid;
}

/** The table of a cell; tables of one sheet do not overlap, so the first that contains it is the one. */
const owner = (tables: readonly Table[], { row, col }: GridCell): Table | null => tables.find(({ range }) => rangeContains(range, row, col)) ?? null;

function correctedRates(gridByName: ReadonlyMap<string, Grid>, byGrid: ReadonlyMap<Grid, readonly Table[]>, settings: Settings): RateRelation[] {
  return settings.corrections.flatMap((correction) => {
    if (correction.type !== 'rate') return [];
    const grid = gridByName.get(correction.sheet);
    const place = parseAddress(correction.cell);
    const cell = place && grid?.at(place.row, place.col);
    if (!grid || !cell) return [];
    const operands = (addresses: readonly string[]): Operand[] => addresses.flatMap((address) => namedOperand(address, grid, gridByName) ?? []);
    const table = owner(byGrid.get(grid) ?? [], cell);
    const relation = buildStatedRate({ cell, sheet: grid.sheet.name, table, why: `利用者の指定（${textOf(cell)}）`, source: 'setting' }, operands(correction.numerator), operands(correction.denominator), settings);
    return relation ? [relation] : [];
  });
}

/** `C5`, or `SHEET!C5` on another sheet, whose name may itself hold an exclamation mark. */
function namedOperand(address: string, own: Grid, gridByName: ReadonlyMap<string, Grid>): Operand | null {
  const mark = address.lastIndexOf('!');
  const grid = mark < 0 ? own : gridByName.get(address.slice(0, mark));
  const place = parseAddress(address.slice(mark + 1));
  return place && grid ? withFigureInText(grid, operandAt(grid, place.row, place.col)) : null;
}
