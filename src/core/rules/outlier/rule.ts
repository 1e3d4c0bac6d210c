import { eraMonth, monthName } from '../../series/months';
import { straysOf } from '../../series/strays';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { addressOn } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';
import { findDigitSlips, type DigitSlip } from './digitSlips';
import { findKpiSlips } from './kpiSlips';
import { findPairSlips, type PairSlip } from './yearPairs';
import { findZero, type Zero } from './zeros';

/** A slip of the keyboard by one digit (CONTRACT, rule outlier). */
export const rule: Rule = {
  id: 'outlier',
  title: '桁の打ち間違いの疑い',
  severity: 'warning',
  yieldsTo: ['malformed-number', 'unit-mismatch', 'total-mismatch', 'out-of-range', 'cross-reference-mismatch'],
  check({ series, tables, rates, totals, kpis, asOf }) {
    const next = new Map<MonthSeries, MonthSeries>();
    for (const one of series) if (one.previous) next.set(one.previous, one);
    let computed: ReadonlySet<GridCell> | null = null;
    // 使用割合 as the ministry publishes it: no line of the table computes it.
    const isMeasuredRate = ({ role, isPrevious, points }: MonthSeries): boolean => {
      if (role !== 'rate' || isPrevious) return false;
      computed ??= new Set(rates.map(({ cell }) => cell));
      return points.every(({ cell }) => !cell || !computed!.has(cell));
    };
    const seen = new Set<string>();
    const findings: RuleFinding[] = [];
    const onOtherSheet = otherSheets(series);
    for (const one of series) {
      if (one.derived && one.role !== 'cumulative' && !isMeasuredAverage(one) && !isMeasuredRate(one)) continue;
      for (const slip of findDigitSlips(one, () => one.previous ?? next.get(one) ?? onOtherSheet(one))) {
        const { sheet, address } = slip.point.source;
        // A figure of another line is there by its reference, not by the keyboard.
        if (seen.has(`${sheet}!${address}`) || straysOf(one).some(({ point }) => point === slip.point)) continue;
        seen.add(`${sheet}!${address}`);
        findings.push(findingOf(slip));
      }
    }
    for (const zero of series.flatMap((one) => findZero(one, asOf) ?? [])) {
      const { sheet, address } = zero.point.source;
      if (!seen.has(`${sheet}!${address}`)) findings.push(zeroFinding(zero));
      seen.add(`${sheet}!${address}`);
    }
    const pairs = findPairSlips(tables, [...rates, ...totals]).map(pairFinding);
    const atKpis = findKpiSlips(kpis).filter(({ sheet, cell }) => !seen.has(`${sheet}!${typeof cell === 'string' ? cell : cell.address}`));
    return [...findings, ...pairs, ...atKpis];
  },
};

/** Finds the same item a year before, or a year after, on a sheet of that year; null where more than one has its name. */
function otherSheets(series: readonly MonthSeries[]): (of: MonthSeries) => MonthSeries | null {
  const keyOf = ({ item, role, cumulative }: MonthSeries, year: number): string => `${year} ${role} ${cumulative} ${item}`;
  let known: Map<string, MonthSeries | null> | null = null;
  return (of) => {
    if (of.item === '' || of.fiscalYear === null) return null;
    if (!known) {
      known = new Map();
      for (const one of series) if (one.item !== '' && one.fiscalYear !== null) known.set(keyOf(one, one.fiscalYear), known.has(keyOf(one, one.fiscalYear)) ? null : one);
    }
    return [-1, 1].map((step) => known!.get(keyOf(of, of.fiscalYear! + step)) ?? null).find((one) => one !== null && one.sheet !== of.sheet) ?? null;
  };
}

