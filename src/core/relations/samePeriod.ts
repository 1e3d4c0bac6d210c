import { nearlyAgrees } from './agree';
import { buildTotal } from './build';
import type { AxisEntry } from '../tables/types';
import type { Operand, TotalRelation } from './types';
import type { Measure, View } from './view';

/** 同期計, 同期間計: the total of those months of last year, or of a plan, that this year has figures for. */
export const isSamePeriodTotal = ({ entry, role }: Measure): boolean => role === 'total' && /同期間?(?:合|累)?計/u.test(entry.name);

/** Fewer months make no year. */
const FEWEST_MONTHS = 3;
/** So many lines must add up, and most of them. */
const FEWEST_PROOFS = 2;
const LEAST_PROOFS = 0.6;

/**
 * 同期計 beside a row of months: last year's line and the targets are added up as far as the same item's own line is filled,
 * so that 対前年比 and 達成率 compare like with like.
 */
export function findSamePeriodSums(view: View): TotalRelation[] {
  const months = view.measures.filter((m) => m.entry.period?.granularity === 'month');
  if (months.length < FEWEST_MONTHS) return [];
  return view.measures.filter((measure) => isSamePeriodTotal(measure) && measure.isTyped).flatMap((measure) => sumsOf(view, measure, months));
}

function sumsOf(view: View, measure: Measure, months: readonly Measure[]): TotalRelation[] {
  const proposals = view.lines.flatMap((line) => {
    const place = view.operand(measure, line);
    const parts = partsOf(view, line, months);
    if (!place.cell || place.cell.cell.formula || !place.figure || place.figure.unit === '%' || !COUNTED.has(line.role) || parts.length === 0) return [];
    const sum = parts.reduce((total, { figure }) => total + (figure?.value ?? 0), 0);
    return [{ cell: place.cell, parts, agrees: nearlyAgrees(sum, place.figure) }];
  });
  const agreeing = proposals.filter(({ agrees }) => agrees).length;
  if (agreeing < FEWEST_PROOFS || agreeing < proposals.length * LEAST_PROOFS) return [];
  const why = `見出し「${measure.entry.label}」から。今年度の実績がある月だけを足し合わせる（${agreeing} か所で計算が合う）`;
  return proposals.flatMap(({ cell, parts }) => buildTotal({ cell, sheet: view.table.sheet, table: view.table, why, source: 'words' }, parts, [], 'total') ?? []);
}

/** Lines whose months may be added. */
const COUNTED: ReadonlySet<AxisEntry['role']> = new Set<AxisEntry['role']>(['value', 'actual', 'target']);

/** The line's figures of the months that this year's line of the same item has. */
function partsOf(view: View, line: AxisEntry, months: readonly Measure[]): Operand[] {
  const own = view.lines.find((other) => other.role === 'actual' && other.sameYear === null && isSameItem(other, line)) ?? line;
  const filled = months.filter((month) => view.figure(month, own) !== null);
  return filled.map((month) => view.operand(month, line));
}

const isSameItem = (a: AxisEntry, b: AxisEntry): boolean => a.headings.length === b.headings.length && a.headings.length >= 2 && a.headings[0] === b.headings[0] && a.headings[a.headings.length - 2] === b.headings[b.headings.length - 2];
