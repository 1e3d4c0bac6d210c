import { isCumulativeWord } from '../reading/words';
import { textOf } from '../tables/grid';
import { nearlyAgrees } from './agree';
import { buildTotal } from './build';
import { monthsIn } from './timeSpan';
import type { Operand, TotalRelation } from './types';
import type { Measure, View } from './view';

/** 累計 by its own heading, or 目標 and 実績 under a heading 累計 that they share. */
const runsAlong = ({ role, entry }: Measure): boolean =>
  role === 'cumulative' || ((role === 'target' || role === 'actual' || role === 'value') && entry.headings.slice(0, -1).some((heading) => isCumulativeWord(textOf(heading))));

/** 累計 beside single months: each cumulative figure is the sum of the months so far (of the same line of the same item). */
export function findCumulatives(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  const months = view.lines.filter((line) => line.period !== null && monthsIn(line.period) <= 3 && line.period.granularity !== 'day' && line.role !== 'total');
  if (months.length < 3) return relations;
  for (const measure of view.measures) {
    if (measure.filled < 2 || !measure.isTyped || !runsAlong(measure) || measure.isShare) continue;
    const base = bestBase(view, measure);
    if (!base) continue;
    const parts: Operand[] = [];
    for (const line of months) {
      parts.push(view.operand(base, line));
      const place = view.operand(measure, line);
      if (!place.cell || place.cell.cell.formula || !place.figure || !parts[parts.length - 1]!.figure) continue;
      const why = `見出し「${measure.entry.label}」と、「${base.entry.label}」の月を足したものと合うことから`;
      const relation = buildTotal({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words' }, [...parts], [], 'cumulative');
      if (relation) relations.push(relation);
    }
  }
  return relations;

  function bestBase(v: View, measure: Measure): Measure | null {
    const pool = v.measures.filter((m) => m !== measure && !runsAlong(m) && m.filled >= 2 && !m.isShare && ['value', 'actual', ...(measure.role === 'target' ? ['target'] : [])].includes(m.role) && m.isPrevious === measure.isPrevious);
    const near = pool.filter((m) => m.group === measure.group && m.group !== '');
    let best: { base: Measure; agreeing: number } | null = null;
    for (const base of near.length > 0 ? near : pool.slice(0, 12)) {
      const agreeing = countAgreeing(v, measure, base);
      if (agreeing >= 2 && (!best || agreeing > best.agreeing)) best = { base, agreeing };
    }
    return best?.base ?? null;
  }

  function countAgreeing(v: View, measure: Measure, base: Measure): number {
    let sum = 0;
    let agreeing = 0;
    for (const line of months) {
      sum += v.figure(base, line)?.value ?? 0;
      const published = v.figure(measure, line);
      if (published && nearlyAgrees(sum, published)) agreeing++;
    }
    return agreeing;
  }
}
