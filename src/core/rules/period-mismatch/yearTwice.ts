import { rememberedFor } from '../../remembered';
import { readPeriod } from '../../reading/period';
import type { MonthKey, Period } from '../../reading/types';
import type { RateRelation } from '../../relations/types';
import { readTimeAxis } from '../../series/axis';
import { eraFiscalYear } from '../../series/months';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** A heading that is nothing but a year, or a month or quarter with its year, with what stands below it. */
export interface YearHeading {
  readonly cell: GridCell;
  readonly parent: GridCell | null;
  /** Fiscal year of the period. */
  readonly year: number;
  /** Equal for equal periods; whole fiscal years and years up to a month (令和7年度（10月まで）) are compared by the year alone. */
  readonly span: string;
  /** Headings below, without which 令和7年度 over 対象者数 beside 令和7年度 over 実施者数 would look like a slip. */
  readonly inner: readonly string[];
  readonly previousWord: boolean;
}

/** Two neighbouring headings name the same fiscal year where this year and last year should stand. */
export function yearTwice(tables: readonly Table[], reportYear: number | null, asOf: MonthKey | null, rates: readonly RateRelation[]): RuleFinding[] {
  const pairs = tables.flatMap((table) => yearPairs(table, reportYear).map((pair) => ({ table, pair })));
  // Which year comes first is a habit of the book; a row of five years says nothing of where last year stands beside this one.
  const sides = pairs.filter(({ pair }) => !pairs.some((other) => other.pair !== pair && other.pair.some(({ cell }) => pair.some((one) => one.cell === cell)))).map(({ pair: [a, b] }) => a.year - b.year);
  const descending = sides.filter((step) => step > 0).length >= sides.filter((step) => step < 0).length;
  const findings: RuleFinding[] = [];
  for (const { table, pair: [first, second] } of pairs) {
    if (first.span === second.span && (twoNames(first, second) || (rest(first.cell) !== rest(second.cell) && !isSlipOfStates(table, first, second, reportYear, asOf)))) continue;
    if (first.span === second.span) findings.push(findingOf(table, first, second, reportYear, isCompared(first, second, table, rates) ? true : isCompared(second, first, table, rates) ? false : descending));
    else if (reportYear !== null) findings.push(...[first, second].filter((heading) => heading.year > reportYear && !isPlan(table, heading)).map((heading) => laterFinding(table, heading, heading === first ? second : first, reportYear)));
  }
  return findings;
}

const yearPairs = rememberedFor((table: Table, reportYear: number | null): ReturnType<typeof pairsOf> => {
  const time = readTimeAxis(table, reportYear)?.direction;
  // The order of months is looked at for itself.
  const axes = [...(time === 'columns' ? [] : [table.columns]), ...(time === 'rows' ? [] : [table.rows])];
  return axes.flatMap((entries) => pairsOf(headingsOf(entries), entries.some(({ role }) => role === 'ratio' || role === 'difference')));
}, (before, now) => before === now);

export function headingsOf(entries: readonly AxisEntry[]): YearHeading[] {
  // Outer headings stand over many entries and are read once.
  const known = new Map<GridCell, Period | null>();
  const periodIn = (cell: GridCell): Period | null => {
    let period = known.get(cell);
    if (period === undefined) known.set(cell, (period = periodOf(cell)));
    return period;
  };
  const found = new Map<GridCell, { heading: Omit<YearHeading, 'inner'>; inner: string[] }>();
  for (const entry of entries) {
    const at = entry.headings.findIndex((cell) => periodIn(cell) !== null);
    const cell = entry.headings[at];
    const period = cell && periodIn(cell);
    if (!cell || !period) continue;
    const inner = entry.headings.slice(at + 1).map(textOf).join(' ');
    const same = found.get(cell);
    if (same) same.inner.push(inner);
    else found.set(cell, { heading: { cell, parent: entry.headings[at - 1] ?? null, year: period.fiscalYear!, span: /年度|[RrHhＲＨ]/u.test(textOf(cell)) ? String(period.fiscalYear) : JSON.stringify([period.from, period.to]), previousWord: entry.sameYear === 'previous-year' }, inner: [inner] });
  }
  return [...found.values()].map(({ heading, inner }) => ({ ...heading, inner }));
}

