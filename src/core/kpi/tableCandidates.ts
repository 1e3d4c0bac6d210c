import { monthKey, yearInFiscal } from '../reading/period';
import type { MonthKey, Period } from '../reading/types';
import { isCumulativeWord } from '../reading/words';
import { captionOf } from '../tables/caption';
import type { GridCell } from '../tables/grid';
import { figureOf, textOf } from '../tables/grid';
import type { Table } from '../tables/types';
import type { Candidate, PlacedFigure } from './candidates';
import { emptyPlace } from './emptyPlace';
import { leadingOrdinals } from './splitText';
import { lastMonth, monthInText } from './months';
import type { TextLine } from './outline';
import { columnLines, isTotalLabel, rowLines, withoutPeriod, type Line } from './tableLines';
import { namesShare } from './units';

/** Stages of one service; its rate counts those who have come to the last (特定保健指導: 初回面談 → 実績評価). */
const FIRST_STAGE = /初回|面談|申込|開始|案内|勧奨|利用券|中間/u;
const LAST_STAGE = /評価|終了|完了|修了/u;

/** What surrounds a table in its column of the sheet. */
export interface TableSetting {
  readonly table: Table;
  /** First column of the strip of the sheet that the table lies in. */
  readonly left: number;
  /** The line right above the table, and its KPI block if the table stands in one. */
  readonly lead: TextLine | null;
  readonly block: TextLine['block'];
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
}

/** Places of a table that may be this year's result, each with the figure of the year before. */
export function tableCandidates(setting: TableSetting): Candidate[] {
  const { table, fiscalYear } = setting;
  const rows = rowLines(table, setting.left, fiscalYear);
  const columns = columnLines(table, fiscalYear);
  const timeInColumns = distinctMonths(columns) >= 3;
  const timeInRows = !timeInColumns && distinctMonths(rows) >= 3;
  const found: Candidate[] = [];
  const currentRows = withoutFirstStages(rows.filter((line) => !line.earlier && !line.other));
  const currentColumns = withoutFirstStages(columns.filter((line) => !line.earlier && !line.other));
  if (timeInColumns) for (const row of currentRows) found.push(...alongTime(setting, row, currentColumns, rows, columns.find(isSameTimeLastYear), true));
  else if (timeInRows) for (const column of currentColumns) found.push(...alongTime(setting, column, currentRows, columns, rows.find(isSameTimeLastYear), false));
  else for (const row of currentRows) for (const column of currentColumns) found.push(...at(setting, row, column, rows, columns));
  return found;
}

const distinctMonths = (lines: readonly Line[]): number =>
  new Set(lines.filter((line) => line.period && line.period.granularity !== 'year').map((line) => `${line.period!.to.month}`)).size;

function withoutFirstStages(lines: readonly Line[]): Line[] {
  const lasts = lines.filter((line) => LAST_STAGE.test(line.label) && !FIRST_STAGE.test(line.label));
  if (lasts.length === 0) return [...lines];
  return lines.filter((line) => !FIRST_STAGE.test(line.label) || LAST_STAGE.test(line.label));
}

/** 前年同月 behind the months: last year's figure of the latest of them. */
const isSameTimeLastYear = (line: Line): boolean => line.earlier && !line.other && line.period === null && /同期|同月/u.test(line.label);

