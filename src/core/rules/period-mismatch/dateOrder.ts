import { addTo } from '../../groups';
import { rangeContains } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** A day with its place in time; larger is later. */
interface Day {
  readonly cell: GridCell;
  readonly year: number;
  readonly time: number;
}

/** Fewer days in order may be so by chance. */
const FEWEST = 6;
/** What a year adds to `Day.time`. */
const YEAR = 10_000;

/** Due dates one after the other of which one goes back by a year: 令和5年10月31日, 令和4年11月30日, 令和5年12月25日. */
export function dateOrder(tables: readonly Table[]): RuleFinding[] {
  return tables.flatMap((table) => {
    const days = table.kind === 'plan-status' ? [] : daysIn(table);
    if (days.length < FEWEST) return [];
    const columns = new Map<number, Day[]>();
    for (const day of days) addTo(columns, day.cell.col, day);
    // In a list of nothing else they may go on from row to row: 第1期, 第2期, 第3期 beside each other.
    const lines = table.kind === 'list' && columns.size > 1 ? [days] : [...columns.values()];
    return lines.flatMap((line) => findingIn(table, line) ?? []);
  });
}

/** Single days with their years, row by row. */
const daysIn = ({ grid, range }: Table): Day[] =>
  grid.saying('period').flatMap((cell) => {
    const { reading } = cell;
    if (reading.kind !== 'period' || reading.period.granularity !== 'day' || !rangeContains(range, cell.row, cell.col)) return [];
    const { to: { year, month }, day } = reading.period;
    return year === null || day === null ? [] : [{ cell, year, time: year * YEAR + month * 100 + day }];
  });

function findingIn(table: Table, days: readonly Day[]): RuleFinding | null {
  if (days.length < FEWEST) return null;
  const breaks = days.flatMap((day, i) => (i > 0 && day.time <= days[i - 1]!.time ? [i] : []));
  if (breaks.length !== 1) return null;
  // Either the later of the two is too early or the earlier one too late.
  const found = [[breaks[0]!, 1] as const, [breaks[0]! - 1, -1] as const].filter(([at, years]) => fits(days, at, years));
  if (found.length !== 1) return null;
  const [at, years] = found[0]!;
  const { cell } = days[at]!;
  const [before, after] = [days[at - 1]!.cell, days[at + 1]!.cell];
  const fix = headingFix(table.sheet, cell, rewritePeriod(cell.cell.text, { years, month: null }));
  return {
    sheet: table.sheet,
    cell,
    evidence: [before.address, cell.address, after.address],
    message: `「${textOf(cell)}」（${cell.address}）は、前後の「${textOf(before)}」（${before.address}）と「${textOf(after)}」（${after.address}）の間に来る日付ではありません。${years > 0 ? '前の年のまま更新していない' : '年を書き間違えた'}と思われます。${fix ? `「${fix.expected}」でよいか確かめて、` : '年を確かめて、'}直してください。`,
    found: textOf(cell),
    ...(fix ? { expected: fix.expected, fix: { label: `日付を「${fix.expected}」に直す`, edits: fix.fix.edits } } : {}),
  };
}

/** Whether a day stands between its neighbours, which are in order themselves, once it is moved by so many years. */
function fits(days: readonly Day[], at: number, years: number): boolean {
  const [before, day, after] = [days[at - 1], days[at], days[at + 1]];
  if (!before || !day || !after || before.time >= after.time) return false;
  const moved = day.time + years * YEAR;
  return before.time < moved && moved < after.time;
}
