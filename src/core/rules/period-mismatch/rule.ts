import { fiscalYearOfKey } from '../../series/months';
import type { Rule } from '../rule';
import { figuresAfterReport } from './afterReport';
import { axisSlips } from './axisSlips';
import { captionDates } from './captionDates';
import { captionYears } from './captionYears';
import { comparedTwice, sisterYears } from './comparedTwice';
import { coverPeriods } from './cover';
import { dateOrder } from './dateOrder';
import { groupYears } from './groupYears';
import { kpiMonths } from './kpiMonths';
import { lostMonths } from './lostMonth';
import { monthTwice } from './monthTwice';
import { noteDates } from './notes';
import { partTwice } from './partTwice';
import { previousYears } from './previousYear';
import { quarterNames, quarterTitles } from './quarters';
import { sheetDates } from './sheetDates';
import { sheetHeadings } from './sheetHeadings';
import { sheetTitles } from './titles';
import { halfNames, sumLabels } from './sumLabels';
import { staleGroups } from './staleGroup';
import { stackedYears } from './stackedYears';
import { targetYears } from './targetYear';
import { yearTwice } from './yearTwice';

/** A year or a month that cannot be right where it stands (CONTRACT, rule period-mismatch). */
export const rule: Rule = {
  id: 'period-mismatch',
  title: '年・月の食い違い',
  severity: 'warning',
  check({ grids, tables, series, rates, totals, kpis, fiscalYear: stated, asOf }) {
    // What the headings say is in question here; the month that the report covers says the year better.
    const fiscalYear = asOf === null ? stated : fiscalYearOfKey(asOf);
    const titles = sheetTitles(grids);
    const dates = sheetDates(grids, tables, series, fiscalYear, asOf).filter((finding) => !titles.some((title) => title.sheet === finding.sheet && title.cell === finding.cell));
    const cover = coverPeriods(grids, tables, asOf).filter((finding) => ![...titles, ...dates].some((other) => other.sheet === finding.sheet && other.cell === finding.cell));
    const twice = yearTwice(tables, fiscalYear, asOf, rates);
    const found = [
      ...titles,
      ...dates,
      ...cover,
      ...axisSlips(tables, fiscalYear),
      ...monthTwice(tables, fiscalYear),
      ...lostMonths(tables),
      ...twice,
      ...comparedTwice(tables, fiscalYear, rates).filter((finding) => !twice.some(({ sheet, evidence }) => sheet === finding.sheet && finding.evidence.every((cell) => evidence.includes(cell)))),
      ...sisterYears(tables),
      ...stackedYears(tables),
      ...groupYears(tables),
      ...staleGroups(tables),
      ...dateOrder(tables),
      ...previousYears(tables, fiscalYear, asOf),
      ...targetYears(tables, fiscalYear),
      ...quarterNames(tables),
      ...partTwice(tables),
      ...sumLabels(totals),
      ...halfNames(tables),
      ...figuresAfterReport(series, asOf),
      ...quarterTitles(grids),
      ...captionYears(tables, fiscalYear),
      ...captionDates(grids, tables, fiscalYear, asOf).filter((finding) => ![...titles, ...dates, ...cover].some((other) => other.sheet === finding.sheet && other.cell === finding.cell)),
      ...sheetHeadings(grids, fiscalYear),
      ...kpiMonths(kpis, asOf),
    ];
    // What a heading or a KPI shows is told there.
    const known = new Set(found.map(({ sheet, cell }) => `${sheet}!${typeof cell === 'string' ? cell : cell.address}`));
    return [...found, ...noteDates(grids, fiscalYear, asOf).filter(({ sheet, cell }) => !known.has(`${sheet}!${typeof cell === 'string' ? cell : cell.address}`))];
  },
};
