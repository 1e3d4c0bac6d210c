import { addTo } from '../groups';
import type { Settings } from '../settings';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate } from './build';
import { isOfTotalGroup } from './groupTotals';
import type { RateRelation } from './types';
import type { Measure, View } from './view';

/** 構成比: each line's count divided by the count of the line that is the whole (計, 総数, 全体). */
export function findCompositions(view: View, rounding: Settings['rounding']): RateRelation[] {
  const groups = groupedLines(view);
  if (groups) return sharesOfGroups(view, groups, rounding);
  const blocks = blocksOf(view);
  return blocks ? sharesOfGroups(view, blocks, rounding) : sharesOf(view, rounding);
}

/** 収入 … 収入合計, 支出 … 支出合計: the lines up to each total that is 100% in a column of shares; null where there are not two of them. */
function blocksOf(view: View): AxisEntry[][] | null {
  const ends = view.lines.flatMap((line, i) => (line.role === 'total' ? [i] : []));
  if (ends.length < 2 || ends.length > MOST_BLOCKS) return null;
  const share = view.measures.find((measure) => measure.isTyped && measure.isShare && ends.filter((i) => isHundred(view, measure, view.lines[i]!)).length >= 2);
  if (!share) return null;
  const wholes = ends.filter((i) => isHundred(view, share, view.lines[i]!));
  const blocks = wholes.map((end, k) => view.lines.slice(k === 0 ? 0 : wholes[k - 1]! + 1, end + 1));
  return blocks.every((lines) => lines.length >= 3) ? blocks : null;
}

const MOST_BLOCKS = 6;

/** The whole of a group: its total, the last one of a block that has subtotals. */
const wholeOf = (lines: readonly AxisEntry[]): AxisEntry => lines.find(isOfTotalGroup) ?? lines[lines.length - 1]!;

/** Lines of one name each, where every group of lines names the same figures again and one group is the total; null elsewhere. */
function groupedLines(view: View): AxisEntry[][] | null {
  const names = new Map<string, AxisEntry[]>();
  for (const line of view.lines) addTo(names, line.name, line);
  const groups = [...names.values()];
  return groups.length >= 2 && groups.every((lines) => lines.length >= 3 && lines.filter(isOfTotalGroup).length === 1) ? groups : null;
}

/** Shares of the total group, of the count that most lines of all groups agree on. */
function sharesOfGroups(view: View, groups: readonly (readonly AxisEntry[])[], rounding: Settings['rounding']): RateRelation[] {
  const relations: RateRelation[] = [];
  for (const measure of view.measures) {
    if (!measure.isTyped || !measure.isShare || measure.role === 'ratio' || measure.role === 'target') continue;
    const tallied = countsFor(view, measure).map((count) => {
      const each = groups.map((lines) => tally({ ...view, lines }, measure, count, wholeOf(lines)));
      return { count, agreeing: each.reduce((n, one) => n + one.agreeing, 0), computable: each.reduce((n, one) => n + one.computable, 0) };
    });
    const best = tallied.reduce<(typeof tallied)[number] | null>((most, one) => (most && most.agreeing >= one.agreeing ? most : one), null);
    if (!best || best.agreeing < 2 || best.agreeing * 2 < best.computable) continue;
    for (const lines of groups) {
      const whole = wholeOf(lines);
      for (const line of lines) {
        const place = view.operand(measure, line);
        if (line === whole || !place.cell || place.cell.cell.formula) continue;
        const why = `「${whole.label}」に対する割合として ${best.agreeing} か所で計算が合うことから`;
        const relation = buildRate({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale: measure.scale }, [view.operand(best.count, line)], [view.operand(best.count, whole)], 'rate', rounding);
        if (relation) relations.push(relation);
      }
    }
  }
  return relations;
}

/** Counts that a share may be of. Months of nearly equal shares: of counts that agree alike, the total's is meant, or the nearest one. */
function countsFor(view: View, measure: Measure): Measure[] {
  // 1人当たり額 has the shares of the amount that it is computed from.
  const rank = (m: Measure): number => (m.role === 'total' ? 0 : 1000) + (/[当あ]たり|平均/u.test(m.entry.label) ? 1000 : 0) + Math.abs(m.position - measure.position);
  return view.measures.filter((m) => m !== measure && m.filled > 0 && !m.isShare && (!m.isPrevious || measure.isPrevious) && ['value', 'actual', 'total', 'cumulative'].includes(m.role)).sort((a, b) => rank(a) - rank(b));
}

