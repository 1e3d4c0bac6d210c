import { figureOf, textOf, type GridCell } from '../../tables/grid';
import { isOfTurns } from '../../tables/turns';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** Fewer turns show nothing of what is usual. */
const FEWEST_TURNS = 4;
/** The other turns must lie so close together, and the odd one so far from all of them. */
const CLOSE = 1.6;
const FAR = 6;

/** 1,602, 1,655, 16,980, 1,731 事業所: one of several turns (第1回, 第2回 …) about ten times, or a tenth of, the others. */
export const findTurnSlips = (tables: readonly Table[]): RuleFinding[] => tables.filter(isOfTurns).flatMap((table) => {
  const rows = table.rows.filter(({ role }) => role !== 'total');
  return table.columns.flatMap((column): RuleFinding[] => {
    const cells = rows.flatMap(({ index }) => table.grid.at(index, column.index) ?? []).filter((cell) => cell.reading.kind === 'figure');
    const odd = cells.length < FEWEST_TURNS ? undefined : cells.find((cell) => isOdd(cell, cells.filter((other) => other !== cell)));
    return odd ? [findingOf(table, odd, cells.filter((other) => other !== odd))] : [];
  });
});

function isOdd(cell: GridCell, others: readonly GridCell[]): boolean {
  const { value, unit } = figureOf(cell)!;
  const values = others.map((other) => figureOf(other)!.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least > 0 && value > 0 && most <= least * CLOSE && others.every((other) => figureOf(other)!.unit === unit) && (value >= most * FAR || value * FAR <= least);
}

const findingOf = (table: Table, odd: GridCell, others: readonly GridCell[]): RuleFinding => ({
  sheet: table.sheet, cell: odd, evidence: others.map(({ address }) => address), found: textOf(odd),
  message: `${odd.address}の${textOf(odd)}は、ほかの回の数字（${others.map(textOf).join('、').slice(0, 60)}）と桁が違います。桁の打ち間違いではないか、元の資料で確かめてください。`,
});