/** Period with its year of a heading that says nothing else but 実績 and the like; calendar years alone head months and are left to the time axis. */
function periodOf(cell: GridCell): Period | null {
  if (cell.cell.text.length > 40 || !/年|[RrHhＲＨ]\s*[0-9０-９元]/u.test(cell.cell.text)) return null;
  const text = textOf(cell);
  const period = readPeriod(text) ?? readPeriod(text.replace(/\s/gu, '').replace(DRAFT, '').replace(WHAT, ''));
  if (!period || period.fiscalYear === null || period.granularity === 'day') return null;
  return period.granularity !== 'year' || /年度|[RrHhＲＨ]/u.test(text) ? period : null;
}

/** Headings that stand directly beside each other under one parent, with the same headings below. */
function pairsOf(headings: readonly YearHeading[], areCompared: boolean): [YearHeading, YearHeading][] {
  const pairs: [YearHeading, YearHeading][] = [];
  for (let i = 1; i < headings.length; i++) {
    const [a, b] = [headings[i - 1]!, headings[i]!];
    const beside = (a.cell.row === b.cell.row && a.cell.lastCol + 1 === b.cell.col) || (a.cell.col === b.cell.col && a.cell.lastRow + 1 === b.cell.row);
    if (beside && a.parent === b.parent && a.inner.join() === b.inner.join() && (rest(a.cell) === rest(b.cell) || differOnlyInState(a, b, headings))) pairs.push([a, b]);
  }
  return pairs.length > 0 ? pairs : twins(headings, areCompared);
}

/**
 * The one heading that stands twice, word for word, with others between: 令和3年度実績 | 達成 | 令和3年度実績.
 * A year alone may head two parts of a table, but not where two years are compared: 令和3年度 | 構成比 | 令和3年度 | 増減.
 */
function twins(headings: readonly YearHeading[], areCompared: boolean): [YearHeading, YearHeading][] {
  const found: [YearHeading, YearHeading][] = [];
  headings.forEach((a, i) => headings.slice(i + 1).forEach((b) => {
    if (a.cell.row === b.cell.row && a.parent === b.parent && a.inner.join() === b.inner.join() && textOf(a.cell).replace(/\s/gu, '') === textOf(b.cell).replace(/\s/gu, '') && (rest(a.cell) !== '年度' || (areCompared && headings.length === 2))) found.push([a, b]);
  }));
  return found.length === 1 ? found : [];
}

/** 予算（案） beside 予算, 決算（見込み） beside 決算. */
const DRAFT = /[（(](?:案|見込み?|見込額|確定|速報値?)[)）]/gu;

/** What stands behind the year of a heading and leaves it one of the year. */
const WHAT = /(?:目標値?|予算額?|決算額?|計画値?|見込額?|結果|実施状況)$/u;

/** What a heading says besides its year. */
const rest = (cell: GridCell): string => textOf(cell).replace(DRAFT, '').replace(/令和|平成|昭和|[RrHhSsＲＨＳ0-9０-９元\s]/gu, '');

/** How far a year has come, or that it is the year before: （10月まで）, 10月末, （前年同期）, （同期）. */
const STATE = /[（(]?(?:[0-9０-９]{1,2}\s*月(?:分|末|末現在|末時点|現在|時点)?(?:まで)?|(?:[前昨]年)?同[期月]|速報値?)[）)]?/gu;

/** 令和7年度（10月まで） beside 令和6年度: the same but for the state of the year; two states of one year may well stand side by side. */
function differOnlyInState(a: YearHeading, b: YearHeading, all: readonly YearHeading[]): boolean {
  const [x, y] = [a, b].map(({ cell }) => textOf(cell).replace(/\s/gu, ''));
  const bare = (text: string): string => text.replace(STATE, '').replace(/令和|平成|[RrHhＲＨ0-9０-９元（()）]/gu, '');
  const months = [x!, y!].filter((text) => /[0-9０-９]{1,2}月/u.test(text)).length;
  // Last year up to this month and in whole, below this year up to this month.
  if (all.some(({ year }) => year > a.year)) return false;
  return months <= 1 && bare(x!) === bare(y!) && all.filter(({ span }) => span === a.span).length === 2;
}