function sharesOf(view: View, rounding: Settings['rounding']): RateRelation[] {
  const relations: RateRelation[] = [];
  // The items of a KPI list are different things: none is a share of what its line has in another column.
  if (view.table.kind === 'kpi-list' && view.direction === 'down') return relations;
  for (const measure of view.measures) {
    if (!measure.isTyped || !measure.isShare || measure.role === 'ratio' || measure.role === 'target') continue;
    const best = bestWhole(view, measure) ?? wholeLikeSibling(view, measure);
    if (!best) {
      relations.push(...offsetShares(view, measure, rounding));
      continue;
    }
    for (const line of view.lines) {
      const place = view.operand(measure, line);
      if (line === best.whole || !place.cell || place.cell.cell.formula) continue;
      const why = `「${best.whole.label}」に対する割合として ${best.agreeing} か所で計算が合うことから`;
      const relation = buildRate({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale: measure.scale }, [view.operand(best.count, line)], [view.operand(best.count, best.whole)], 'rate', rounding);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

interface Whole {
  readonly count: Measure;
  readonly whole: AxisEntry;
  readonly agreeing: number;
  readonly computable: number;
}

function bestWhole(view: View, measure: Measure): Whole | null {
  const wholes = view.lines.filter((line) => line.role === 'total' || isHundred(view, measure, line));
  if (wholes.length === 0) return null;
  const counts = countsFor(view, measure);
  let best: Whole | null = null;
  for (const whole of wholes) {
    for (const count of counts) {
      const found = { count, whole, ...tally(view, measure, count, whole) };
      // The whole is all of itself; another share beside it says that the shares are of something else.
      const own = view.figure(measure, whole);
      if (!isHundred(view, measure, whole) && found.agreeing * 4 < found.computable * (own ? 3 : 2.5)) continue;
      if (found.agreeing >= 2 && found.agreeing * 2 >= found.computable && (!best || found.agreeing > best.agreeing)) best = found;
    }
  }
  return best;
}

const IS_SHARE_OF_WHOLE = /構成(?:比|割合|率)/u;

/** 委員数 | 構成比 | 被保険者数 | 構成比: where one is the share of the count beside it, so is the other, though its figures stand in the wrong lines. */
function wholeLikeSibling(view: View, measure: Measure): Whole | null {
  const { name } = measure.entry;
  if (!IS_SHARE_OF_WHOLE.test(name)) return null;
  for (const sibling of view.measures) {
    if (sibling === measure || !sibling.isShare || sibling.entry.name !== name) continue;
    const like = bestWhole(view, sibling);
    const count = like && view.measures.find(({ position }) => position - measure.position === like.count.position - sibling.position);
    if (!like || !count || !countsFor(view, measure).includes(count) || like.agreeing < like.computable) continue;
    if (!isHundred(view, measure, like.whole) || !isHundred(view, sibling, like.whole)) continue;
    const found = { count, whole: like.whole, ...tally(view, measure, count, like.whole) };
    if (found.agreeing > 0 || holdsSameShares(view, measure, count, like.whole)) return found;
  }
  return null;
}

/** The shares that the counts give stand in the column, in whatever lines. */
function holdsSameShares(view: View, measure: Measure, count: Measure, whole: AxisEntry): boolean {
  const base = view.figure(count, whole)?.value;
  const lines = view.lines.filter((line) => line !== whole);
  const values = lines.map((line) => view.figure(count, line)?.value ?? NaN).sort((a, b) => a - b);
  const shares = lines.flatMap((line) => view.figure(measure, line) ?? []).sort((a, b) => a.value - b.value);
  return base !== undefined && base > 0 && shares.length === values.length && shares.every((share, i) => nearlyAgrees((values[i]! / base) * measure.scale, share));
}

/** Lines further up than this are no base of a share. */
const FARTHEST_BASE = 4;

/** 対象者, （前年同期）, 受診者, （前年同期）: each share is of the line a fixed number of lines above. */
function offsetShares(view: View, measure: Measure, rounding: Settings['rounding']): RateRelation[] {
  const shared = view.lines.map((line, i) => ({ line, i })).filter(({ line }) => view.figure(measure, line) !== null);
  if (shared.length < 2 || shared.length * 2 > view.lines.length + 1) return [];
  const counts = view.measures.filter((m) => m !== measure && m.filled > 0 && !m.isShare);
  for (const count of counts) {
    for (let offset = 1; offset <= FARTHEST_BASE; offset++) {
      const holds = shared.every(({ line, i }) => {
        const part = view.figure(count, line);
        const base = view.lines[i - offset] ? view.figure(count, view.lines[i - offset]!) : null;
        return part !== null && base !== null && base.value !== 0 && nearlyAgrees((part.value / base.value) * measure.scale, view.figure(measure, line)!);
      });
      if (!holds) continue;
      return shared.flatMap(({ line, i }) => {
        const place = view.operand(measure, line);
        const relation = place.cell && !place.cell.cell.formula
          ? buildRate({ cell: place.cell, sheet: view.table.sheet, table: view.table, why: `${offset} 行上の数に対する割合として計算が合うことから`, source: 'arithmetic', scale: measure.scale }, [view.operand(count, line)], [view.operand(count, view.lines[i - offset]!)], 'rate', rounding)
          : null;
        return relation ? [relation] : [];
      });
    }
  }
  return [];
}

const isHundred = (view: View, measure: Measure, line: AxisEntry): boolean => {
  const figure = view.figure(measure, line);
  return figure !== null && figure.value * (measure.scale === 100 ? 0.01 : 1) === 1;
};

function tally(view: View, measure: Measure, count: Measure, whole: AxisEntry): { agreeing: number; computable: number } {
  let agreeing = 0;
  let computable = 0;
  const base = view.figure(count, whole)?.value;
  if (!base) return { agreeing, computable };
  for (const line of view.lines) {
    const published = view.figure(measure, line);
    const part = view.figure(count, line);
    if (line === whole || !published || !part) continue;
    computable++;
    if (nearlyAgrees((part.value / base) * measure.scale, published)) agreeing++;
  }
  return { agreeing, computable };
}
