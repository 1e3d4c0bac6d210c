import Decimal from 'decimal.js';
import { isGrowthRateWord } from '../../reading/words';
import type { Figure } from '../../reading/types';
import { judgeRate, nearlyAgrees, printedLike } from '../../relations/agree';
import { isProven } from '../../relations/proof';
import { comparisonPairs, operandPools, type Pair } from '../../relations/quotientPairs';
import { viewsOf, type Measure, type View } from '../../relations/view';
import type { AxisEntry, Table } from '../../tables/types';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { RuleContext, RuleFinding } from '../rule';

/** Typed 増減率 and 伸び率, this year's figure ÷ last year's less one, that differ from the two figures which give most of their column. */
export function growthRates({ tables, rates, totals, settings }: RuleContext): RuleFinding[] {
  const candidates = tables.filter((table) => table.kind !== 'plan-status' && table.kind !== 'list' && [...table.columns, ...table.rows].some(isGrowth));
  if (candidates.length === 0) return [];
  // 増減 beside it, or a formula, says what it is computed from.
  const known = new Set<GridCell>([...rates, ...totals].map(({ cell }) => cell));
  return candidates.flatMap((table) => viewsOf(table).flatMap((view) => view.measures.flatMap((measure) => {
    const pair = measure.isTyped && isGrowth(measure.entry) ? provenPair(view, measure) : null;
    return pair ? view.lines.flatMap((line) => judged(table, view, measure, pair, line, known, settings.rounding) ?? []) : [];
  })));
}

const isGrowth = ({ role, name }: AxisEntry): boolean => role === 'ratio' && isGrowthRateWord(name);

function provenPair(view: View, measure: Measure): Pair | null {
  for (const pool of operandPools(view, measure)) {
    for (const pair of comparisonPairs(pool, measure)) {
      const [now, before] = [pair[0][0]!, pair[1][0]!];
      let [agreeing, computable] = [0, 0];
      for (const line of view.lines) {
        const [published, n, d] = [view.figure(measure, line), view.figure(now, line), view.figure(before, line)];
        if (!published || !n || !d || d.value === 0) continue;
        computable++;
        if (nearlyAgrees((n.value / d.value - 1) * measure.scale, published)) agreeing++;
      }
      if (isProven({ agreeing, computable })) return pair;
    }
  }
  return null;
}

function judged(table: Table, view: View, measure: Measure, [[now], [before]]: Pair, line: AxisEntry, known: ReadonlySet<GridCell>, rounding: RuleContext['settings']['rounding']): RuleFinding | null {
  const [place, n, d] = [view.operand(measure, line), view.operand(now!, line), view.operand(before!, line)];
  const published = figureOf(place.cell);
  if (!place.cell || !published || !n.figure || !d.figure || place.cell.cell.formula !== undefined || known.has(place.cell)) return null;
  const { agreement, expected } = judgeRate([n], [d], plusOne(published, measure.scale), rounding, measure.scale);
  if (agreement !== 'differs' || !expected) return null;
  const right = printedLike(expected.minus(measure.scale), published);
  return {
    sheet: table.sheet,
    cell: place.cell,
    evidence: [place.address, n.address, d.address],
    message: `「${measure.entry.label}」${textOf(place.cell)} は、${textOf(n.cell)}（${n.address}）÷ ${textOf(d.cell)}（${d.address}）− 1 ＝ ${right} と合いません。率か元の数字のどちらが正しいかを確かめて直してください。`,
    expected: right,
    found: textOf(place.cell),
  };
}

/** 2.4% more is 102.4% of it. */
const plusOne = (figure: Figure, one: number): Figure => ({ ...figure, value: figure.value + one, exact: new Decimal(figure.exact).plus(one).toString() });
