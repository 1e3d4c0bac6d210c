import { rememberedOf } from '../../remembered';
import { isInBody, othersInColumn, othersInRow } from '../../tables/body';
import { figureOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';

/** 9.267: three decimals, and at most three digits before them. */
const STEP = 0.001;
const MOST = 1000;
/** Whole numbers of its row or column to compare with. */
const FEWEST_OTHERS = 3;
/** How far a thousand times the figure may be from their middle. */
const NEAR = 3;

/** 対前年比 1.014, 平均日数 6.211: what has decimals by nature. */
const NO_COUNTS = /率|比|倍|割合|指数|係数|平均|日数|当たり|あたり|構成|単価/u;

/** Figures with three decimals among thousands without any: 9.267 for 9,267 beside 8,804, 9,120 and 9,533. */
export const pointsForCommas = rememberedOf((table: Table): readonly { readonly cell: GridCell; readonly others: readonly GridCell[] }[] => {
  if (table.kind === 'plan-status' || table.kind === 'list') return [];
  const { grid, rows } = table;
  const slips = rows.flatMap(({ index }) => grid.rowCells(index).filter((cell) => isSlip(cell) && isInBody(table, cell)));
  // More of them are a way of writing.
  if (slips.length !== 1) return [];
  const cell = slips[0]!;
  const labels = [rows.find(({ index }) => index === cell.row), table.columns.find(({ index }) => index === cell.col)].map((entry) => entry?.label ?? '');
  if (NO_COUNTS.test(labels.join(' '))) return [];
  const others = [othersInRow(table, cell), othersInColumn(table, cell)].map((line) => line.filter((other) => figureOf(other) !== null && figureOf(other)!.value !== 0)).find((line) => line.length >= FEWEST_OTHERS && areThousands(line, figureOf(cell)!.value * MOST));
  return others ? [{ cell, others }] : [];
});

function isSlip({ reading, cell }: GridCell): boolean {
  if (reading.kind !== 'figure' || cell.formula !== undefined) return false;
  const { value, step, unit } = reading.figure;
  return step === STEP && unit !== '%' && value >= 1 && value < MOST;
}

function areThousands(line: readonly GridCell[], meant: number): boolean {
  if (line.some((cell) => figureOf(cell)!.step < 1)) return false;
  const values = line.map((cell) => figureOf(cell)!.value).sort((a, b) => a - b);
  const middle = values[values.length >> 1]!;
  return middle >= MOST && meant <= middle * NEAR && meant >= middle / NEAR;
}
