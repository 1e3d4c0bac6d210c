import { findPeriods } from '../reading/period';
import type { Period } from '../reading/types';
import { isTotalWord, sameYearWord } from '../reading/words';
import { figureOf, textOf } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { withoutStaleYear } from './staleYears';

/** Figures of others: they never answer the branch's own target. */
const OTHERS = /全国|他支部|本部|県平均|支部平均|目標/u;
const LONGEST_LABEL = 40;

/** A row or a column of a table with what its heading says about year and kind. */
export interface Line {
  readonly entry: AxisEntry;
  readonly label: string;
  readonly period: Period | null;
  readonly fiscalYear: number | null;
  readonly earlier: boolean;
  readonly other: boolean;
}

/** Rows of a table; `left` is the first column of the strip of the sheet that the table lies in. */
export const rowLines = (table: Table, left: number, fiscalYear: number | null): Line[] =>
  mixed(table.rows.map((entry) => lineOf(within(entry, left), rowLabel(table, within(entry, left), left), fiscalYear)));

/** Columns of a table behind its heading columns. */
export const columnLines = (table: Table, fiscalYear: number | null): Line[] =>
  mixed(withoutStaleYear(table, table.columns.filter((entry) => entry.index >= table.range.left + table.headerColumns).map((entry) => lineOf(entry, columnLabel(table, entry), fiscalYear)), fiscalYear));

function lineOf(entry: AxisEntry, label: string, fiscalYear: number | null): Line {
  const period = entry.period ?? findPeriods(label)[0]?.period ?? null;
  const year = entry.fiscalYear ?? period?.fiscalYear ?? null;
  const earlier = entry.sameYear !== null || (year !== null && fiscalYear !== null && year < fiscalYear);
  const other = OTHERS.test(label) || ['ratio', 'difference', 'target', 'mark', 'remark', 'number', 'unit', 'condition'].includes(entry.role);
  return { entry, label, period, fiscalYear: year, earlier, other };
}

/** A row without headings that belong to another column of the sheet: a table that took the plan's text for its first column. */
function within(entry: AxisEntry, left: number): AxisEntry {
  const headings = entry.headings.filter((heading) => heading.col >= left);
  if (headings.length === entry.headings.length) return entry;
  const texts = headings.map(textOf);
  const label = texts.join(' ');
  const period = findPeriods(label)[0]?.period ?? null;
  return { ...entry, headings, label, name: texts[texts.length - 1] ?? '', period, previousPeriod: null, sameYear: sameYearWord(label), fiscalYear: period?.fiscalYear ?? null };
}

/** Where every line is of an earlier year, the year tells nothing apart (健診受診期間 H30.4～H31.3 over all columns). */
function mixed(lines: readonly Line[]): Line[] {
  return lines.length > 0 && lines.every((line) => line.earlier) ? lines.map((line) => ({ ...line, earlier: false })) : [...lines];
}

/** A row without a heading of its own is named by the text to its left: two tables side by side share their headings. */
function rowLabel(table: Table, entry: AxisEntry, left: number): string {
  if (entry.label !== '') return entry.label;
  const cells = table.grid.rowCells(entry.index).filter((cell) => cell.col >= left);
  const firstFigure = cells.find((cell) => cell.col >= table.range.left && figureOf(cell));
  const names = cells.filter((cell) => cell.lastCol < (firstFigure?.col ?? table.range.left) && cell.row === cell.lastRow && (cell.reading.kind === 'period' || (cell.reading.kind === 'text' && cell.cell.text.length < LONGEST_LABEL)));
  return textOf(names[names.length - 1]);
}

/** A column without a heading is named by the text above its first figure. */
function columnLabel(table: Table, entry: AxisEntry): string {
  if (entry.label !== '') return entry.label;
  const { top, bottom } = table.range;
  for (let row = top - 1; row <= bottom; row++) {
    const cell = table.grid.at(row, entry.index);
    if (cell && figureOf(cell)) return '';
    if (cell && cell.reading.kind === 'text' && cell.cell.text.length < LONGEST_LABEL && (row >= top || cell.col === entry.index)) return textOf(cell);
  }
  return '';
}

/** A heading without the period that it names. */
export const withoutPeriod = (label: string): string => {
  let rest = label;
  for (const { period } of findPeriods(label)) rest = rest.replace(period.text, ' ');
  // Brackets go last: （前年同期） leaves nothing but its brackets.
  return rest.replace(/[RH]\s?\d{1,2}\s*年度|(?:昨年|前年度?)(?:同期|同月)?|実績|年度/gu, ' ').replace(/[(（]\s*[)）]/gu, ' ').replace(/\s+/gu, ' ').trim();
};

/** 計, 合計, 協会+基金, 全体. */
export const isTotalLabel = (label: string): boolean => label.split(' ').some((word) => isTotalWord(word)) || /[+＋]|全体|合算/u.test(label);
