import { addTo } from '../groups';
import type { Settings } from '../settings';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate, buildTotal } from './build';
import type { AnyRelation, Operand } from './types';
import type { Measure, View } from './view';

/** Lines that must agree before the others are judged by the one before them. */
const FEWEST_AGREEING = 2;

/** A line with the one that it is compared with: the year before, the month before. */
export interface Step {
  readonly line: AxisEntry;
  readonly before: AxisEntry;
}

/**
 * 対前年度比 and 増減 in a table whose lines are the years themselves (or 前月比 where they are months):
 * each line is compared with the line before it, in the column that most of them agree with.
 */
export function findSuccessive(view: View, rounding: Settings['rounding']): AnyRelation[] {
  if (view.table.kind === 'kpi-list') return [];
  const relations: AnyRelation[] = [];
  for (const measure of view.measures) {
    if (measure.filled < FEWEST_AGREEING || !measure.isTyped) continue;
    if (!(measure.role === 'ratio' && measure.isShare) && measure.role !== 'difference') continue;
    const pairs = yearsBelow(view.lines);
    const steps = pairs.length >= FEWEST_AGREEING ? pairs : stepsIn(view.lines, /前月/u.test(measure.entry.label) ? 'month' : 'year');
    const base = steps.length < FEWEST_AGREEING ? null : bestBase(view, measure, steps);
    if (!base) continue;
    for (const { line, before } of steps) {
      const relation = relationOf(view, measure, base.base, line, before, base.agreeing, rounding);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

/** 4月 over two rows, this year's and below it last year's: each line with the one below. */
const yearsBelow = (lines: readonly AxisEntry[]): Step[] =>
  lines.flatMap((line, i) => {
    const before = lines[i + 1];
    const [heading, ...more] = line.headings;
    return before?.sameYear === 'previous-year' && line.sameYear === null && heading !== undefined && more.length === 0 && before.headings.length === 1 && before.headings[0] === heading ? [{ line, before }] : [];
  });

/** Steps of a whole table, or of each of its items (傷病手当金: R5, R4; 出産手当金: R5, R4). */
export function stepsIn(lines: readonly AxisEntry[], sort: 'year' | 'month'): Step[] {
  const items = new Map<string, AxisEntry[]>();
  for (const line of lines) addTo(items, line.headings.slice(0, -1).map(({ address }) => address).join('/'), line);
  return items.size <= 1 ? stepsOf(lines, sort) : [...items.values()].flatMap((item) => stepsOf(item, sort));
}

/** Lines of successive years (or months), oldest or newest first. */
function stepsOf(lines: readonly AxisEntry[], sort: 'year' | 'month'): Step[] {
  const at = (line: AxisEntry): number | null => {
    if (!line.period || line.role === 'total' || line.sameYear !== null) return null;
    if (sort === 'year') return line.period.granularity === 'year' || line.period.until ? line.fiscalYear : null;
    const { year, month } = line.period.from;
    return line.period.granularity === 'month' ? (year ?? (month < 4 ? 1 : 0)) * 12 + month : null;
  };
  const places = new Map<number, AxisEntry[]>();
  for (const line of lines) {
    const place = at(line);
    if (place !== null) places.set(place, [...(places.get(place) ?? []), line]);
  }
  // Two lines of one year are two things, and nothing tells which is compared with which.
  if ([...places.values()].some((some) => some.length > 1)) return [];
  return [...places].flatMap(([place, [line]]) => {
    const before = places.get(place - 1)?.[0];
    return line && before ? [{ line, before }] : [];
  });
}

function bestBase(view: View, measure: Measure, steps: readonly Step[]): { base: Measure; agreeing: number } | null {
  const pool = view.measures.filter((m) => m !== measure && m.filled > 1 && ['value', 'actual', 'total', 'cumulative', 'average', 'rate'].includes(m.role));
  let best: { base: Measure; agreeing: number; distance: number } | null = null;
  for (const base of pool) {
    let agreeing = 0;
    let computable = 0;
    for (const { line, before } of steps) {
      const published = view.figure(measure, line);
      const value = computed(view, measure, base, line, before);
      if (!published || value === null) continue;
      computable++;
      if (nearlyAgrees(value, published)) agreeing++;
    }
    const distance = Math.abs(base.position - measure.position);
    if (agreeing >= FEWEST_AGREEING && agreeing * 2 >= computable && (!best || agreeing > best.agreeing || (agreeing === best.agreeing && distance < best.distance))) best = { base, agreeing, distance };
  }
  return best;
}

function computed(view: View, measure: Measure, base: Measure, line: AxisEntry, before: AxisEntry): number | null {
  const now = view.figure(base, line);
  const then = view.figure(base, before);
  if (!now || !then) return null;
  if (measure.role === 'difference') return (now.value - then.value) * pointScale(view, measure, base, line);
  return then.value === 0 ? null : (now.value / then.value) * measure.scale;
}

/** Two percentages differ by points. */
function pointScale(view: View, measure: Measure, base: Measure, line: AxisEntry): number {
  return view.figure(base, line)?.unit === '%' && view.figure(measure, line)?.unit !== '%' ? 100 : 1;
}

function relationOf(view: View, measure: Measure, base: Measure, line: AxisEntry, before: AxisEntry, agreeing: number, rounding: Settings['rounding']): AnyRelation | null {
  const place = view.operand(measure, line);
  if (!place.cell || place.cell.cell.formula) return null;
  const operands: [Operand[], Operand[]] = [[view.operand(base, line)], [view.operand(base, before)]];
  const why = `見出し「${measure.entry.label}」と、前の年・月との比べ方が ${agreeing} か所で合うことから`;
  const proposal = { cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words' as const };
  if (measure.role === 'difference') return buildTotal({ ...proposal, scale: pointScale(view, measure, base, line) }, ...operands, 'comparison');
  return buildRate({ ...proposal, scale: measure.scale }, ...operands, 'comparison', rounding);
}
