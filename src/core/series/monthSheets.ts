import { addTo } from '../groups';
import { normalise } from '../reading/normalise';
import { findPeriods, monthKey } from '../reading/period';
import type { MonthKey, Period } from '../reading/types';
import { rememberedFor } from '../remembered';
import type { Grid, GridCell } from '../tables/grid';
import { monthIndex, monthOfFiscalYear } from './months';

/** One of the sheets of a workbook that keeps a sheet for every month. */
export interface MonthSheet {
  readonly grid: Grid;
  /** The month by the sheet's name. */
  readonly month: MonthKey;
}

/** Sheets of one form, one a month, in the order of the months. */
export interface MonthSheetFamily {
  readonly sheets: readonly MonthSheet[];
}

/** Fewest sheets that make a family; two sheets of one form may be alike for any reason. */
const FEWEST_SHEETS = 3;

/** Share of the texts that two sheets of one form have in common. */
const SAME_FORM = 0.6;

/** Forms that are looked for among the sheets of one way of naming: more is no year's work. */
const MOST_FORMS = 4;

/** The month that a sheet's name says: 4月, ４月分, R6.4, 令和6年4月; null where it says none or more than one. */
export function monthOfName(name: string): Period | null {
  const periods = findPeriods(name).filter(({ period }) => period.granularity !== 'year');
  return periods.length === 1 && periods[0]!.period.granularity === 'month' ? periods[0]!.period : null;
}

/** A month sheet with the texts that its form has in common with others, by address. */
interface FormSheet {
  readonly sheet: MonthSheet;
  readonly texts: ReadonlyMap<string, string>;
}

/** Families of month sheets; months without a year are taken to lie in the fiscal year of the report. Several rules ask for them. */
export const findMonthSheets = rememberedFor((grids: readonly Grid[], fiscalYear: number | null): readonly MonthSheetFamily[] => {
  const groups = new Map<string, FormSheet[]>();
  for (const grid of grids) {
    const period = monthOfName(grid.sheet.name);
    if (!period) continue;
    const { year, month } = period.to;
    if (year === null && fiscalYear === null) continue;
    const sheet = { grid, month: year === null ? monthOfFiscalYear(fiscalYear!, month) : monthKey(year, month) };
    const pattern = normalise(grid.sheet.name).replace(/[0-9]+/g, '#');
    addTo(groups, pattern, { sheet, texts: textsOf(grid) });
  }
  const families: MonthSheetFamily[] = [];
  for (const group of groups.values()) {
    // The form may change in the course of the year: what is unlike the first sheet may be of another one.
    for (let [rest, forms] = [group, 0]; rest.length >= FEWEST_SHEETS && forms < MOST_FORMS; forms++) {
      const first = rest[0]!;
      const alike = [first];
      const unlike: FormSheet[] = [];
      for (const one of rest.slice(1)) (likeness(first.texts, one.texts) >= SAME_FORM ? alike : unlike).push(one);
      const byMonth = new Map<MonthKey, MonthSheet>();
      for (const { sheet } of alike) if (!byMonth.has(sheet.month)) byMonth.set(sheet.month, sheet);
      const sheets = [...byMonth.values()].sort((a, b) => monthIndex(a.month) - monthIndex(b.month));
      if (sheets.length >= FEWEST_SHEETS) families.push({ sheets });
      rest = unlike;
    }
  }
  return families;
}, (before, now) => before === now);

function textsOf(grid: Grid): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const cell of grid.saying('text')) if (cell.cell.formula === undefined) texts.set(cell.address, cell.cell.text);
  return texts;
}

function likeness(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number {
  let same = 0;
  for (const [address, text] of a) if (b.get(address) === text) same++;
  return same / Math.max(a.size, b.size, 1);
}

/** A cell of a month sheet that names a month, with the month it must name. */
export interface MonthHeading {
  readonly cell: GridCell;
  readonly sheet: MonthSheet;
  readonly period: Period;
  /** True where it names its sheet's own month, and its year where it names one. */
  readonly right: boolean;
  /** Whether it names the year, too. */
  readonly dated: boolean;
}

/** Rows at the top of a sheet in which its heading stands. */
const HEADING_ROWS = 8;
/** Further down only what says 月 is looked at: the tables of several groups may lie below each other, each with the month over its columns. */
const LAST_HEADING_ROW = 60;

/** Characters; a longer text is no heading. */
const LONGEST_HEADING = 80;
/** Share of the sheets on which a cell must name its sheet's month to be there for that. */
const LEAST_RIGHT = 0.7;

/**
 * Cells that name the sheet's month on most sheets of a family, by address.
 * What most sheets do shows what the cell is for; the others can then be wrong.
 */
export function monthHeadings(family: MonthSheetFamily): MonthHeading[][] {
  const byAddress = new Map<string, MonthHeading[]>();
  for (const sheet of family.sheets) {
    const top = sheet.grid.extent?.top ?? 0;
    for (const cell of sheet.grid.cells) {
      if (cell.row > top + LAST_HEADING_ROW) break;
      if (cell.reading.kind === 'figure' || (cell.row > top + HEADING_ROWS && !cell.cell.text.includes('月'))) continue;
      const periods = cell.cell.text.length > LONGEST_HEADING ? [] : findPeriods(cell.cell.text).filter(({ period }) => period.granularity !== 'year');
      const [only] = periods;
      if (!only || periods.length !== 1 || only.period.granularity !== 'month') continue;
      const { to } = only.period;
      const own = Number(sheet.month.slice(5)) === to.month;
      const dated = to.year !== null;
      const heading = { cell, sheet, period: only.period, right: own && (!dated || monthKey(to.year, to.month) === sheet.month), dated };
      addTo(byAddress, cell.address, heading);
    }
  }
  return [...byAddress.values()].filter((list) => list.length >= FEWEST_SHEETS && list.filter((heading) => heading.right).length >= list.length * LEAST_RIGHT);
}
