import type { MonthKey } from '../reading/types';
import { isSameJson, rememberedFor } from '../remembered';
import type { TableKind } from '../report';
import type { Correction, Settings } from '../settings';
import { parseRange, rangeContains, rangeHolds, rangesTouch } from '../snapshot/address';
import type { Range } from '../snapshot/workbook';
import { readAxes } from './axes';
import { findBands, type Band } from './bands';
import { findBlocks, type Block } from './blocks';
import { captionOf, readSurroundings } from './caption';
import { isValueClass } from './cellClass';
import type { Grid } from './grid';
import { textOf } from './grid';
import { kindOf } from './kind';
import { monthsOf } from './months';
import type { Table } from './types';

/**
 * The tables of a sheet, top to bottom: plan grids with the tables of figures inside them, and all others.
 * Recognition goes by what cells say and where they stand, never by colours or sheet names.
 */
export function findTables(grid: Grid, settings: Settings): readonly Table[] {
  return tablesOf(grid, settings.corrections.filter((correction) => 'sheet' in correction && correction.sheet === grid.sheet.name));
}

const tablesOf = rememberedFor((grid: Grid, corrections: readonly Correction[]): readonly Table[] => {
  const tables: Table[] = [];
  const plans = new Set<Band['plan']>();
  for (const band of findBands(grid)) {
    if (band.plan && !plans.has(band.plan)) {
      plans.add(band.plan);
      tables.push(planTable(grid, band));
    }
    const blocks = findBlocks(grid, band.range);
    for (const block of blocks) tables.push(figureTable(grid, block, band.range, null, labelsBeside(block, blocks)));
  }
  return numbered(applyCorrections(grid, tables, corrections));
}, isSameJson);

const numbered = (tables: readonly Table[]): Table[] =>
  [...tables]
    .sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left)
    .map((table, i) => ({ ...table, id: `${table.grid.index + 1}-${i + 1}` }));

function planTable(grid: Grid, band: Band): Table {
  const plan = band.plan!;
  const range = trimToContent(grid, { ...plan.range, left: plan.headings[0]!.col });
  const surroundings = readSurroundings(grid, range, grid.extent!);
  return {
    id: '', grid, sheet: grid.sheet.name, range, headerRows: 1, headerColumns: 0, kind: 'plan-status',
    title: surroundings.title, titleCell: surroundings.titleCell, unit: null, fiscalYears: [], notes: surroundings.notes,
    rows: [],
    columns: plan.headings.map((heading) => ({
      index: heading.col, headings: [heading], label: textOf(heading), name: textOf(heading), role: 'value',
      period: null, previousPeriod: null, sameYear: null, fiscalYear: null, unit: null, headingFigure: null,
    })),
    why: '計画と実施状況の見出しが並び、下に文章が続く',
  };
}

/** Cuts rows without content (page numbers only) off the end of a plan grid. */
function trimToContent(grid: Grid, range: Range): Range {
  let bottom = range.bottom;
  while (bottom > range.top && !grid.rowCells(bottom).some((cell) => !/ページ$/u.test(textOf(cell))) && grid.areaAt(bottom, range.left).top === bottom) bottom--;
  return { ...range, bottom };
}

/** A table without labels of its own beside another of the same rows shares that one's labels. */
function labelsBeside(block: Block, blocks: readonly Block[]): Block | null {
  return blocks.find((other) => other.range.right < block.range.left && other.range.top <= block.range.top && other.range.bottom >= block.range.bottom) ?? null;
}

function figureTable(grid: Grid, block: Block, band: Range, kind: TableKind | null, beside: Block | null = null): Table {
  const axes = readAxes(grid, block, beside);
  const surroundings = readSurroundings(grid, block.range, band);
  const found = kind ? { kind, why: '利用者の指定', hasMonths: false } : kindOf(grid, block, axes, captionOf(surroundings));
  const fiscalYears = [...new Set([...axes.rows, ...axes.columns].flatMap((entry) => [entry.fiscalYear, entry.previousPeriod?.fiscalYear ?? null]))].filter((year): year is number => year !== null);
  const base = {
    id: '', grid, sheet: grid.sheet.name, range: block.range, headerRows: block.headerRows, headerColumns: axes.headerColumns,
    kind: found.kind, title: surroundings.title, titleCell: surroundings.titleCell, unit: surroundings.unit, hasPercent: surroundings.hasPercent, fiscalYears,
    rows: axes.rows, columns: axes.columns, notes: surroundings.notes, why: found.why,
  };
  const months: MonthKey[] = found.kind === 'monthly' || found.kind === 'quarterly' || found.hasMonths ? monthsOf(base) : [];
  return months.length > 0 ? { ...base, months } : base;
}

/** Applies the user's corrections, a later one over an earlier one: areas that are no table, tables with other bounds or another kind. */
function applyCorrections(grid: Grid, tables: readonly Table[], corrections: readonly Correction[]): Table[] {
  let result = [...tables];
  for (const correction of corrections) {
    if (correction.type !== 'no-table' && correction.type !== 'table') continue;
    const range = parseRange(correction.range);
    if (!range) continue;
    const before = result.find((table) => isSameRange(table.range, range)) ?? null;
    // A plan grid surrounds tables of its own: it is meant only by its very range, and what stands in it stays.
    const isPlan = before?.kind === 'plan-status';
    result = result.filter((table) => table !== before && (isPlan || table.kind === 'plan-status' || !rangesTouch(table.range, range)));
    if (correction.type === 'no-table') continue;
    if (isPlan && correction.kind === 'plan-status') {
      result.push(before);
      continue;
    }
    const band = findBands(grid).find((one) => rangeHolds(one.range, range))?.range ?? grid.extent ?? range;
    const headerRows = correction.headerRows ?? before?.headerRows ?? headingRows(grid, range);
    const block: Block = { range, headerRows: Math.min(headerRows, range.bottom - range.top), headerColumns: correction.headerColumns };
    result.push(figureTable(grid, block, band, correction.kind, labelsBeside(block, result.filter((table) => table.kind !== 'plan-status'))));
  }
  return result;
}

const isSameRange = (a: Range, b: Range): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Rows without a figure at the top of an area that the user calls a table. */
function headingRows(grid: Grid, range: Range): number {
  const first = grid.cells.find((cell) => rangeContains(range, cell.row, cell.col) && isValueClass(cell.cls));
  return first ? first.row - range.top : 1;
}
