import Decimal from 'decimal.js';
import type { MonthKey } from '../../reading/types';
import { printedLike } from '../../relations/agree';
import { addressOn, rangeAddress } from '../../snapshot/address';
import { judgeMonths } from '../../series/judgeMonths';
import { eraMonth, monthName, monthNames } from '../../series/months';
import type { MonthSeries, PlacedCell, SeriesPoint } from '../../series/types';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { findMismatches } from '../total-mismatch/causes';
import { findHoles, joinHoles, type Hole, type SharedHole } from './holes';

/** A month of a series is empty although it is due (CONTRACT, rule missing-month). */
export const rule: Rule = {
  id: 'missing-month',
  title: '月の数字の入力もれ',
  severity: 'error',
  check(context) {
    const { series, asOf, fiscalYear } = context;
    const judged = judgeMonths(series, asOf, fiscalYear);
    const holes = joinHoles(findHoles(judged), judged);
    return holes.length === 0 ? [] : holes.map((shared) => withSums(findingOf(shared, asOf), context));
  },
};

/** Says which figure the sums still hold that are typed over an empty month. */
function withSums(finding: RuleFinding, context: RuleContext): RuleFinding {
  if (finding.range !== undefined) return finding;
  const lacking = findMismatches(context).find(({ blank }) => blank?.operand.sheet === finding.sheet && blank.operand.address === finding.cell);
  if (!lacking?.blank) return finding;
  const { value, relations } = lacking.blank;
  const expected = printedLike(new Decimal(value), relations[0]!.published);
  const sums = relations.map((relation) => addressOn({ sheet: relation.sheet, address: relation.cell.address }, finding.sheet));
  return { ...finding, evidence: [...new Set([...finding.evidence, ...sums])], message: `${finding.message}${sums.slice(0, 4).join('、')}${sums.length > 4 ? ' など' : ''}は内訳の和より ${expected} 多いので、${expected} が入ると思われます。`, expected };
}

/** The empty cell itself: on the month's own sheet where the series only collects the sheets. */
const emptyCell = (point: SeriesPoint): PlacedCell => point.source;

function findingOf({ holes, whole }: SharedHole, asOf: MonthKey | null): RuleFinding {
  const first = holes[0]!;
  const place = emptyCell(first.points[0]!);
  const cells = holes.flatMap((hole) => [...hole.points.map(emptyCell), ...hole.followers]);
  const here = cells.filter((cell) => cell.sheet === place.sheet);
  const beside = holes.slice(0, 3).map((hole) => neighbourOf(hole)).filter((point) => point !== null);
  const shown = holes.flatMap((hole) => hole.points.filter((point) => point.source !== point).map((point) => `${point.sheet}!${point.address}`));
  const evidence = [...cells.map((cell) => addressOn(cell, place.sheet)), ...beside.map((point) => addressOn(point.source, place.sheet)), ...shown];
  const joined = here.length > 1 && isBlock(here) ? { range: rangeAddress(boundsOf(here)) } : {};
  return {
    sheet: place.sheet,
    cell: place.address,
    ...joined,
    evidence: [...new Set(evidence)],
    severity: first.kind === 'gap' ? 'error' : 'warning',
    message: messageOf(first, holes, whole, asOf),
  };
}

function boundsOf(cells: readonly PlacedCell[]): { top: number; left: number; bottom: number; right: number } {
  const rows = cells.map((cell) => cell.row);
  const cols = cells.map((cell) => cell.col);
  return { top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) };
}

/** A range is given only where it holds none but the empty cells. */
function isBlock(cells: readonly PlacedCell[]): boolean {
  const { top, left, bottom, right } = boundsOf(cells);
  return (bottom - top + 1) * (right - left + 1) === new Set(cells.map((cell) => cell.address)).size;
}

/** The filled month that shows the hole: the next one after a gap, the last one before the end. */
function neighbourOf({ kind, series, points }: Hole): SeriesPoint | null {
  const filled = series.points.filter((point) => point.content === 'figure' || point.content === 'text');
  const after = filled.find((point) => point.month > points[points.length - 1]!.month);
  const last = filled[filled.length - 1];
  // Last year's figure in brackets stands in a line of its own below this year's.
  const thisYear = filled.find((point) => point.month === last?.month && point.figure?.bracketed !== true);
  return (kind === 'gap' ? after : (thisYear ?? last)) ?? null;
}

function messageOf(hole: Hole, holes: readonly Hole[], whole: boolean, asOf: MonthKey | null): string {
  const months = monthsText(hole.series, hole.points);
  const names = whole ? `この表の${holes.length}項目すべて（${holes.slice(0, 3).map((one) => `「${one.series.label}」`).join('')}${holes.length > 3 ? 'ほか' : ''}）` : `「${hole.series.label}」`;
  const followers = hole.followers.length > 0 ? '（同じ月から計算する率なども空いています）' : '';
  const beside = neighbourOf(hole);
  const fact = `${names}の${months}が空欄です${followers}。`;
  if (hole.kind === 'gap') {
    const later = beside ? `後の${monthName(beside.month)}（${beside.address}）には${shownText(beside)}と入っているので、入力もれと思われます。` : '';
    return `${fact}${later}${months}の数字を入力してください。該当がない月は「－」と入れてください。`;
  }
  const due = asOf === null ? '' : `報告は${eraMonth(asOf)}までですが、`;
  const last = beside ? `${due}最後に入っているのは${monthName(beside.month)}（${beside.address}）の${shownText(beside)}です。` : `${due}今年度の数字が一つもありません。`;
  return `${fact}${last}数字を入力するか、まだ集計できないときは備考に「${beside ? monthName(beside.month) : '○月'}まで」のように書いてください。`;
}

function monthsText(series: MonthSeries, points: readonly SeriesPoint[]): string {
  if (!series.quarterly) return monthNames(points.map((point) => point.month));
  return points.map((point) => `${monthName(point.month)}までの期間`).join('・');
}

const shownText = (point: SeriesPoint): string => (point.cell ? point.cell.cell.text.replace(/\s+/gu, '') : '');