/** 平均所要日数, 平均待ち時間（秒）: an average that is measured month by month, and not that of other lines. */
const isMeasuredAverage = ({ role, label }: MonthSeries): boolean => role === 'average' && /(?:^|\s)平均[^\s（(]{2,}/u.test(label);

/** What the items of a comparison stand in: rows where the years run across, columns where they run down. */
const lineOf = (now: GridCell, last: GridCell): string => (now.row === last.row ? '行' : '列');

function pairFinding(slip: PairSlip): RuleFinding {
  const { sheet } = slip.table;
  if (slip.kind === 'exchanged') {
    const [a, b] = slip.cells;
    const [x, y] = slip.beside;
    return {
      sheet,
      cell: a,
      evidence: [a, b, x, y].map((cell) => cell.address),
      message: `${textOf(a)}（${a.address}）と${textOf(b)}（${b.address}）は、前の年の${textOf(x)}（${x.address}）と${textOf(y)}（${y.address}）に比べると、入れ替わっているように見えます。${lineOf(a, x)}を取り違えていないか、元の資料で確かめてください。`,
      found: textOf(a),
    };
  }
  if (slip.kind === 'shifted') {
    const { cells, beside } = slip;
    const [first, end] = [cells[0]!, cells[cells.length - 1]!];
    const line = lineOf(first, beside[0]!);
    return {
      sheet,
      cell: first,
      range: `${first.address}:${end.address}`,
      evidence: [...cells, ...beside].map(({ address }) => address),
      message: `${first.address}から${end.address}までの${cells.length}個の数字は、同じ${line}の別の年（${beside[0]!.address}の${textOf(beside[0])}など）と大きく違い、一つ隣の${line}の数字に近くなっています。${line}がずれて入力されていないか、元の資料で確かめてください。`,
      found: textOf(first),
    };
  }
  const { now, last, log, others } = slip;
  return {
    sheet,
    cell: now,
    evidence: [now.address, last.address],
    message: `${textOf(now)}（${now.address}）は、前の年の${textOf(last)}（${last.address}）の${times(log)}ほどです。同じ表のほかの${others}組の数字は、前の年と近い値です。どちらかの桁の打ち間違いではないか、元の資料で確かめてください。`,
    found: textOf(now),
  };
}

const shown = (point: SeriesPoint): string => textOf(point.source.cell ?? point.cell).replace(/\s/gu, '');

function findingOf({ series, point, figure, expected, distance, neighbours, otherYear }: DigitSlip): RuleFinding {
  const { sheet, address } = point.source;
  const at = (other: SeriesPoint): string => addressOn(other.source, sheet);
  const around = neighbours.map((next) => `${monthName(next.month)} ${shown(next)}`).join('、');
  const year = otherYear ? `${otherYear.point ? eraMonth(otherYear.point.month) : '前年同月'} ${otherYear.point ? shown(otherYear.point) : otherYear.figure.value.toLocaleString('ja-JP')}` : '';
  const hint = [around === '' ? '' : `前後の月（${around}）`, year === '' ? '' : `別の年の同じ月（${year}）`].filter((text) => text !== '').join('と');
  return {
    sheet,
    cell: address,
    evidence: [address, ...neighbours.map(at), ...(otherYear?.point ? [at(otherYear.point)] : []), ...(point.source === point ? [] : [`${point.sheet}!${point.address}`])],
    message: `「${series.label}」の${monthName(point.month)}の${shown(point)}は、${hint}から見込まれる約${figure.unit === '%' ? `${rounded(expected * 100, figure.step * 100)}%` : rounded(expected, figure.step)}の${times(distance)}ほどです。桁や行の打ち間違いではないか、元の資料で確かめてください。`,
    found: shown(point),
  };
}

function zeroFinding({ series, point, least, most }: Zero): RuleFinding {
  const { sheet, address } = point.source;
  const at = (other: SeriesPoint): string => addressOn(other.source, sheet);
  return {
    sheet,
    cell: address,
    evidence: [address, at(least), at(most)],
    message: `「${series.label}」の${monthName(point.month)}が${shown(point)}です。ほかの月は${shown(least)}（${monthName(least.month)}）から${shown(most)}（${monthName(most.month)}）です。数字の入力もれではないか、元の資料で確かめてください。まだ数字がないときは「集計中」と入れてください。`,
    found: shown(point),
  };
}

/** 10倍, 10分の1, 1,000倍: to the nearest power of ten, near misses by their own factor. */
function times(distance: number): string {
  const factor = Math.abs(distance) < 0.85 ? Math.round(10 ** Math.abs(distance)) : 10 ** Math.round(Math.abs(distance));
  return distance > 0 ? `${factor.toLocaleString('ja-JP')}倍` : `${factor.toLocaleString('ja-JP')}分の1`;
}

/** Two significant digits are all that an expectation is worth. */
function rounded(value: number, step: number): string {
  const unit = Math.max(step, 10 ** (Math.floor(Math.log10(value)) - 1));
  const decimals = Math.max(0, -Math.floor(Math.log10(unit)));
  return (Math.round(value / unit) * unit).toLocaleString('ja-JP', { maximumFractionDigits: decimals });
}
