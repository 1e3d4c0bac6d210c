import { cellAddress } from '../../snapshot/address';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** Headings of single months that show that each column or row has one. */
const FEWEST = 4;

/** 7月 | (nothing) | 9月 over columns of figures: the heading between them has been lost. */
export function lostMonths(tables: readonly Table[]): RuleFinding[] {
  return tables.flatMap((table) => [...lostAmong(table, table.columns, true), ...lostAmong(table, table.rows, false)]);
}

interface Month {
  readonly index: number;
  readonly month: number;
  readonly heading: GridCell;
}

function lostAmong(table: Table, entries: readonly AxisEntry[], across: boolean): RuleFinding[] {
  const months = entries.flatMap((entry) => monthOf(entry) ?? []);
  if (months.length < FEWEST) return [];
  return months.flatMap((before, i) => {
    const next = months[i + 1];
    const at = before.index + 1;
    if (next?.index !== at + 1 || next.month !== ((before.month + 1) % 12) + 1 || lineOf(before, across) !== lineOf(next, across)) return [];
    const [row, col] = across ? [before.heading.row, at] : [at, before.heading.col];
    if (table.grid.at(row, col) || !holdsFigures(table, at, before.index, across)) return [];
    const wanted = `${(before.month % 12) + 1}月`;
    const cell = cellAddress(row, col);
    const isPlain = /^\d{1,2}月$/u.test(before.heading.cell.text.trim());
    return [{
      sheet: table.sheet,
      cell,
      evidence: [before.heading.address, next.heading.address],
      message: `見出しの「${textOf(before.heading)}」と「${textOf(next.heading)}」の間（${cell}）が空です。${across ? '下' : '右'}に数字が入っているので、「${wanted}」の見出しが消えたと思われます。見出しを入力してください。`,
      expected: wanted,
      ...(isPlain ? { fix: { label: `${cell} に「${wanted}」と入力する`, edits: [{ sheet: table.sheet, cell, value: wanted }] } } : {}),
    }];
  });
}

/** The month that an entry's own heading cell names. */
function monthOf({ index, headings, period }: AxisEntry): Month | null {
  if (period?.granularity !== 'month' || period.from.month !== period.to.month) return null;
  const heading = headings.find(({ cell }) => cell.text.includes(period.text));
  return heading && heading.lastRow - heading.row + heading.lastCol - heading.col === 0 ? { index, month: period.to.month, heading } : null;
}

const lineOf = ({ heading }: Month, across: boolean): number => (across ? heading.row : heading.col);

/** Whether figures stand in the column (row) as they do in the one before it. */
function holdsFigures({ grid, range, headerRows, headerColumns, rows, columns }: Table, at: number, beside: number, across: boolean): boolean {
  const others = across ? rows.map(({ index }) => index).filter((index) => index >= range.top + headerRows) : columns.map(({ index }) => index).filter((index) => index >= range.left + headerColumns);
  const count = (line: number): number => others.filter((other) => figureOf(across ? grid.startingAt(other, line) : grid.startingAt(line, other)) !== null).length;
  const found = count(at);
  return found > 0 && found * 2 >= count(beside);
}
