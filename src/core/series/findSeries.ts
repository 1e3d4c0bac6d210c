import { gridFinder, rememberedAcrossSheets } from '../otherSheets';
import { isSameJson } from '../remembered';
import { isCumulativeWord } from '../reading/words';
import type { MonthKey } from '../reading/types';
import type { Settings } from '../settings';
import { captionOf } from '../tables/caption';
import type { Grid, GridCell } from '../tables/grid';
import type { AxisEntry, MeasureRole, Table } from '../tables/types';
import { readTimeAxis, titleYear, type TimeAxis, type TimeLine, type TimePlace } from './axis';
import { sourceFinder, type SourceFinder } from './content';
import { isNotedAsCumulative } from './cumulativeNotes';
import { headingWords, isComputedMeasure, itemKey, itemLabel } from './item';
import { limitsOf, namedLags, type NamedLags } from './limits';
import { familySeries } from './familySeries';
import { fiscalYearOfKey } from './months';
import { findMonthSheets } from './monthSheets';
import { monthNamer, readPoints } from './points';
import type { MonthSeries } from './types';

export interface SeriesInput {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
  readonly settings: Settings;
}

/** Stands in for the year where nothing in the workbook says one: the order of the months is all that counts then. */
const UNKNOWN_YEAR = 2000;

/** Roles of rows and columns that hold no figures of a series. */
const NO_SERIES: ReadonlySet<MeasureRole> = new Set(['mark', 'unit', 'condition', 'remark', 'name', 'number']);

/** A series while its table is being read. */
type Draft = { -readonly [K in keyof MonthSeries]: MonthSeries[K] };

/** What all series of a table have in common while they are read. */
interface Frame {
  readonly table: Table;
  readonly axis: TimeAxis;
  readonly title: string;
  readonly cumulative: boolean;
  /** Fiscal years of the report, of the table and, line by line, of the headings of the months. */
  readonly reportYear: number | null;
  readonly tableYear: number | null;
  readonly lineYears: ReadonlyMap<TimeLine, number | null>;
  readonly monthsOf: ReturnType<typeof monthNamer>;
  readonly sourceOf: SourceFinder;
}

/** All series of the monthly and quarterly tables of a workbook, in the order of the tables, and those of its month sheets. */
export function findSeries(input: SeriesInput): MonthSeries[] {
  const reportYear = input.fiscalYear ?? (input.asOf === null ? null : fiscalYearOfKey(input.asOf));
  const lags = namedLags(input.grids, input.settings);
  const find = gridFinder(input.grids);
  const all = input.tables.flatMap((table) => seriesOfTable(table, { reportYear, lags }, find));
  const families = findMonthSheets(input.grids, reportYear);
  if (families.length === 0) return all;
  const collected = new Set(all.flatMap((one) => one.points.filter((point) => point.source !== point).map(({ source }) => `${source.sheet}!${source.address}`)));
  return [...all, ...familySeries(families, input.tables, collected, reportYear).map((one) => ({ ...one, ...limitsOf(one, lags) }))];
}

interface Given {
  readonly reportYear: number | null;
  readonly lags: NamedLags;
}

/** Series of one table, remembered until the table, a sheet that it shows or a lag that is named anywhere has changed. */
const seriesOfTable = rememberedAcrossSheets((table: Table, { reportYear, lags }: Given, find): readonly MonthSeries[] => {
  const axis = readTimeAxis(table, reportYear);
  if (!axis) return [];
  const drafts = draftsOf(frameOf(table, axis, reportYear, sourceFinder(find)));
  // A line is computed from others only where others stand there to be computed from.
  const hasValues = drafts.some((draft) => draft.role !== 'target' && !draft.derived);
  for (const draft of drafts) {
    if (!hasValues) draft.derived = false;
    const { lag, runsUntil } = limitsOf(draft, lags);
    draft.lag = lag;
    draft.runsUntil = runsUntil;
  }
  linkYears(drafts);
  return drafts;
}, (before, now) => before.reportYear === now.reportYear && isSameJson(before.lags, now.lags));

function frameOf(table: Table, axis: TimeAxis, reportYear: number | null, sourceOf: SourceFinder): Frame {
  const caption = captionOf(table);
  return {
    table, axis, reportYear, sourceOf,
    title: (table.title ?? caption).replace(/^[■●◆○・【\s]+|[】\s]+$/gu, '').replace(/\s+/gu, ' '),
    cumulative: /[（(](?:年度|各月末?|月末)?累計値?[)）]$/u.test(caption) || (isCumulativeWord(caption) && !/単月|月別|月次|各月|毎月|合計|一覧|[・と、及び]累計/u.test(caption)),
    tableYear: tableYear(table, reportYear),
    lineYears: new Map(axis.lines.map((line) => [line, statedYear(line.places, reportYear)])),
    monthsOf: monthNamer(),
  };
}

