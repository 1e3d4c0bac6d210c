import { normalise } from '../../reading/normalise';
import type { PeriodMonth } from '../../reading/types';
import type { Fix } from '../../report';
import type { GridCell } from '../../tables/grid';

/** A run of digits (or 元) in a heading. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

function runsOf(text: string): Run[] {
  const plain = normalise(text);
  const runs: Run[] = [];
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === '元') runs.push({ start: i, end: i + 1, value: 1 });
    let end = i;
    while (plain.charCodeAt(end) >= 48 && plain.charCodeAt(end) <= 57) end++;
    if (end > i) {
      runs.push({ start: i, end, value: Number(plain.slice(i, end)) });
      i = end - 1;
    }
  }
  return runs;
}

/** The same number in the digits that the text used: full-width stays full-width. */
function written(value: number, like: string): string {
  const digits = String(value).padStart(/^[0０]/u.test(like) ? like.length : 1, '0');
  return /[０-９]/u.test(like) ? digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : digits;
}

/**
 * A heading with another year or month put in: `令和6年11月分` → `令和6年12月分`.
 * @param change what to add to the year, and the month to write; null leaves it
 * @param from where the part of the text begins that names the period
 * @returns null where the text does not show year or month in digits of its own
 */
export function rewritePeriod(text: string, change: { readonly years: number; readonly month: number | null }, from = 0): string | null {
  const plain = normalise(text);
  const runs = runsOf(text).filter((run) => run.start >= from);
  const follows = (run: Run, sign: string): boolean => plain.slice(run.end).trimStart().startsWith(sign);
  const monthRun = runs.find((run) => follows(run, '月')) ?? (runs.length === 2 && !runs.some((run) => follows(run, '年')) ? runs[1] : undefined);
  const yearRun = runs.find((run) => follows(run, '年')) ?? (runs.length === 2 && monthRun === runs[1] ? runs[0] : undefined);
  const edits: { run: Run; value: number }[] = [];
  if (change.month !== null) {
    if (!monthRun) return null;
    edits.push({ run: monthRun, value: change.month });
  }
  if (change.years !== 0) {
    // A year before the era began would need another era's name.
    if (!yearRun || yearRun.value + change.years < 1) return null;
    edits.push({ run: yearRun, value: yearRun.value + change.years });
  }
  let result = text;
  for (const { run, value } of edits.sort((a, b) => b.run.start - a.run.start)) result = result.slice(0, run.start) + written(value, text.slice(run.start, run.end)) + result.slice(run.end);
  return result;
}

/** The change that leads from one month to another. */
export const changeOf = (stated: PeriodMonth, expected: PeriodMonth): { years: number; month: number | null } => ({
  years: stated.year === null || expected.year === null ? 0 : expected.year - stated.year,
  month: stated.month === expected.month ? null : expected.month,
});

/** Fix that writes another text into a heading; only for text that is typed in. */
export function headingFix(sheet: string, cell: GridCell, text: string | null): { fix: Fix; expected: string } | null {
  if (text === null || typeof cell.cell.value !== 'string' || cell.cell.formula !== undefined) return null;
  const shown = text.replace(/\s+/gu, ' ').trim();
  return { expected: shown, fix: { label: `見出しを「${shown}」に直す`, edits: [{ sheet, cell: cell.address, value: text }] } };
}