/**
 * One year in two states (令和7年度8月末 above 令和7年度) is a slip where it is last year and this year is nowhere beside it,
 * and where it is this year: before its end there are no figures of the whole year but plans.
 */
function isSlipOfStates(table: Table, first: YearHeading, second: YearHeading, reportYear: number | null, asOf: MonthKey | null): boolean {
  // 令和7年度（前年同期） beside 令和7年度: the word and the year contradict each other.
  if (first.previousWord !== second.previousWord) return true;
  if (reportYear === null) return false;
  if (first.year !== reportYear) return first.year === reportYear - 1;
  return asOf !== null && asOf < `${reportYear + 1}-02` && ![first, second].some((heading) => isPlan(table, heading) || heading.previousWord) && !hasMonth(second.cell);
}

const hasMonth = (cell: GridCell): boolean => /[0-9０-９]\s*月/u.test(textOf(cell));

/** 平成31年度 and 令和元年度 are two names of one year; who writes both means something by it. */
export const twoNames = (a: YearHeading, b: YearHeading): boolean => /平成|[HhＨ]/u.test(a.cell.cell.text) !== /平成|[HhＨ]/u.test(b.cell.cell.text);

/** Whether a column may well be about a year that has not begun. */
const isPlan = (table: Table, { cell, parent, inner }: YearHeading): boolean =>
  /目標|計画|予定|見込|予算|案|次年度|来年度|翌年度|今後|推計/u.test([table.title ?? '', cell.cell.text, parent?.cell.text ?? '', ...inner].join(' '));

/** Whether a 対前年比 of the table divides what stands under one heading by what stands under the other. */
export function isCompared(now: YearHeading, then: YearHeading, table: Table, rates: readonly RateRelation[]): boolean {
  const under = ({ cell: { area } }: YearHeading, operands: RateRelation['numerator']): boolean =>
    operands.every(({ row, col }) => (now.cell.row === then.cell.row ? col >= area.left && col <= area.right : row >= area.top && row <= area.bottom));
  return rates.some((rate) => rate.table === table && rate.sense === 'comparison' && under(now, rate.numerator) && under(then, rate.denominator));
}

/** A year that begins after the report, beside a year that has figures. */
function laterFinding(table: Table, later: YearHeading, other: YearHeading, reportYear: number): RuleFinding {
  const fix = other.year === reportYear - 1 ? headingFix(table.sheet, later.cell, rewritePeriod(later.cell.cell.text, { years: reportYear - later.year, month: null })) : null;
  return {
    sheet: table.sheet,
    cell: later.cell,
    evidence: [later.cell.address, other.cell.address],
    message: `見出し「${textOf(later.cell)}」（${later.cell.address}）は、この報告の年度（${eraFiscalYear(reportYear)}）より後です。隣の見出しは「${textOf(other.cell)}」（${other.cell.address}）です。年度を確かめて直してください。`,
    found: textOf(later.cell),
    ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
  };
}

export function findingOf(table: Table, first: YearHeading, second: YearHeading, reportYear: number | null, descending: boolean): RuleFinding {
  const { year } = first;
  // Of two last years the newer place is stale; of two this years the older one was not set back.
  const newer = second.previousWord ? first : first.previousWord ? second : descending ? first : second;
  const older = newer === first ? second : first;
  const sure = reportYear !== null && (year === reportYear || year === reportYear - 1);
  const wrong = year === reportYear ? older : newer;
  const wanted = year === reportYear ? year - 1 : year + 1;
  const fix = sure ? headingFix(table.sheet, wrong.cell, rewritePeriod(wrong.cell.cell.text, { years: wanted - year, month: null })) : null;
  const guess = fix ? `「${fix.expected}」` : eraFiscalYear(wanted);
  return {
    sheet: table.sheet,
    cell: wrong.cell,
    evidence: [first.cell.address, second.cell.address],
    message: `見出し「${textOf(first.cell)}」（${first.cell.address}）と「${textOf(second.cell)}」（${second.cell.address}）が同じ時期です。${sure ? `${wrong.cell.address}は${guess}と思われます。` : '一方は前年のはずです。'}前の年度のまま更新していない見出しがないか確かめて、直してください。`,
    found: textOf(wrong.cell),
    ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
  };
}
