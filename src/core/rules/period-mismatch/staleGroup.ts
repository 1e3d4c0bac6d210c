import { addTo } from '../../groups';
import { unspaced } from '../../reading/normalise';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** Items of one form that show which years their lines are of, and the months that tell how far this year has come. */
const FEWEST_ITEMS = 3;
const FEWEST_MONTHS = 6;

interface Item {
  readonly lines: readonly AxisEntry[];
  /** The years of its lines, this one's first. */
  readonly years: readonly AxisEntry[];
  readonly form: string;
}

/**
 * ６年度 and ５年度 of each item over months of 令和６年, but ５年度 and ４年度 of one: the block was taken from last year's form. Only where
 * its figures stop in the month in which those of the other items do, and last year's go on: a whole year would be another year.
 */
export function staleGroups(tables: readonly Table[]): RuleFinding[] {
  return tables.flatMap((table) => {
    if (table.kind !== 'monthly') return [];
    const months = table.columns.filter(({ period }) => period?.granularity === 'month');
    const year = months[0]?.fiscalYear ?? null;
    if (year === null || months.length < FEWEST_MONTHS || months.some(({ fiscalYear }) => fiscalYear !== year)) return [];
    const forms = new Map<string, Item[]>();
    for (const item of itemsOf(table)) addTo(forms, item.form, item);
    return [...forms.values()].flatMap((items) => staleIn(table, items, months, year));
  });
}

/** The items of a table that have a line for this year and last. */
function itemsOf({ rows }: Table): Item[] {
  const lines = new Map<GridCell, AxisEntry[]>();
  for (const row of rows) if (row.headings.length >= 2) addTo(lines, row.headings[0]!, row);
  return [...lines.values()].flatMap((own): Item[] => {
    const years = own.filter(isYear);
    const form = own.map((line) => (isYear(line) ? 'year' : unspaced(textOf(headingOf(line))))).join('\n');
    return years.length === 2 && years[0]!.fiscalYear === years[1]!.fiscalYear! + 1 ? [{ lines: own, years, form }] : [];
  });
}

const headingOf = ({ headings }: AxisEntry): GridCell => headings[headings.length - 1]!;
const isYear = ({ period, fiscalYear, headings }: AxisEntry): boolean => fiscalYear !== null && period?.granularity === 'year' && /^\D{0,2}\d{1,4}年度?$/u.test(unspaced(textOf(headings[headings.length - 1])));

function staleIn(table: Table, items: readonly Item[], months: readonly AxisEntry[], year: number): RuleFinding[] {
  const stale = items.filter(({ years }) => years[0]!.fiscalYear === year - 1);
  const right = items.filter(({ years }) => years[0]!.fiscalYear === year);
  const [odd] = stale;
  if (!odd || stale.length > 1 || right.length < FEWEST_ITEMS || stale.length + right.length < items.length) return [];
  const lastOf = (line: AxisEntry): number => months.reduce((last, { index }, i) => (figureOf(table.grid.startingAt(line.index, index)) === null ? last : i), -1);
  const [own, before] = [lastOf(odd.years[0]!), lastOf(odd.years[1]!)];
  if (own < 0 || before <= own || right.some(({ years }) => lastOf(years[0]!) !== own)) return [];
  const [cell, second] = odd.years.map(headingOf) as [GridCell, GridCell];
  const example = headingOf(right[0]!.years[0]!);
  const fix = headingFix(table.sheet, cell, rewritePeriod(cell.cell.text, { years: 1, month: null }));
  return [{
    sheet: table.sheet,
    cell,
    evidence: [second.address, example.address],
    message: `「${textOf(odd.lines[0]!.headings[0]).replace(/\s+/gu, ' ')}」の区分は「${textOf(cell)}」と「${textOf(second)}」（${cell.address}、${second.address}）ですが、この表のほかの ${right.length} 項目は「${textOf(example)}」（例: ${example.address}）で始まり、数字の入っている月も同じです。前の年度の様式のまま更新していないと思われます。区分を確かめて直してください。`,
    found: textOf(cell),
    ...(fix ? { fix: fix.fix, expected: fix.expected } : {}),
  }];
}
