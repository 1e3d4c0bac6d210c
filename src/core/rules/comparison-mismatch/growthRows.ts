import Decimal from 'decimal.js';
import { printedLike } from '../../relations/agree';
import { isProven } from '../../relations/proof';
import { stepsIn, type Step } from '../../relations/successive';
import { viewsOf, type Measure, type View } from '../../relations/view';
import { isGrowthRateWord } from '../../reading/words';
import type { Figure } from '../../reading/types';
import type { AxisEntry, Table } from '../../tables/types';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleContext, RuleFinding } from '../rule';

/** Counts whose growth a line may give; 増減 may stand between them and it. */
const COUNTS: readonly AxisEntry['role'][] = ['value', 'actual', 'total', 'cumulative', 'average'];

/** A line of growth rates with the line of figures above it. */
interface Growth {
  readonly measure: Measure;
  readonly base: Measure;
  readonly scale: number;
}

/** One growth rate, held against the two years that it is between. */
interface Judged {
  readonly growth: Growth;
  readonly step: Step;
  readonly published: Figure;
  readonly now: number;
  readonly before: number;
  readonly agrees: boolean;
}

/** Years side by side, each line of figures with one of growth rates behind it (（伸び率）, or no heading): a rate that differs from its two years where most of the table's hold. */
export function growthRows({ tables, rates, totals }: RuleContext): RuleFinding[] {
  const candidates = tables.filter((table) => table.kind !== 'plan-status' && table.kind !== 'list' && table.kind !== 'kpi-list' && [table.columns, table.rows].some((axis) => axis.some(mayBeGrowth)));
  if (candidates.length === 0) return [];
  const known = new Set<GridCell>([...rates, ...totals].map(({ cell }) => cell));
  return candidates.flatMap((table) => viewsOf(table).flatMap((view) => findingsIn(table, view, known)));
}

/** A heading that says so, or one that says nothing of its own: none, or the one that it shares with the line before. */
const mayBeGrowth = ({ role, name }: AxisEntry, i: number, axis: readonly AxisEntry[]): boolean =>
  (role === 'ratio' && isGrowthRateWord(name)) || (i > 0 && (role === 'value' || role === 'rate') && (name === '' || hasHeadingOf(axis[i]!, axis[i - 1]!)));

const hasHeadingOf = ({ headings }: AxisEntry, { headings: others }: AxisEntry): boolean => headings.length > 0 && headings.at(-1) === others.at(-1);

function findingsIn(table: Table, view: View, known: ReadonlySet<GridCell>): RuleFinding[] {
  const growths = growthsOf(view);
  if (growths.length === 0) return [];
  const steps = stepsIn(view.lines, 'year');
  if (steps.length === 0) return [];
  const lines = growths.map((growth) => steps.flatMap((step) => judge(view, growth, step) ?? [])).filter((line) => line.length > 0);
  if (!isProven(tallyOf(lines.flat()))) return [];
  return lines.flatMap((line) => {
    const slips = slipsIn(line);
    // A line that hardly holds is of something else, such as another base; of two years the other lines of the table speak.
    return tallyOf(line).agreeing < slips.length && line.length > 1 ? [] : slips.flatMap((slip) => findingOf(table, view, slip, known) ?? []);
  });
}

const tallyOf = (judged: readonly Judged[]): { agreeing: number; computable: number } => ({ agreeing: judged.filter(({ agrees }) => agrees).length, computable: judged.length });

function growthsOf({ table, direction, measures }: View): Growth[] {
  const axis = direction === 'across' ? table.columns : table.rows;
  const may = new Set(axis.filter(mayBeGrowth));
  return measures.flatMap((measure, i) => {
    if (!may.has(measure.entry) || measure.filled === 0 || !measure.isTyped || (measure.role !== 'ratio' && !measure.isShare)) return [];
    const base = measures.slice(0, i).reverse().find((m) => m.filled > 0 && m.role !== 'difference');
    return base && !base.isShare && COUNTS.includes(base.role) ? [{ measure, base, scale: measure.isShare ? measure.scale : 100 }] : [];
  });
}

