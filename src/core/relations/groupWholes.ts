import { textOf } from '../tables/grid';
import { FEWEST_PROOFS, LEAST_PROVEN } from './proof';
import { isPart } from './sumParts';
import { countSums } from './addUp';
import type { Parts } from './bestParts';
import { totalAt } from './sums';
import type { TotalRelation } from './types';
import type { Measure, View } from './view';

/** Headings over what a figure outside of them is made up of: 判定区分, 内訳, 男女別. */
const DIVIDES = /区分|内訳|判定|[^特個]別(?:[件人者]数)?$/u;

/** 受診者 | 受診率 | 判定区分: 異常なし, 要指導, 要医療 — what is divided under a heading stands outside of it, where arithmetic shows it. */
export function findGroupWholes(view: View): TotalRelation[] {
  if (view.direction === 'down') return [];
  const groups = new Set(view.measures.map(({ group }) => group).filter((group) => group !== ''));
  return [...groups].flatMap((group) => {
    const parts = view.filledIn(group);
    const outer = parts[0]?.entry.headings[0];
    if (parts.length < 2 || !DIVIDES.test(textOf(outer).replace(/\s/gu, '')) || parts.some(({ entry }) => entry.role !== 'value' || entry.period !== null)) return [];
    const whole = wholeOf(view, parts);
    if (!whole) return [];
    const why = `「${textOf(outer)}」の項目を足し合わせると「${whole.measure.entry.label}」になる行が ${whole.agreeing} あることから`;
    // 計 adds up the lines above it as well, which says more.
    return view.lines.filter(({ role }) => role === 'value').flatMap((line) => {
      const relation = totalAt(view, whole.measure, whole, line, false);
      return relation ? [{ ...relation, why }] : [];
    });
  });
}

/** The nearest column outside of a group that its figures add up to. */
function wholeOf(view: View, measures: readonly Measure[]): (Parts & { readonly measure: Measure }) | null {
  const [first] = measures;
  const outside = view.measures.filter((m) => m.group === '' && m.filled > 0 && m.isTyped && !m.isShare && m.role === 'value' && m.entry.period === null && !m.isPrevious && measures.every((part) => isPart(part, m)));
  outside.sort((a, b) => Math.abs(a.position - first!.position) - Math.abs(b.position - first!.position));
  for (const measure of outside) {
    const { agreeing, computable } = countSums({ ...view, lines: view.lines.filter((line) => (view.figure(measure, line)?.value ?? 0) !== 0) }, measure, measures);
    if (agreeing >= FEWEST_PROOFS && agreeing >= computable * LEAST_PROVEN) return { measure, measures, agreeing, computable, why: '' };
  }
  return null;
}
