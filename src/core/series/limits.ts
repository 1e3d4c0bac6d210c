import { rememberedOf } from '../remembered';
import { unspaced } from '../reading/normalise';
import type { MonthKey, PeriodMonth } from '../reading/types';
import { monthKey } from '../reading/period';
import { rangeContains } from '../snapshot/address';
import type { LagSetting, Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { monthOfFiscalYear } from './months';
import { mayLimit, readNote, type NoteMeaning } from './noteText';
import type { MonthSeries } from './types';

/** How far a series may be behind, as texts of the workbook or the settings say. */
export interface Limits {
  readonly lag: number;
  readonly runsUntil: MonthKey | null;
}

type Unlimited = Omit<MonthSeries, 'lag' | 'runsUntil' | 'previous'>;

/** Rows above a table whose texts are its caption. */
const CAPTION_ROWS = 4;


interface NotedText {
  readonly cell: GridCell;
  readonly meanings: readonly NoteMeaning[];
}

interface TableLimits {
  readonly title: string;
  /** What its caption and notes say of all its figures, and of things that they name. */
  readonly general: readonly NoteMeaning[];
  readonly named: readonly NoteMeaning[];
  /** What notes anywhere on the sheet say of what the title of the sheet names: until when that runs. */
  readonly titled: readonly NoteMeaning[];
  readonly remarkColumns: readonly number[];
  /** Lag that a note of the sheet states for all its figures. */
  readonly lag: number;
  /** Whether a name is what the whole sheet is about, and none of the table's lines: 医療費 under 医療費の状況, above 入院 and 外来. */
  isAboutAll(name: string): boolean;
}

/** How far things are behind that the settings, or notes anywhere in the workbook, name. */
export interface NamedLags {
  /** Set for one series, by all that the setting gives of it. */
  readonly exact: readonly LagSetting[];
  /** Set for all series that hold a name. */
  readonly set: readonly NamedLag[];
  readonly noted: readonly NamedLag[];
}

interface NamedLag {
  readonly name: string;
  readonly months: number;
}

/** The lags that hold for all sheets of a workbook. */
export const namedLags = (grids: readonly Grid[], settings: Settings): NamedLags => ({
  exact: settings.lags.filter(({ label }) => label !== undefined),
  set: settings.lags.filter(({ label }) => label === undefined).map(({ series, months }) => ({ name: unspaced(series), months })),
  noted: notedLags(grids),
});

/** What limits a series: what its headings and remarks, its table, its sheet and the workbook say. */
export function limitsOf(series: Unlimited, { exact, set, noted }: NamedLags): Limits {
  const about = tableLimits(series.table);
  const own = ownMeanings(series, about.remarkColumns);
  const { title } = about;
  let label: string | null = null;
  const isNamed = (name: string): boolean => (label ??= essence(series.label)).includes(essence(name)) || title.includes(name);
  const close = about.named.filter(({ names }) => names.some((name) => isNamed(unspaced(name)) || about.isAboutAll(unspaced(name))));
  const titled = about.titled.filter(({ until }) => keyOf(until!, series) === lastFigureOf(series));
  const meanings = own.length + close.length + titled.length === 0 ? about.general : [...own, ...about.general, ...close, ...titled];
  let { lag } = about;
  for (const meaning of meanings) lag = Math.max(lag, meaning.lag ?? 0);
  for (const { name, months } of noted) if (months > lag && isNamed(name)) lag = months;
  const fixed = exact.find((one) => isJust(one, series)) ?? set.find(({ name }) => isNamed(name) || series.sheet.includes(name));
  return { lag: fixed?.months ?? lag, runsUntil: latest(meanings, series) };
}

/** レセプト内容点検の査定金額 names what the headings レセプト内容点検 and 査定金額 stand for. */
const essence = (name: string): string => unspaced(name).replaceAll('の', '');

const sheetTitle = rememberedOf((grid: Grid): string => {
  const top = grid.extent?.top ?? 0;
  const cells = TITLE_ROWS.flatMap((i) => grid.rowCells(top + i));
  return cells.filter(({ cls, cell }) => cls !== 'note' && typeof cell.value === 'string' && cell.text.length <= LONGEST_TITLE).map(({ cell }) => unspaced(cell.text)).join(' ');
});

/** The first line of the sheet, where it stands above the table. */
const titleAbove = ({ grid, range }: Table): string => {
  const top = grid.extent?.top ?? 0;
  return top >= range.top ? '' : unspaced(grid.rowCells(top).filter(({ cell }) => typeof cell.value === 'string').map(({ cell }) => cell.text).join(' '));
};

/** 医療費, 保険給付; a date in a title is no subject. */
const IS_SUBJECT = /^[^0-9０-９]{3,}$/u;
/** Rows at the top of a sheet in which its title stands. */
const TITLE_ROWS = [0, 1, 2] as const;
const LONGEST_TITLE = 40;

const tableLimits = rememberedOf((table: Table): TableLimits => {
  const here = notesOf(table.grid);
  // A remark in a row of the table is about that row.
  const lags = here.filter(({ cell }) => !rangeContains(table.range, cell.row, cell.col)).flatMap(({ meanings }) => meanings).filter((meaning) => meaning.names.length === 0);
  const meanings = tableMeanings(table, here);
  return {
    title: unspaced(table.title ?? ''),
    general: meanings.filter(({ names }) => names.length === 0),
    named: meanings.filter(({ names }) => names.length > 0),
    titled: here.flatMap(({ meanings }) => meanings).filter(({ names, until }) => until !== null && names.some((name) => IS_SUBJECT.test(unspaced(name)) && titleAbove(table).includes(unspaced(name)))),
    remarkColumns: table.columns.filter((column) => column.role === 'remark').map((column) => column.index),
    lag: Math.max(0, ...lags.map((meaning) => meaning.lag ?? 0)),
    isAboutAll: (name) => IS_SUBJECT.test(name) && sheetTitle(table.grid).includes(name) && ![...table.rows, ...table.columns].some((entry) => essence(entry.label).includes(essence(name))),
  };
});

/** Whether the setting names this series and no other: by all that it gives of it. */
const isJust = ({ label, sheet, title }: LagSetting, series: Unlimited): boolean =>
  label === series.label && (sheet === undefined || sheet === series.sheet) && (title === undefined || title === (series.table.title ?? ''));

/** Lags of things that notes anywhere in the workbook name. */
function notedLags(grids: readonly Grid[]): NamedLag[] {
  const lags = new Map<string, number>();
  for (const { meanings } of grids.flatMap(notesOf)) {
    for (const { names, lag } of meanings) if (lag !== null) for (const name of names) lags.set(unspaced(name), Math.max(lag, lags.get(unspaced(name)) ?? 0));
  }
  return [...lags].map(([name, months]) => ({ name, months }));
}

/** Texts of a sheet that limit anything. */
const notesOf = rememberedOf((grid: Grid): readonly NotedText[] => {
  const found: NotedText[] = [];
  for (const cell of grid.texts) {
    if (cell.cell.text === '' || cell.reading.kind === 'figure' || !mayLimit(cell.cell.text)) continue;
    const meanings = readNote(cell.cell.text);
    if (meanings.length > 0) found.push({ cell, meanings });
  }
  return found;
});

/** Title, caption and notes of a table. */
function tableMeanings(table: Table, sheetNotes: readonly NotedText[]): NoteMeaning[] {
  const { range } = table;
  const notes = new Set(table.notes);
  const near = sheetNotes.filter(({ cell }) => notes.has(cell) || cell === table.titleCell || (cell.row < range.top && cell.row >= range.top - CAPTION_ROWS));
  return near.flatMap(({ meanings }) => meanings);
}

/** What the item's own headings and the remark in its row say. */
function ownMeanings(series: Unlimited, remarkColumns: readonly number[]): NoteMeaning[] {
  const meanings: NoteMeaning[] = [];
  for (const heading of series.entry.headings) for (const meaning of readNote(heading.cell.text)) meanings.push(meaning);
  if (series.across) {
    for (const column of remarkColumns) {
      const remark = series.table.grid.at(series.entry.index, column);
      if (remark) for (const meaning of readNote(remark.cell.text)) meanings.push(meaning);
    }
  }
  return meanings;
}

/** The last month that the notes allow for; a figure that is awaited without a month runs to where it stands. */
function latest(meanings: readonly NoteMeaning[], series: Unlimited): MonthKey | null {
  if (meanings.length === 0) return null;
  const last = lastFigureOf(series);
  // 9月末現在 above the table says nothing against 7月分以降は公表前.
  if (last !== null && meanings.some((meaning) => meaning.withheld && keyOf(meaning.until!, series) === last)) return last;
  let until: MonthKey | null = null;
  for (const meaning of meanings) {
    const month = meaning.until ? keyOf(meaning.until, series) : meaning.waiting ? last : null;
    if (month !== null && (until === null || month > until)) until = month;
  }
  return until;
}

const lastFigureOf = ({ points }: Unlimited): MonthKey | null => points.reduce<MonthKey | null>((month, point) => (point.content === 'figure' ? point.month : month), null);

function keyOf({ year, month }: PeriodMonth, series: Unlimited): MonthKey | null {
  if (year !== null) return monthKey(year, month);
  return series.fiscalYear === null ? null : monthOfFiscalYear(series.fiscalYear, month);
}
