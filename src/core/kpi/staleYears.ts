import { unspaced } from '../reading/normalise';
import { aYearOn } from '../reading/period';
import { nearlyAgrees } from '../relations/agree';
import { figureOf } from '../tables/grid';
import type { Table } from '../tables/types';
import type { Line } from './tableLines';

/** Lines in which the comparison must hold, and their share of all. */
const FEWEST_COMPARED = 2;
const LEAST_COMPARED = 0.6;

/**
 * Columns under last year's heading that stands twice, word for word, where a column of the table compares the first with the second
 * (平成28年度 | 平成28年度 | 前年同期比 in the report of 平成29年度): the first was not brought up to date and is this year's.
 */
export function withoutStaleYear(table: Table, lines: readonly Line[], fiscalYear: number | null): Line[] {
  const dated = lines.filter((line) => !line.other);
  if (fiscalYear === null || dated.some((line) => line.fiscalYear !== fiscalYear - 1 || line.entry.sameYear !== null)) return [...lines];
  const [first, second, ...more] = new Set(dated.flatMap(({ entry }) => entry.headings.slice(0, 1)));
  if (!first || !second || more.length > 0 || unspaced(first.cell.text) !== unspaced(second.cell.text)) return [...lines];
  const [now, before] = [first, second].map((heading) => dated.filter(({ entry }) => entry.headings[0] === heading)) as [Line[], Line[]];
  if (innerOf(now) !== innerOf(before) || !lines.some((ratio) => ratio.entry.role === 'ratio' && compares(table, ratio, now, before))) return [...lines];
  return lines.map((line) => (now.includes(line) ? { ...line, earlier: false, fiscalYear, period: line.period && aYearOn(line.period) } : line));
}

/** The headings of columns under the one that they share. */
const innerOf = (lines: readonly Line[]): string => lines.map(({ entry }) => entry.headings.slice(1).map(({ plainText }) => plainText).join(' ')).join('|');

/** Whether a column divides the figures of one group of columns by those of the other. */
function compares({ grid, rows }: Table, ratio: Line, now: readonly Line[], before: readonly Line[]): boolean {
  const figure = (row: number, { entry }: Line) => figureOf(grid.at(row, entry.index));
  const compared = rows.filter(({ index }) => figure(index, ratio)?.unit === '%');
  const holding = compared.filter(({ index }) => now.some((line, i) => {
    const [a, b] = [figure(index, line), figure(index, before[i]!)];
    return a !== null && b !== null && b.value !== 0 && nearlyAgrees(a.value / b.value, figure(index, ratio)!);
  }));
  return holding.length >= FEWEST_COMPARED && holding.length >= compared.length * LEAST_COMPARED;
}
