import { rememberedAcrossSheets, type FindGrid } from '../otherSheets';
import { isSameList } from '../remembered';
import { rangeContains } from '../snapshot/address';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { findAchievements, findTargetGaps } from './achievements';
import { findAgeTotals } from './ageTotals';
import { alikeAmong } from './alike';
import { findBalances } from './balances';
import { findCompositions } from './compositions';
import { findCumulativeRates } from './cumulativeRates';
import { findCumulatives } from './cumulatives';
import { declaredRelation } from './declared';
import { findDifferences } from './differences';
import { findFixedDenominators } from './fixedDenominators';
import { meaningOf, resolveMeaning } from './meaning';
import { findGroupTotals } from './groupTotals';
import { findGroupWholes } from './groupWholes';
import { findLabelledRates } from './labelledRates';
import { findOfWhichTotals } from './ofWhichTotals';
import { findPatternBreaks } from './pattern';
import { findPerHead } from './perHead';
import { findProgressRates } from './progressRates';
import { findQuotients } from './quotients';
import { findRollingBalances } from './rollingBalances';
import { findSentenceRelations } from './sentences';
import { findSamePeriodSums } from './samePeriod';
import { findSuccessive } from './successive';
import { findShortSums } from './shortSums';
import { findSums } from './sums';
import type { AnyRelation } from './types';
import { viewsOf, type View } from './view';
import { findWholePeriodRates } from './wholePeriodRates';
import { findYearSums } from './yearSums';

/** Relations that the cells of one sheet propose, in order of trust; a cell may be in several lists. */
export interface SheetRelations {
  /** From the formulas that prevail around a cell. */
  readonly patterns: readonly AnyRelation[];
  /** From a cell's own formula. */
  readonly formulas: readonly AnyRelation[];
  /** From words and shape, confirmed by arithmetic. */
  readonly words: readonly AnyRelation[];
  /** Inside the sentences of a cell. */
  readonly sentences: readonly AnyRelation[];
}

interface Given {
  /** Tables of figures of the sheet. */
  readonly tables: readonly Table[];
  readonly rounding: Settings['rounding'];
}

const isSame = (a: Given, b: Given): boolean => a.rounding === b.rounding && isSameList(a.tables, b.tables);

/** Reads the relations of a sheet; remembered until the sheet, its tables or a sheet that its formulas name has changed. */
export const relationsOfSheet = rememberedAcrossSheets((grid: Grid, { tables, rounding }: Given, find): SheetRelations => ({
  patterns: tables.flatMap((table) => patternRelations(table, rounding, find)),
  formulas: formulaRelations(grid, tables, rounding, find),
  words: [...findLabelledRates(grid, tables, rounding), ...wordRelations(tables.flatMap(viewsOf), rounding)],
  sentences: findSentenceRelations(grid, rounding),
}), isSame);

function wordRelations(views: readonly View[], rounding: Settings['rounding']): AnyRelation[] {
  const alikeTo = alikeAmong(views);
  return views.flatMap((view) => [
    ...findAchievements(view, rounding, alikeTo), ...findTargetGaps(view), ...findCompositions(view, rounding), ...findSuccessive(view, rounding), ...findQuotients(view, rounding), ...findPerHead(view, rounding), ...findCumulativeRates(view, rounding), ...findWholePeriodRates(view, rounding), ...findProgressRates(view, rounding), ...findSamePeriodSums(view), ...findSums(view), ...findGroupTotals(view), ...findOfWhichTotals(view), ...findGroupWholes(view), ...findYearSums(view), ...findBalances(view), ...findRollingBalances(view, rounding), ...findDifferences(view), ...findCumulatives(view), ...findAgeTotals(view),
  ]);
}

function patternRelations(table: Table, rounding: Settings['rounding'], find: FindGrid): AnyRelation[] {
  const relations: AnyRelation[] = [];
  const fixed = findFixedDenominators(table);
  for (const [cell, pattern] of new Map([...findShortSums(table), ...findPatternBreaks(table), ...fixed.meanings])) {
    if (fixed.right.has(cell)) continue;
    const declared = resolveMeaning(pattern.meaning, { grid: table.grid, find });
    const relation = declared && declaredRelation(cell, table.grid, table, declared, rounding, 'pattern', pattern.evidence);
    if (relation) relations.push(relation);
  }
  return relations;
}

function formulaRelations(grid: Grid, tables: readonly Table[], rounding: Settings['rounding'], find: FindGrid): AnyRelation[] {
  const relations: AnyRelation[] = [];
  const place = { grid, find };
  let table: Table | null = null;
  for (const cell of grid.saying('figure')) {
    if (!cell.cell.formula) continue;
    const meaning = meaningOf(cell);
    const declared = meaning && resolveMeaning(meaning, place);
    if (!declared) continue;
    // The cells come row by row: nearly always the table is that of the cell before.
    if (!table || !contains(table, cell)) table = ownerOf(cell, tables);
    const relation = declaredRelation(cell, grid, table, declared, rounding, 'formula', `式 =${cell.cell.formula}`);
    if (relation) relations.push(relation);
  }
  return relations;
}

/** Tables of one sheet do not overlap: the one that contains a cell is its own. */
export const ownerOf = (cell: GridCell, tables: readonly Table[]): Table | null => tables.find((table) => contains(table, cell)) ?? null;

const contains = ({ range }: Table, { row, col }: GridCell): boolean => rangeContains(range, row, col);
