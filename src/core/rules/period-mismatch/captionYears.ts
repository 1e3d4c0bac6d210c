import { findPeriods } from '../../reading/period';
import type { Period } from '../../reading/types';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

const LONGEST_CAPTION = 60;
const FEWEST_MONTHS = 3;
/** What stands behind the year must be a report of that year; 平成20年度受診者, 決算 or 末 are looked at in the year after. */
const REPORTS = /(?:状況|実績|結果|推移)[\s　]*[（(]$/u;
const OF_THE_YEAR_BEFORE = /^(?:末|分|中)|受診|対象|決算|予算|支払|精算|資格|加入|登録|インセンティブ|保険料|前年|昨年|比較|推計|確定|評価/u;

interface Caption {
  readonly table: Table;
  readonly cell: GridCell;
  readonly year: Period;
  readonly months: Period;
}

/**
 * 平成20年度　特定保健指導の実施状況（平成21年4月～9月）: the caption of a table whose months in brackets are those of the report's year, and
 * whose year is still the one before. Two such captions are the way of the report.
 */
export function captionYears(tables: readonly Table[], fiscalYear: number | null): RuleFinding[] {
  if (fiscalYear === null) return [];
  const captions = tables.flatMap((table) => captionOf(table, fiscalYear) ?? []);
  const [only] = captions;
  return only && new Set(captions.map(({ cell }) => cell)).size === 1 ? [findingOf(only)] : [];
}

function captionOf(table: Table, fiscalYear: number): Caption | null {
  const cell = table.titleCell;
  if (!cell || typeof cell.cell.value !== 'string' || cell.cell.text.length > LONGEST_CAPTION) return null;
  const { text } = cell.cell;
  const [first, second, ...more] = findPeriods(text);
  if (!first || !second || more.length > 0) return null;
  const [year, months] = [first.period, second.period];
  if (year.granularity !== 'year' || !year.text.includes('度') || year.fiscalYear !== fiscalYear - 1) return null;
  if (months.granularity !== 'span' || months.from.year === null || months.fiscalYear !== fiscalYear || months.to.year === null) return null;
  const between = text.slice(first.end, second.start).trim();
  if (!REPORTS.test(between) || OF_THE_YEAR_BEFORE.test(between) || !/^\s*[）)]\s*$/u.test(text.slice(second.end))) return null;
  return [table.columns, table.rows].some((axis) => isOfMonths(axis, months)) ? { table, cell, year, months } : null;
}

/** Whether the months of an axis, which names no year of its own, run from the first to the last month of a span. */
function isOfMonths(axis: readonly AxisEntry[], { from, to }: Period): boolean {
  const months = axis.flatMap(({ period }) => (period?.granularity === 'month' ? [period.from] : []));
  return months.length >= FEWEST_MONTHS && months.every(({ year }) => year === null) && months[0]!.month === from.month && months[months.length - 1]!.month === to.month;
}

function findingOf({ table, cell, year, months }: Caption): RuleFinding {
  // 平成30年度 beside 令和元年4月: the new year has another era's name.
  const isOneEra = year.text.slice(0, 1) === months.text.slice(0, 1);
  const fix = isOneEra ? headingFix(table.sheet, cell, rewritePeriod(cell.cell.text, { years: 1, month: null })) : null;
  return {
    sheet: table.sheet,
    cell,
    evidence: [cell.address],
    message: `見出しは「${year.text}」ですが、期間は「${months.text}」です。前の年度のまま更新していないと思われます。年度を確かめて直してください。`,
    found: textOf(cell),
    ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
  };
}