/** Latest filled place of a series up to the as-of month (the latest placeholder where nothing is filled), and its total where there is one. */
function alongTime(setting: TableSetting, item: Line, times: readonly Line[], items: readonly Line[], lastYear: Line | undefined, columns: boolean): Candidate[] {
  const place = (time: Line) => (columns ? cellAt(setting.table, item.entry.index, time.entry.index) : cellAt(setting.table, time.entry.index, item.entry.index));
  const reached = times.filter((time) => time.period && time.period.granularity !== 'year' && !isLater(time, item, setting)).reverse();
  const latest = reached.find((time) => figureOf(place(time))) ?? reached.find((time) => place(time)?.reading.kind === 'placeholder');
  const totals = times.filter((time) => (isTotalLabel(time.label) || isCumulativeWord(time.label)) && figureOf(place(time)));
  const chosen = [...(latest ? [latest] : []), ...totals];
  const before = items.filter((line) => line.earlier);
  return chosen.flatMap((time) => {
    const cell = place(time)!;
    const month = latest && latest.period ? monthOf(latest.period, item.fiscalYear ?? setting.fiscalYear) : null;
    const earlier = before.find((line) => sameItem(line, item)) ?? (before.length === 1 ? before[0] : undefined);
    const previousCell = earlier ? (columns ? cellAt(setting.table, earlier.entry.index, time.entry.index) : cellAt(setting.table, time.entry.index, earlier.entry.index)) : lastYear && time === latest ? place(lastYear) : undefined;
    return candidate(setting, cell, item.label, '', month, previousCell, true, time !== latest, columns ? item.entry.index : time.entry.index);
  });
}

function isLater(time: Line, item: Line, setting: TableSetting): boolean {
  const month = monthOf(time.period!, item.fiscalYear ?? setting.fiscalYear);
  return month !== null && setting.asOf !== null && month > setting.asOf;
}

function monthOf(period: Period, fiscalYear: number | null): MonthKey | null {
  if (period.to.year !== null) return monthKey(period.to.year, period.to.month);
  return fiscalYear === null ? null : monthKey(yearInFiscal(fiscalYear, period.to.month), period.to.month);
}

const sameItem = (a: Line, b: Line): boolean => withoutPeriod(a.label) === withoutPeriod(b.label);

function at(setting: TableSetting, row: Line, column: Line, rows: readonly Line[], columns: readonly Line[]): Candidate[] {
  const cell = cellAt(setting.table, row.entry.index, column.entry.index) ?? leftOut(setting.table, row, column, rows, columns);
  if (!cell) return [];
  const earlierRow = earlierOf(row, rows);
  const earlierColumn = earlierRow ? undefined : earlierOf(column, columns);
  const previousCell = earlierRow ? cellAt(setting.table, earlierRow.entry.index, column.entry.index) : earlierColumn && cellAt(setting.table, row.entry.index, earlierColumn.entry.index);
  const samePeriod = /同期|同月/u.test((earlierRow ?? earlierColumn)?.label ?? '') || sameMonths((earlierRow ?? earlierColumn)?.period ?? null, row.period ?? column.period);
  const month = periodMonth(row, setting) ?? periodMonth(column, setting);
  const peers = rows.map((other) => figureOf(cellAt(setting.table, other.entry.index, column.entry.index))).find((figure) => figure !== null);
  const found = candidate(setting, cell, row.label, column.label, month, previousCell, samePeriod, isTotalPlace(setting.table, row, column), row.entry.index);
  return cell.reading.kind === 'empty' ? found.map((one) => ({ ...one, peerUnit: peers?.unit ?? null })) : found;
}

/** An empty place in a row and a column that both hold figures, or under a heading of a rate in a row with figures. */
function leftOut(table: Table, row: Line, column: Line, rows: readonly Line[], columns: readonly Line[]): GridCell | undefined {
  const inRow = columns.some((other) => other !== column && figureOf(cellAt(table, row.entry.index, other.entry.index)));
  const inColumn = rows.some((other) => other !== row && figureOf(cellAt(table, other.entry.index, column.entry.index)));
  if (!(inColumn && (inRow || columns.length === 1)) && !(inRow && namesShare(column.label))) return undefined;
  const area = table.grid.areaAt(row.entry.index, column.entry.index);
  return area.top === row.entry.index && area.left === column.entry.index ? emptyPlace(table.grid, area.top, area.left) : undefined;
}

