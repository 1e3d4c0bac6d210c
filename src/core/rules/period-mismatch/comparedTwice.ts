import { addTo } from '../../groups';
import { unspaced } from '../../reading/normalise';
import type { RateRelation } from '../../relations/types';
import { textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';
import { findingOf, headingsOf, isCompared, twoNames, type YearHeading } from './yearTwice';

/** Ratios to last year that must divide what stands under one heading by what stands under the other. */
const FEWEST_RATIOS = 2;

/**
 * The two groups of a table that name one year, where 対前年比 divides the one by the other: 令和6年度 over 第1四半期 … 計 and again over
 * 第1四半期 … 計, or over fewer of the same headings.
 */
export function comparedTwice(tables: readonly Table[], reportYear: number | null, rates: readonly RateRelation[]): RuleFinding[] {
  return tables.flatMap((table) => [table.columns, table.rows].flatMap((axis) => {
    const headings = axis.some(({ role }) => role === 'ratio') ? headingsOf(axis) : [];
    const [first, second] = headings;
    if (headings.length !== 2 || !first || !second || first.span !== second.span || first.parent !== second.parent || twoNames(first, second)) return [];
    if (first.inner.join() === '' || !(holds(first, second) || holds(second, first))) return [];
    const compared = rates.filter((rate) => rate.table === table && rate.sense === 'comparison' && rate.agreement !== 'differs');
    const ways = ([[first, second], [second, first]] as const).map(([now, then]) => compared.filter((rate) => isCompared(now, then, table, [rate])).length);
    const [forth = 0, back = 0] = ways;
    return Math.max(forth, back) < FEWEST_RATIOS || Math.min(forth, back) > 0 ? [] : [findingOf(table, first, second, reportYear, forth > 0)];
  }));
}

/** 対前年比 needs no more below last year's heading than what it compares. */
const holds = (more: YearHeading, fewer: YearHeading): boolean => fewer.inner.every((name) => more.inner.includes(name));

/** A table of two years with their change: 平成26年度 | 平成25年度 | 増減額, or 前年比. */
interface TwoYears {
  readonly table: Table;
  readonly years: readonly [YearHeading, YearHeading];
}

/**
 * Two tables of one form side by side (収入: 26年度, 25年度, 増減; 支出: 26年度, 24年度, 増減), of which one compares with the year before last.
 */
export function sisterYears(tables: readonly Table[]): RuleFinding[] {
  const forms = new Map<string, TwoYears[]>();
  for (const table of tables) {
    const pair = table.columns.some(({ role }) => role === 'difference' || role === 'ratio') ? twoYearsOf(table) : null;
    if (pair) addTo(forms, `${table.sheet}\n${table.range.top}\n${formOf(table)}`, pair);
  }
  return [...forms.values()].flatMap((pairs) => (pairs.length === 2 ? compare(pairs[0]!, pairs[1]!) : []));
}

function twoYearsOf(table: Table): TwoYears | null {
  const headings = headingsOf(table.columns);
  const [first, second] = headings;
  return headings.length === 2 && first && second && !first.previousWord && !second.previousWord ? { table, years: [first, second] } : null;
}

/** The headings of the columns beside the names, without the years that they name. */
const formOf = ({ columns, range, headerColumns }: Table): string => columns.filter(({ index }) => index >= range.left + headerColumns).map(({ label }) => unspaced(label).replace(/\d/gu, '')).join('|');

function compare(a: TwoYears, b: TwoYears): RuleFinding[] {
  const differing = [0, 1].filter((at) => a.years[at]!.year !== b.years[at]!.year);
  const [at] = differing;
  const odd = [a, b].filter(({ years: [first, second] }) => Math.abs(first.year - second.year) !== 1);
  if (differing.length !== 1 || at === undefined || odd.length !== 1) return [];
  const { table, years } = odd[0]!;
  const right: GridCell = (odd[0] === a ? b : a).years[at]!.cell;
  const wrong = years[at]!;
  const other = years[1 - at]!;
  const fix = headingFix(table.sheet, wrong.cell, rewritePeriod(wrong.cell.cell.text, { years: (odd[0] === a ? b : a).years[at]!.year - wrong.year, month: null }));
  return [{
    sheet: table.sheet,
    cell: wrong.cell,
    evidence: [wrong.cell.address, other.cell.address, right.address],
    message: `見出し「${textOf(wrong.cell)}」（${wrong.cell.address}）は、隣の「${textOf(other.cell)}」（${other.cell.address}）と1年違いになっていません。横に並ぶ同じ形の表では「${textOf(right)}」（${right.address}）です。前の年度から写したまま更新していないと思われます。見出しを確かめて直してください。`,
    found: textOf(wrong.cell),
    ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
  }];
}
