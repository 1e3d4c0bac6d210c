import { readPeriod } from '../../reading/period';
import { eraFiscalYear } from '../../series/months';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** A heading that is nothing but a fiscal year, with what stands below it. */
interface YearHeading {
  readonly cell: GridCell;
  readonly parent: GridCell | null;
  readonly year: number;
  /** Headings below, without which 令和7年度 over 対象者数 beside 令和7年度 over 実施者数 would look like a slip. */
  readonly inner: readonly string[];
  readonly previousWord: boolean;
}

/** Two neighbouring headings name the same fiscal year where this year and last year should stand. */
export function yearTwice(tables: readonly Table[], reportYear: number | null): RuleFinding[] {
  const pairs = tables.flatMap((table) => [table.columns, table.rows].flatMap((entries) => pairsOf(headingsOf(entries)).map((pair) => ({ table, pair }))));
  // Which year comes first is a habit of the book.
  const descending = pairs.filter(({ pair: [a, b] }) => a.year > b.year).length >= pairs.filter(({ pair: [a, b] }) => a.year < b.year).length;
  const findings: RuleFinding[] = [];
  for (const { table, pair: [first, second] } of pairs) {
    if (first.year !== second.year || first.previousWord !== second.previousWord) {
      if (first.previousWord === second.previousWord || first.year !== second.year) continue;
    }
    findings.push(findingOf(table, first, second, reportYear, descending));
  }
  return findings;
}

function headingsOf(entries: readonly AxisEntry[]): YearHeading[] {
  const found = new Map<GridCell, { heading: Omit<YearHeading, 'inner'>; inner: string[] }>();
  for (const entry of entries) {
    const at = entry.headings.findIndex((cell) => yearOf(cell) !== null);
    const cell = entry.headings[at];
    if (!cell) continue;
    const inner = entry.headings.slice(at + 1).map(textOf).join(' ');
    const known = found.get(cell);
    if (known) known.inner.push(inner);
    else found.set(cell, { heading: { cell, parent: entry.headings[at - 1] ?? null, year: yearOf(cell)!, previousWord: entry.sameYear === 'previous-year' }, inner: [inner] });
  }
  return [...found.values()].map(({ heading, inner }) => ({ ...heading, inner }));
}

/** Fiscal year of a heading that says nothing else but 実績 and the like; calendar years head months and are left to the time axis. */
function yearOf(cell: GridCell): number | null {
  const text = textOf(cell);
  if (text.length > 30 || !/年度|[RrHhＲＨ]\s*[0-9０-９元]/u.test(text)) return null;
  const period = readPeriod(text);
  return period?.granularity === 'year' ? period.fiscalYear : null;
}

/** Headings that stand directly beside each other under one parent, with the same headings below. */
function pairsOf(headings: readonly YearHeading[]): [YearHeading, YearHeading][] {
  const pairs: [YearHeading, YearHeading][] = [];
  for (let i = 1; i < headings.length; i++) {
    const [a, b] = [headings[i - 1]!, headings[i]!];
    const beside = (a.cell.row === b.cell.row && a.cell.area.right + 1 === b.cell.col) || (a.cell.col === b.cell.col && a.cell.area.bottom + 1 === b.cell.row);
    if (beside && a.parent === b.parent && a.inner.join() === b.inner.join() && rest(a.cell) === rest(b.cell)) pairs.push([a, b]);
  }
  return pairs;
}

/** What a heading says besides its year. */
const rest = (cell: GridCell): string => textOf(cell).replace(/[0-9０-９元\s]/gu, '');

function findingOf(table: Table, first: YearHeading, second: YearHeading, reportYear: number | null, descending: boolean): RuleFinding {
  const { year } = first;
  // Of two last years the newer place is stale; of two this years the older one was not set back.
  const newer = second.previousWord ? first : first.previousWord ? second : descending ? first : second;
  const older = newer === first ? second : first;
  const sure = reportYear !== null && (year === reportYear || year === reportYear - 1);
  const wrong = year === reportYear ? older : newer;
  const wanted = year === reportYear ? year - 1 : year + 1;
  const fix = sure ? headingFix(table.sheet, wrong.cell, rewritePeriod(wrong.cell.cell.text, { years: wanted - year, month: null })) : null;
  return {
    sheet: table.sheet,
    cell: wrong.cell,
    evidence: [first.cell.address, second.cell.address],
    message: `見出し「${textOf(first.cell)}」（${first.cell.address}）と「${textOf(second.cell)}」（${second.cell.address}）が同じ年度です。${sure ? `${wrong.cell.address}は${eraFiscalYear(wanted)}と思われます。` : '一方は前年度のはずです。'}前の年度のまま更新していない見出しがないか確かめて、直してください。`,
    found: textOf(wrong.cell),
    ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
  };
}
