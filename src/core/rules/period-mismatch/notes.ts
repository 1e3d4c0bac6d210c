import { findFigures } from '../../reading/number';
import { addMonths, findPeriods, monthKey } from '../../reading/period';
import type { MonthKey, Period } from '../../reading/types';
import { rememberedOf } from '../../remembered';
import { eraFiscalYear, eraMonth } from '../../series/months';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { namesYear } from './namesYear';

/** A date that a text gives for its figures, or for last year. */
interface Note {
  readonly cell: GridCell;
  readonly period: Period;
  readonly month: MonthKey;
}

const LONGEST_TEXT = 200;
/** A figure that is wanted or expected may well be of a later month. */
const EXPECTED = /見込|予定|予測|推計|目標|計画|以上|以下|以内|とする|目指|まで(?!の実績)|次年度|来年度|翌年/u;
const OF_LAST_YEAR = /前年|昨年|前回|同期|参考|比較|[増減]/u;
/** 前年度（令和7年度 …, 前年同期：令和7年9月末; 昨年 alone may be the calendar's. */
const LAST_YEAR_BEFORE = /(?:前年度末?|昨年度末?|前年同期末?|昨年同期末?|前年同月末?|昨年同月末?)(?:の?実績)?\s?[（(:：]?\s?$/u;
/** So many other texts of a sheet with this year's date show that one with last year's was left behind. */
const FEWEST_CURRENT = 3;
/** Figures of a month before the report may well be told with last year's of the same month; one that was left behind is the exception. */
const MOST_STALE = 2;

const textsOf = rememberedOf((grid: Grid): readonly { readonly cell: GridCell; readonly lastYear: boolean; readonly notes: readonly Note[] }[] => grid.texts.flatMap((cell) => {
  const { text, value, formula } = cell.cell;
  if (typeof value !== 'string' || formula !== undefined || text.length > LONGEST_TEXT || !/[末時現前昨]/u.test(text) || !namesYear(text)) return [];
  const notes = findPeriods(text).flatMap(({ period, start }): Note[] => {
    const month = period.to.year === null ? null : monthKey(period.to.year, period.to.month);
    if (month === null) return [];
    return LAST_YEAR_BEFORE.test(text.slice(0, start)) || (period.granularity === 'month' && period.until) ? [{ cell, period, month }] : [];
  });
  return notes.length === 0 ? [] : [{ cell, lastYear: /前年|昨年/u.test(text), notes }];
}));

/** Dates in texts that cannot be right: a figure of a month to come, 前年度 with this year's number, last year's date among this year's. */
export function noteDates(grids: readonly Grid[], fiscalYear: number | null, asOf: MonthKey | null): RuleFinding[] {
  if (asOf === null || fiscalYear === null) return [];
  return grids.flatMap((grid) => {
    const texts = textsOf(grid);
    if (texts.length === 0) return [];
    const states = texts.filter(({ cell, lastYear, notes }) => !lastYear && notes.length === 1 && !EXPECTED.test(cell.cell.text) && tellsOfFigure(grid, cell)).map(({ notes }) => notes[0]!);
    const months = countBy(states, ({ month }) => month);
    // Months differ from figure to figure: the only one that is a whole year before the report was left behind.
    const all = texts.filter(({ lastYear }) => !lastYear).flatMap(({ notes }) => notes);
    const thisYear = all.filter(({ month }) => month <= asOf && month > addMonths(asOf, -12));
    const earlier = all.filter(({ month }) => month <= addMonths(asOf, -12)).length;
    return [
      ...states.filter(({ month }) => month > asOf && month <= addMonths(asOf, 12)).map((note) => laterFinding(grid, note, asOf)),
      ...states.filter(({ month }) => month < addMonths(asOf, -OLDEST)).map((note) => oldFinding(grid, note, asOf)),
      ...states.flatMap((note): RuleFinding[] => {
        const now = addMonths(note.month, 12);
        if (now > asOf || OF_LAST_YEAR.test(note.cell.cell.text)) return [];
        const current = months.get(now) ?? 0;
        const isOdd = current >= FEWEST_CURRENT && (now === asOf || current > (months.get(note.month) ?? 0) * MOST_STALE);
        const other = isOdd ? states.find(({ month }) => month === now) : now === asOf && earlier === 1 && thisYear.length >= FEWEST_CURRENT ? thisYear[0] : undefined;
        return other ? [staleFinding(grid, note, other)] : [];
      }),
      ...texts.filter(({ lastYear }) => lastYear).flatMap(({ notes }) => notes.filter(({ cell, period }) => namesLastYear(cell, period) && period.fiscalYear === fiscalYear && isOfReport(grid, cell, fiscalYear)).map((note) => lastYearFinding(grid, note, fiscalYear))),
    ];
  });
}

/** A figure in the text itself, or one right before a text that is nothing but its date: 0.348% | （令和4年8月時点）. */
const tellsOfFigure = (grid: Grid, { row, col, cell: { text } }: GridCell): boolean =>
  findFigures(text).length > 0 || (/^[（(][^（()）]*[)）]$/u.test(text.trim()) && grid.at(row, col - 1)?.reading.kind === 'figure');

function countBy<T, K>(list: readonly T[], key: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

const namesLastYear = ({ cell: { text } }: GridCell, period: Period): boolean =>
  findPeriods(text).some((match) => match.period === period && LAST_YEAR_BEFORE.test(text.slice(0, match.start)));

/** A sheet about the plan of the next year calls this year the last one. */
const isOfReport = (grid: Grid, own: GridCell, fiscalYear: number): boolean =>
  !grid.texts.some((cell) => cell !== own && cell.cell.text.length <= LONGEST_TEXT && namesYear(cell.cell.text) && findPeriods(cell.cell.text).some(({ period }) => period.fiscalYear !== null && period.fiscalYear > fiscalYear));

/** Months after which no figure of a report is of: 平成7年11月末 for 令和7年11月末. */
const OLDEST = 180;

function oldFinding(grid: Grid, { cell, period }: Note, asOf: MonthKey): RuleFinding {
  return {
    sheet: grid.sheet.name, cell, evidence: [cell.address], found: period.text,
    message: `「${textOf(cell).slice(0, 60)}」の「${period.text.trim()}」は、この報告の時点（${eraMonth(asOf)}）より${OLDEST / 12}年以上前です。元号と年を確かめて直してください。`,
  };
}

function laterFinding(grid: Grid, { cell, period }: Note, asOf: MonthKey): RuleFinding {
  return {
    sheet: grid.sheet.name, cell, evidence: [cell.address], found: period.text,
    message: `「${textOf(cell).slice(0, 60)}」の「${period.text.trim()}」は、この報告の時点（${eraMonth(asOf)}）より後です。年月を確かめて直してください。`,
  };
}

function staleFinding(grid: Grid, { cell, period }: Note, other: Note): RuleFinding {
  return {
    sheet: grid.sheet.name, cell, evidence: [cell.address, other.cell.address], found: period.text,
    message: `「${textOf(cell).slice(0, 60)}」の「${period.text.trim()}」は1年前の年月です。同じシートのほかの数字は「${other.period.text.trim()}」（${other.cell.address}など）です。前の年度のまま更新していないと思われます。年月を確かめて直してください。`,
  };
}

function lastYearFinding(grid: Grid, { cell, period }: Note, fiscalYear: number): RuleFinding {
  return {
    sheet: grid.sheet.name, cell, evidence: [cell.address], found: period.text,
    message: `「${textOf(cell).slice(0, 60)}」では前の年度とされていますが、「${period.text.trim()}」はこの報告の年度（${eraFiscalYear(fiscalYear)}）です。年を確かめて直してください。`,
  };
}