/** The line of the year before for the same item; the nearest one where several stand there. */
function earlierOf(line: Line, lines: readonly Line[]): Line | undefined {
  const before = lines.filter((one) => one.earlier && !one.other && sameItem(one, line));
  return before.find((one) => one.fiscalYear !== null && line.fiscalYear !== null && one.fiscalYear === line.fiscalYear - 1) ?? before[0];
}

const sameMonths = (a: Period | null, b: Period | null): boolean => a !== null && b !== null && a.granularity === b.granularity && a.from.month === b.from.month && a.to.month === b.to.month;

function periodMonth(line: Line, setting: TableSetting): MonthKey | null {
  if (line.period === null || (line.period.granularity === 'year' && !line.period.until)) return null;
  return lastMonth(line.period, line.fiscalYear ?? setting.fiscalYear);
}

/** A total by its heading, or the last row that alone has no heading under rows that have one. */
function isTotalPlace(table: Table, row: Line, column: Line): boolean {
  if (isTotalLabel(row.label) || isTotalLabel(column.label)) return true;
  const last = table.rows[table.rows.length - 1];
  return row.label === '' && last === row.entry && table.rows.filter((entry) => entry.label !== '').length >= 2;
}

function cellAt(table: Table, row: number, col: number): GridCell | undefined {
  const cell = table.grid.at(row, col);
  return cell && cell.row >= table.range.top && cell.col >= table.range.left ? cell : undefined;
}

/** （令和2年11月末） over the labels of a table's lines. */
const cornerOf = ({ grid, range, headerRows, headerColumns }: Table): string => (headerRows > 0 && headerColumns > 0 ? (grid.at(range.top, range.left)?.plainText ?? '') : '');

function candidate(setting: TableSetting, cell: GridCell, row: string, column: string, month: MonthKey | null, previousCell: GridCell | undefined, samePeriod: boolean, total: boolean, rowIndex: number): Candidate[] {
  const { reading } = cell;
  if (reading.kind !== 'figure' && reading.kind !== 'placeholder' && reading.kind !== 'empty') return [];
  // A format that writes words round a number says what it is: 前年度比96%.
  if (typeof cell.cell.value === 'number' && /前年|昨年|比|目標|見込/u.test(cell.cell.text)) return [];
  const { table, lead } = setting;
  const previousFigure = figureOf(previousCell);
  const own: PlacedFigure | null = reading.kind !== 'empty' && reading.previous && typeof reading.previous === 'object' ? { figure: reading.previous, cell } : null;
  const before: PlacedFigure | null = previousFigure && previousCell ? { figure: previousFigure, cell: previousCell } : own;
  const path = lead ? [...lead.path, ...(lead.heading ? [lead.heading] : [])] : [];
  const caption = captionOf(table);
  const title = [caption, lead && lead.text !== caption && lead.text.length < 80 ? lead.text : ''].join(' ');
  const ownMonth = reading.kind !== 'empty' && reading.asOf ? lastMonth(reading.asOf, setting.fiscalYear) : null;
  return [{
    sheet: table.sheet, cell, part: 0,
    figures: reading.kind === 'figure' ? [{ figure: reading.figure, before: '' }] : [],
    content: reading.kind, peerUnit: null,
    label: `${withoutPeriod(row)} ${withoutPeriod(column)}`.trim(), headings: [withoutPeriod(row), withoutPeriod(column)], context: `${title} ${path.map((one) => one.text).join(' ')}`, path,
    ordinals: lead?.ordinals ?? [], rowOrdinals: leadingOrdinals(row).ordinals, block: setting.block, line: lead, table, row: rowIndex,
    asOf: ownMonth ?? month ?? monthInText(caption, setting.fiscalYear) ?? monthInText(cornerOf(table), setting.fiscalYear),
    provisional: table.notes.some((note) => /速報/u.test(textOf(note))),
    monthlyTarget: null, previous: before && { ...before, samePeriod: own !== null || samePeriod }, total,
  }];
}
