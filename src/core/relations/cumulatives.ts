import { isCumulativeWord } from '../reading/words';
import { fiscalPosition } from '../reading/period';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildTotal } from './build';
import { monthsIn } from './timeSpan';
import type { Operand, TotalRelation } from './types';
import type { Measure, View } from './view';

/** 累計 by its own heading, 目標累計 among 目標, or 目標 and 実績 under a heading 累計 that they share. */
const runsAlong = ({ role, entry }: Measure): boolean =>
  role === 'cumulative' || (role === 'target' && isCumulativeWord(entry.name)) || ((role === 'target' || role === 'actual' || role === 'value') && entry.headings.slice(0, -1).some((heading) => isCumulativeWord(textOf(heading))));

/** A month or quarter of the axis on which figures run along. */
export interface Step {
  readonly line: AxisEntry;
  /** 第1四半期 behind 4月 5月 6月: what it holds is in them already. */
  readonly isSubtotal: boolean;
  /** True where its year is another one than that of the step before. */
  readonly beginsYear: boolean;
}

/** What a measure adds up, and whether it starts anew with each year. */
interface Base {
  readonly base: Measure;
  readonly agreeing: number;
  readonly isYearly: boolean;
}

/** 累計 beside single months: each cumulative figure is the sum of the months so far (of the same line of the same item). */
export function findCumulatives(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  const steps = stepsOf(view.lines);
  if (steps.length < FEWEST_STEPS) return relations;
  for (const measure of view.measures) {
    if (measure.filled < 2 || !measure.isTyped || !runsAlong(measure) || measure.isShare) continue;
    const best = bestBase(view, measure, steps);
    if (best) relations.push(...sumsSoFar(view, measure, best, steps));
  }
  return relations;
}

const FEWEST_STEPS = 3;

/** Tells which measure a 累計 adds up; null where a view has no 累計 or its lines are no months. */
export function baseFinder(view: View): ((cumulative: Measure) => Measure | null) | null {
  if (!view.measures.some(runsAlong)) return null;
  const steps = stepsOf(view.lines);
  return steps.length < FEWEST_STEPS ? null : (measure) => (runsAlong(measure) && !measure.isShare ? (bestBase(view, measure, steps)?.base ?? null) : null);
}

/** The months or quarters among the lines of a view, in order. */
export function stepsOf(lines: readonly AxisEntry[]): Step[] {
  const months = lines.filter(({ period, role }) => period !== null && monthsIn(period) <= 3 && period.granularity !== 'day' && role !== 'total');
  const single = new Set(months.flatMap(({ period }) => (monthsIn(period!) === 1 ? [fiscalPosition(period!.from.month)] : [])));
  let last = -1;
  return months.map((line) => {
    const [first, length] = [fiscalPosition(line.period!.from.month), monthsIn(line.period!)];
    const isSubtotal = length > 1 && Array.from({ length }, (_, i) => first + i).some((month) => single.has(month));
    const beginsYear = !isSubtotal && first <= last;
    if (!isSubtotal) last = first;
    return { line, isSubtotal, beginsYear };
  });
}

function sumsSoFar(view: View, measure: Measure, { base, isYearly }: Base, steps: readonly Step[]): TotalRelation[] {
  const why = `見出し「${measure.entry.label}」と、「${base.entry.label}」の月を足したものと合うことから`;
  let parts: Operand[] = [];
  return steps.flatMap(({ line, isSubtotal, beginsYear }) => {
    if (isYearly && beginsYear) parts = [];
    if (!isSubtotal) parts.push(view.operand(base, line));
    const place = view.operand(measure, line);
    if (!place.cell || place.cell.cell.formula || !place.figure || !parts[parts.length - 1]?.figure) return [];
    // In a quarter's column may stand what has come so far, or the quarter alone.
    if (isSubtotal && !nearlyAgrees(parts.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0), place.figure)) return [];
    return buildTotal({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words' }, [...parts], [], 'cumulative') ?? [];
  });
}

function bestBase(view: View, measure: Measure, steps: readonly Step[]): Base | null {
  const pool = view.measures.filter((m) => m !== measure && !runsAlong(m) && m.filled >= 2 && !m.isShare && ['value', 'actual', ...(measure.role === 'target' ? ['target'] : [])].includes(m.role) && m.isPrevious === measure.isPrevious);
  const near = pool.filter((m) => m.group === measure.group && m.group !== '');
  const ways = steps.some(({ beginsYear }) => beginsYear) ? [false, true] : [false];
  let best: Base | null = null;
  for (const base of near.length > 0 ? near : pool.slice(0, MOST_TRIED)) {
    for (const isYearly of ways) {
      const agreeing = countAgreeing(view, measure, base, steps, isYearly);
      if (agreeing >= 2 && (!best || agreeing > best.agreeing)) best = { base, agreeing, isYearly };
    }
  }
  return best;
}

/** Measures that a 累計 in no group may add up. */
const MOST_TRIED = 12;

function countAgreeing(view: View, measure: Measure, base: Measure, steps: readonly Step[], isYearly: boolean): number {
  let sum = 0;
  let agreeing = 0;
  for (const { line, isSubtotal, beginsYear } of steps) {
    if (isSubtotal) continue;
    if (isYearly && beginsYear) sum = 0;
    sum += view.figure(base, line)?.value ?? 0;
    const published = view.figure(measure, line);
    if (published && nearlyAgrees(sum, published)) agreeing++;
  }
  return agreeing;
}
