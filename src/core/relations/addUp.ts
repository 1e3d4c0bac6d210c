import type { Figure } from '../reading/types';
import type { AxisEntry } from '../tables/types';
import { isRounded, isRoundedUnit } from './agree';
import type { Tally } from './proof';
import type { Measure, View } from './view';

/** In how many lines of a view parts add up to a measure. */
export function countSums(view: View, measure: Measure, parts: readonly Measure[]): Tally {
  let agreeing = 0;
  let computable = 0;
  const isCoarse = isRoundedUnit(measure.entry.unit ?? view.table.unit ?? '');
  for (const line of view.lines) {
    // 対前年比 of each adds up to nothing.
    if (line.role === 'ratio') continue;
    const { published, figures, sum } = addUp(view, measure, parts, line);
    if (!published || sum === null) continue;
    computable++;
    const slack = published.step / 2 + figures.reduce((n, figure) => n + (isCoarse || isRounded(figure) ? figure.step / 2 : 0), 0);
    if (!isConstantBase(figures, published.value) && Math.abs(sum - published.value) <= slack * 1.000001) agreeing++;
  }
  return { agreeing, computable };
}

/** What a measure has in a line, and what its parts come to there. */
export function addUp(view: View, measure: Measure, parts: readonly Measure[], line: AxisEntry): { published: Figure | null; figures: Figure[]; sum: number | null } {
  const published = view.figure(measure, line);
  if (!published) return { published, figures: [], sum: null };
  const figures = parts.map((part) => view.figure(part, line)).filter((figure): figure is Figure => figure !== null);
  return { published, figures, sum: figures.length === 0 ? null : figures.reduce((n, figure) => n + figure.value, 0) };
}

/** A base that stands unchanged in every line (対象者数 of two examinations of the same people) is not added. */
export function isConstantBase(figures: readonly Figure[], total: number): boolean {
  const values = figures.map((figure) => figure.value);
  return values.length >= 2 && total !== 0 && values.some((value) => value === total) && values.every((value) => Math.abs(value - total) <= Math.abs(total) * 0.05);
}
