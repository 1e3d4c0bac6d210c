import { addTo } from '../../groups';
import { rememberedOf } from '../../remembered';
import { figureOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { JudgedKpi } from '../../kpi/types';
import type { OddUnit } from './oddUnits';

/** Other percentages in the line that show what the figure should be. */
const FEWEST_OTHERS = 3;
/** So near to their middle a share of the same measure lies. */
const NEAR = 4;
/** 0.846 has the decimals of a share; 0.5 may be anything. */
const COARSEST = 0.01;
const LARGEST = 3;
/** A result is near its target. */
const KPI_NEAR = 2;

/**
 * Shares that stand as a bare fraction in a line of percentages: 0.846 among 84.6%, 79.2%, 81.0%.
 * The words of the line, or of the item in a column of them, must be those of a share.
 */
export const findFractions = rememberedOf((table: Table): readonly OddUnit[] => {
  if (table.kind === 'plan-status' || table.kind === 'list') return [];
  const { grid, range, headerRows, headerColumns } = table;
  const bare: GridCell[] = [];
  const percents: GridCell[] = [];
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.reading.kind !== 'figure' || cell.col < range.left + headerColumns || cell.col > range.right) continue;
      const { unit, value, step } = cell.reading.figure;
      if (unit === '%') percents.push(cell);
      else if (unit === '' && step <= COARSEST && value > 0 && value < LARGEST) bare.push(cell);
    }
  }
  if (bare.length === 0 || percents.length < FEWEST_OTHERS) return [];
  const [byColumn, byRow] = [linesOf(percents, 'col'), linesOf(percents, 'row')];
  const [bareColumns, bareRows] = [linesOf(bare, 'col'), linesOf(bare, 'row')];
  const words = wordsOf(table);
  return bare.flatMap((cell): OddUnit[] => {
    // Where others stand so in its row or column, it is a way of writing: 扶養率 0.623 beside 対前年比.
    if (bareColumns.get(cell.col)!.length > 1 || bareRows.get(cell.row)!.length > 1 || NO_SHARES.test(`${words.row(cell)} ${words.column(cell)}`)) return [];
    const lines = [SHARES.test(`${words.column(cell)} ${words.row(cell)}`) ? byColumn.get(cell.col) : undefined, SHARES.test(`${words.row(cell)} ${table.title ?? ''}`) ? byRow.get(cell.row) : undefined];
    const others = lines.find((line) => line !== undefined && line.length >= FEWEST_OTHERS && isNear(cell, line));
    return others ? [{ cell, unit: '', usual: '%', others, heading: null }] : [];
  });
});

/** 有効求人倍率 and averages may well stand among shares. */
const NO_SHARES = /倍|平均|指数|係数|日数/u;
const SHARES = /率|割合|比|シェア/u;

const wordsOf = ({ rows, columns }: Table) => ({
  row: ({ row }: GridCell): string => rows.find(({ index }) => index === row)?.label ?? '',
  column: ({ col }: GridCell): string => columns.find(({ index }) => index === col)?.label ?? '',
});

function linesOf(cells: readonly GridCell[], direction: 'row' | 'col'): Map<number, GridCell[]> {
  const lines = new Map<number, GridCell[]>();
  for (const cell of cells) addTo(lines, cell[direction], cell);
  return lines;
}

/** Whether the fraction is of the size of the percentages. */
function isNear(cell: GridCell, others: readonly GridCell[]): boolean {
  const values = others.map((other) => figureOf(other)!.value).filter((value) => value > 0).sort((a, b) => a - b);
  const middle = values[values.length >> 1];
  const { value } = figureOf(cell)!;
  return middle !== undefined && value <= middle * NEAR && value >= middle / NEAR;
}

/** The result of a KPI without the percent sign of its target. */
export interface KpiFraction {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly target: GridCell;
}

/** Results of KPIs that stand as a bare fraction beside a target in percent: 0.953 beside 95.0％以上. */
export function fractionsOfKpis(kpis: readonly JudgedKpi[]): KpiFraction[] {
  return kpis.flatMap(({ kpi: { sheet, target, targetCell, targetSheet, actual, actualCell } }) => {
    if (!target || !targetCell || targetSheet !== null || target.unit !== '%' || target.value === null || !actualCell || !actual) return [];
    const figure = figureOf(actualCell);
    const isFraction = figure?.unit === '' && actual.value === figure.value && figure.step <= COARSEST && actual.value > 0 && actual.value <= target.value * KPI_NEAR && actual.value >= target.value / KPI_NEAR;
    return isFraction ? [{ sheet, cell: actualCell, target: targetCell }] : [];
  });
}