function judge(view: View, growth: Growth, step: Step): Judged | null {
  const [published, now, before] = [view.figure(growth.measure, step.line), view.figure(growth.base, step.line), view.figure(growth.base, step.before)];
  if (!published || !now || !before || before.value <= 0 || now.value <= 0 || now.unit === '%' || before.unit === '%') return null;
  return { growth, step, published, now: now.value, before: before.value, agrees: agreesWith(published, growth.scale, [now.value, now.step], [before.value, before.step]) };
}

/** What is printed may have been computed from figures that are rounded here: any within half a digit may give it. */
function agreesWith({ value, step }: Figure, scale: number, [now, nowStep]: readonly [number, number], [before, beforeStep]: readonly [number, number]): boolean {
  const lowest = ((now - nowStep / 2) / (before + beforeStep / 2) - 1) * scale;
  const highest = ((now + nowStep / 2) / Math.max(before - beforeStep / 2, before / 2) - 1) * scale;
  // Truncated figures are a whole digit off.
  return value >= lowest - step * 1.000001 && value <= highest + step * 1.000001;
}

/** A rate that differs from its figures, with the next year's where the figure between them explains both. */
interface Slip {
  readonly rate: Judged;
  readonly next: Judged | null;
}

function slipsIn(line: readonly Judged[]): Slip[] {
  const explained = new Set<Judged>();
  return line.flatMap((rate): Slip[] => {
    if (rate.agrees || explained.has(rate)) return [];
    const next = line.find(({ step, agrees }) => !agrees && step.before === rate.step.line);
    if (!next || !isOfOneSlip(rate, next)) return [{ rate, next: null }];
    explained.add(next);
    return [{ rate, next }];
  });
}

function findingOf(table: Table, view: View, { rate, next }: Slip, known: ReadonlySet<GridCell>): RuleFinding | null {
  const { cell } = view.operand(rate.growth.measure, rate.step.line);
  if (!cell || cell.cell.formula !== undefined || known.has(cell)) return null;
  return next ? slipOfFigure(table, view, rate, next) : slipOfRate(table, view, rate, cell);
}

/** One figure that both rates beside it speak against alike. */
function isOfOneSlip({ published, before, growth }: Judged, next: Judged): boolean {
  const meant = before * (published.value / growth.scale + 1);
  const half = (published.step / growth.scale) * before;
  return agreesWith(next.published, growth.scale, [next.now, 1], [meant, half]);
}

function slipOfFigure(table: Table, view: View, { growth, step }: Judged, next: Judged): RuleFinding | null {
  const [figure, rate, rateBehind] = [view.operand(growth.base, step.line), view.operand(growth.measure, step.line), view.operand(growth.measure, next.step.line)];
  const [before, behind] = [view.operand(growth.base, step.before), view.operand(growth.base, next.step.line)];
  if (!figure.cell || figure.cell.cell.formula !== undefined) return null;
  return {
    sheet: table.sheet,
    cell: figure.cell,
    evidence: [figure.address, rate.address, rateBehind.address, before.address, behind.address],
    message: `${textOf(figure.cell)} は、前の年からの伸び率 ${textOf(rate.cell)}（${rate.address}）とも、次の年の伸び率 ${textOf(rateBehind.cell)}（${rateBehind.address}）とも合いません。数字を確かめて直してください。`,
    found: textOf(figure.cell),
  };
}

function slipOfRate(table: Table, view: View, { growth, step, published }: Judged, cell: GridCell): RuleFinding {
  const [now, before] = [view.operand(growth.base, step.line), view.operand(growth.base, step.before)];
  const right = printedLike(rounded(new Decimal(now.figure!.exact).div(before.figure!.exact).minus(1).times(growth.scale), published.step), published);
  return {
    sheet: table.sheet,
    cell,
    evidence: [cell.address, now.address, before.address],
    message: `「${growth.base.entry.label}」の伸び率 ${textOf(cell)} は、${textOf(now.cell)}（${now.address}）÷ ${textOf(before.cell)}（${before.address}）− 1 ＝ ${right} と合いません。率か元の数字のどちらが正しいかを確かめて直してください。`,
    expected: right,
    found: textOf(cell),
  };
}

const rounded = (value: Decimal, step: number): Decimal => value.div(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step);