function draftsOf(frame: Frame): Draft[] {
  const { table, axis } = frame;
  const across = axis.direction === 'columns';
  const places = new Set(axis.lines.flatMap((line) => line.places.map((place) => place.entry)));
  const firstOfBody = across ? table.range.top + table.headerRows : table.range.left + table.headerColumns;
  const drafts: Draft[] = [];
  let group: readonly GridCell[] = [];
  const entries = across ? table.rows : table.columns;
  // A line by itself needs no heading: the table's title says what it is of.
  const isTitled = entries.filter(({ index }) => index >= firstOfBody).length === 1 && frame.title !== '';
  for (const entry of entries) {
    if (entry.index < firstOfBody || NO_SERIES.has(entry.role) || (entry.headings.length === 0 && !isTitled) || places.has(entry)) continue;
    const [first] = entry.headings;
    const inGroup = first !== undefined && (across ? first.col > table.range.left : first.row > table.range.top);
    // The item is written once, beside the first of its lines, and the cells below are left empty.
    const outer = inGroup && itemKey(entry.headings) === '' ? group : [];
    if (outer.length === 0) group = entry.headings.filter((cell) => headingWords(cell).item !== '');
    for (const line of axis.lines) {
      const draft = draftOf(frame, entry, [...outer, ...entry.headings, ...line.measure], line);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

function draftOf(frame: Frame, entry: AxisEntry, headings: readonly GridCell[], line: TimeLine): Draft | null {
  const { table, axis, reportYear } = frame;
  const across = axis.direction === 'columns';
  const first = line.places[0]!.entry;
  const previousWord = entry.sameYear === 'previous-year' || first.sameYear === 'previous-year';
  const stated = entry.period?.granularity === 'year' ? entry.fiscalYear : null;
  const base = frame.lineYears.get(line) ?? frame.tableYear ?? reportYear;
  const fiscalYear = stated ?? (base === null ? null : previousWord ? base - 1 : base);
  const months = frame.monthsOf(line, { fiscalYear: fiscalYear ?? UNKNOWN_YEAR, fixed: stated !== null, back: previousWord ? 1 : 0 });
  const { points, bracketed, any } = readPoints(table, across, entry.index, line, months, frame.sourceOf);
  // An empty row counts where its heading names a year: this year's figures that nobody has entered.
  if (!any && stated === null) return null;
  const role = line.measure.length > 0 ? first.role : entry.role;
  const item = itemKey(headings);
  const label = itemLabel(headings);
  return {
    table, sheet: table.sheet, entry, role, item, fiscalYear, points, bracketed, across,
    label: labelOf(label, item, frame.title),
    isPrevious: previousWord || (fiscalYear !== null && reportYear !== null && fiscalYear < reportYear),
    cumulative: role === 'cumulative' || frame.cumulative || headings.some((cell) => headingWords(cell).cumulative) || isNotedAsCumulative(table, label),
    quarterly: axis.span > 1,
    derived: isComputedMeasure(role, headings[headings.length - 1]?.cell.text ?? ''),
    previous: null, lag: 0, runsUntil: null,
  };
}

/** Longest title that helps to name a series; a longer one is a sentence of the report. */
const LONGEST_TITLE = 40;

/** R7年度 alone names nothing: the table's title goes before it. */
const labelOf = (label: string, item: string, title: string): string =>
  item !== '' || title === '' || title.length > LONGEST_TITLE ? label || title : `${title} ${label}`.trim();

/** Fiscal year that most headings of the time axis name; where they run through several years, the report's own. */
function statedYear(places: readonly TimePlace[], reportYear: number | null): number | null {
  const counts = new Map<number, number>();
  for (const { year, month } of places) {
    if (year === null) continue;
    const fiscal = month >= 4 ? year : year - 1;
    counts.set(fiscal, (counts.get(fiscal) ?? 0) + 1);
  }
  if (places.length > 12 && reportYear !== null && counts.has(reportYear)) return reportYear;
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > counts.get(best)!) best = year;
  return best;
}

/** Fiscal year of a table as a whole: what its title says; a year that only a column of last year names is not the table's. */
function tableYear(table: Table, reportYear: number | null): number | null {
  const titled = titleYear(table);
  if (titled !== null) return titled;
  const named = new Set([...table.rows, ...table.columns].map((entry) => entry.fiscalYear));
  const others = table.fiscalYears.filter((year) => !named.has(year));
  return reportYear !== null && others.includes(reportYear) ? reportYear : (others[0] ?? null);
}

/** Ties each series to the series of the same item that gives the year before. */
function linkYears(drafts: readonly Draft[]): void {
  const values = drafts.filter((one) => !one.derived && one.role !== 'target' && one.fiscalYear !== null);
  const byYear = new Map<string, MonthSeries>();
  const keyOf = (item: string, year: number): string => `${year} ${item}`;
  for (const one of values) {
    const key = keyOf(one.item, one.fiscalYear!);
    if (!byYear.has(key)) byYear.set(key, one);
  }
  for (const one of values) one.previous = byYear.get(keyOf(one.item, one.fiscalYear! - 1)) ?? null;
}
