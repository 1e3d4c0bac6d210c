import { readDirection } from '../reading/direction';
import { isAchievementWord, isBareCondition } from '../reading/kpiWords';
import { readTargetCell } from '../reading/target';
import type { Figure } from '../reading/types';
import { isCumulativeWord } from '../reading/words';
import type { Settings } from '../settings';
import { figureOf, textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate, buildTotal } from './build';
import { insideOperand } from './operand';
import type { Tally } from './proof';
import type { Operand, RateRelation, TotalRelation } from './types';
import type { Measure, View } from './view';

/** Columns hold one measure of all items; rows one of their own item each (査定率: 実績, 月次目標, 達成率 one below the other). */
export const besides = (view: View, measure: Measure): readonly Measure[] => (view.direction === 'across' ? view.measures : view.measures.filter((m) => m.group === measure.group));

/**
 * 達成率 of a list of KPIs: actual ÷ target, and target ÷ actual where the target is an upper bound (以下).
 * Targets are often sentences (59.0％以上); the number in them is the operand.
 * @param alikeTo views of the tables with the same headings, which prove it together
 */
export function findAchievements(view: View, rounding: Settings['rounding'], alikeTo: (view: View) => readonly View[]): RateRelation[] {
  const relations: RateRelation[] = [];
  const conditions = view.measures.filter((m) => m.role === 'condition');
  for (const measure of view.measures) {
    if (!measure.isTyped || !measure.isShare || !isAchievementWord(view.direction === 'across' ? measure.entry.label : measure.entry.name)) continue;
    const best = bestPair(view, measure, conditions, alikeTo(view));
    if (!best) continue;
    for (const line of view.lines) {
      const place = view.operand(measure, line);
      const quotient = quotientOf(view, best, line, conditions, place.figure && { figure: place.figure, scale: measure.scale });
      if (!place.cell || place.cell.cell.formula || !quotient) continue;
      const why = `見出し「${measure.entry.label}」と、目標・実績の列で ${best.agreeing} か所の計算が合うことから`;
      const relation = buildRate({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale: measure.scale }, [quotient.numerator], [quotient.denominator], 'achievement', rounding);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

/** 差, 目標との差 in a list of KPIs: actual less target, the number in a target's sentence being the operand. */
export function findTargetGaps(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  for (const measure of view.measures) {
    if (!measure.isTyped || measure.role !== 'difference') continue;
    const near = besides(view, measure);
    const targets = near.filter((m) => m.role === 'target');
    const actuals = near.filter((m) => m.role === 'actual' && !m.isPrevious && m.filled > 0);
    for (const target of targets) {
      for (const actual of actuals) relations.push(...gaps(view, measure, target, actual));
      if (relations.some(({ cell }) => (view.direction === 'across' ? cell.col : cell.row) === measure.entry.index)) break;
    }
  }
  return relations;
}

/** So many lines must agree, and most of them. */
const FEWEST_GAPS = 2;
const LEAST_GAPS = 0.6;

function gaps(view: View, measure: Measure, target: Measure, actual: Measure): TotalRelation[] {
  const proposals = view.lines.flatMap((line) => {
    const place = view.operand(measure, line);
    const goal = targetOperand(view, target, line);
    const reached = view.operand(actual, line);
    const published = view.figure(measure, line);
    if (!place.cell || place.cell.cell.formula || !goal?.figure || !reached.figure || !published) return [];
    const scale = reached.figure.unit === '%' && published.unit !== '%' ? 100 : 1;
    return [{ cell: place.cell, goal, reached, scale, agrees: nearlyAgrees((reached.figure.value - goal.figure.value) * scale, published) }];
  });
  const agreeing = proposals.filter(({ agrees }) => agrees).length;
  if (agreeing < FEWEST_GAPS || agreeing < proposals.length * LEAST_GAPS) return [];
  const why = `見出し「${measure.entry.label}」と、目標・実績の列で ${agreeing} か所の引き算が合うことから`;
  return proposals.flatMap(({ cell, goal, reached, scale }) => buildTotal({ cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale }, [reached], [goal], 'difference') ?? []);
}

/** A rate of a list of one line that is off by more than this factor is of something else. */
const FARTHEST_OF_ONE = 1.2;

/** In April a month and the year to date are the same; a year's target is held against the latter. */
const isToDate = ({ entry }: Measure): boolean => isCumulativeWord(entry.label);

interface Pair {
  readonly target: Measure;
  readonly actual: Measure;
  readonly agreeing: number;
}

/** Of two pairs that agree alike, results to date come first, and so do targets in figures: 実施率を21.5％以上とする | 21.5％. */
const isPlainer = (pair: Pair, than: Pair): boolean => (isToDate(pair.actual) && !isToDate(than.actual)) || (pair.actual === than.actual && pair.target.filled > 0 && than.target.filled === 0);

/** A column headed by a month, a quarter or a year alone: 目標 | 第1四半期 | 第2四半期 | 達成率, 令和３年度 | 令和４年度 | 目標値 | 達成率. */
const isDated = (role: Measure['role'], { period }: AxisEntry): boolean => role === 'value' && period !== null;

function bestPair(view: View, measure: Measure, conditions: readonly Measure[], alike: readonly View[]): Pair | null {
  const near = besides(view, measure);
  const targets = near.filter((m) => m.role === 'target');
  const actuals = near.filter((m) => (m.role === 'actual' || m.role === 'cumulative' || m.role === 'total' || isDated(m.role, m.entry)) && !m.isPrevious && m.filled > 0);
  let best: Pair | null = null;
  for (const target of targets) {
    for (const actual of actuals) {
      const own = tallyOf(view, measure, { target, actual }, conditions);
      // One line, one target, one result: the headings leave no other reading. KPI is also the heading of names.
      const isOnlyTarget = targets.every((other) => other === target || (other.filled === 0 && target.filled > 0));
      const isOfYear = isDated(actual.role, actual.entry) && actual.entry.period!.granularity === 'year';
      if (own.computable === 1 && isOnlyTarget && actuals.length === 1 && own.isNear && !isOfYear) return { target, actual, agreeing: own.agreeing };
      const others = alike.map((other) => tallyOf(other, other.measures[measure.position]!, { target: other.measures[target.position]!, actual: other.measures[actual.position]! }, conditions.map((m) => other.measures[m.position]!)));
      const agreeing = others.reduce((n, other) => n + other.agreeing, own.agreeing);
      const computable = others.reduce((n, other) => n + other.computable, own.computable);
      const fewest = isDated(actual.role, actual.entry) ? FEWEST_GAPS : 1;
      const pair = { target, actual, agreeing };
      if (agreeing >= fewest && agreeing * 2 >= computable && (!best || agreeing > best.agreeing || (agreeing === best.agreeing && isPlainer(pair, best)))) best = pair;
    }
  }
  return best;
}

/** Lines in which a pair gives what is printed; `isNear` says whether the last one comes close. */
function tallyOf(view: View, measure: Measure, pair: Pick<Pair, 'target' | 'actual'>, conditions: readonly Measure[]): Tally & { readonly isNear: boolean } {
  let [agreeing, computable, isNear] = [0, 0, false];
  for (const line of view.lines) {
    const published = view.figure(measure, line);
    const quotient = quotientOf(view, pair, line, conditions, published && { figure: published, scale: measure.scale });
    if (!published || !quotient) continue;
    computable++;
    const rate = (quotient.numerator.figure!.value / quotient.denominator.figure!.value) * measure.scale;
    if (nearlyAgrees(rate, published)) agreeing++;
    isNear = Math.max(rate / published.value, published.value / rate) <= FARTHEST_OF_ONE;
  }
  return { agreeing, computable, isNear };
}

/** @param printed the rate itself: where no word says 以上 or 以下, it shows which way round it was computed */
function quotientOf(view: View, { target, actual }: Pick<Pair, 'target' | 'actual'>, line: AxisEntry, conditions: readonly Measure[], printed: { readonly figure: Figure; readonly scale: number } | null): { numerator: Operand; denominator: Operand } | null {
  const goal = targetOperand(view, target, line);
  const reached = view.operand(actual, line);
  if (!goal?.figure || !reached.figure || goal.figure.value === 0 || reached.figure.value === 0) return null;
  const words = [...conditions.map((m) => textOf(view.operand(m, line).cell)), textOf(goal.cell), conditionBeside(view, goal)];
  const directions = words.map(readDirection).filter((direction) => direction !== null);
  const [forth, back] = [reached.figure.value / goal.figure.value, goal.figure.value / reached.figure.value];
  const gives = (quotient: number): boolean => printed !== null && nearlyAgrees(quotient * printed.scale, printed.figure);
  // The months of one item do not turn round one by one.
  const turnsRound = directions.length === 0 && line.period === null && gives(back) && !gives(forth);
  const isUpperBound = directions.includes('<=') || turnsRound;
  return isUpperBound ? { numerator: goal, denominator: reached } : { numerator: reached, denominator: goal };
}

/** A condition that shares the heading 目標値 with the figure to its left: 20.0% | 以下. */
function conditionBeside({ table }: View, { cell }: Operand): string {
  const text = cell ? textOf(table.grid.startingAt(cell.row, cell.lastCol + 1)) : '';
  return isBareCondition(text) ? text : '';
}

function targetOperand(view: View, target: Measure, line: AxisEntry): Operand | null {
  const operand = view.operand(target, line);
  if (operand.figure || !operand.cell) return operand.figure ? operand : null;
  const figure: Figure | null = readTargetCell(textOf(operand.cell), figureOf(operand.cell))?.figure ?? null;
  return figure ? insideOperand(view.table.grid, operand.cell, figure) : null;
}
