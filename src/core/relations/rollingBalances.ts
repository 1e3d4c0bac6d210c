import { isAddedWord, isClosingWord, isOpeningWord, isTakenWord } from '../reading/balanceWords';
import { unspaced } from '../reading/normalise';
import { isCumulativeWord } from '../reading/words';
import type { Settings } from '../settings';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate, buildTotal } from './build';
import { isProven } from './proof';
import type { AnyRelation, Operand } from './types';
import type { Measure, View } from './view';

/** Months of an account: what comes in and goes out of it, and what is left at the end of each, which the next begins with. */
interface Account {
  readonly closing: Measure;
  readonly added: readonly Measure[];
  readonly taken: readonly Measure[];
  /** Lines with what is left, each with the one before it. */
  readonly steps: readonly { readonly line: AxisEntry; readonly before: AxisEntry }[];
}

/** 月末残高 = what the line above has left ＋ 発生 － 回収 － 取消, and 回収率（累計） of such an account, where nearly all lines show it. */
export function findRollingBalances(view: View, rounding: Settings['rounding']): AnyRelation[] {
  const closings = view.measures.filter((measure) => measure.filled > FEWEST_LINES && measure.isTyped && !measure.isShare && isClosingWord(unspaced(measure.entry.label)));
  // A list of balances rolls none of them on.
  return closings.length > MOST_CLOSINGS ? [] : closings.flatMap((closing) => {
    const account = accountOf(view, closing);
    return account ? [...balancesOf(view, account), ...recoveriesOf(view, account, rounding)] : [];
  });
}

const FEWEST_LINES = 3;
const MOST_CLOSINGS = 20;
/** Months of three years; longer accounts begin anew in between. */
const MOST_STEPS = 36;

const isCount = ({ entry: { name } }: Measure): boolean => /件|人|者|数/u.test(name);

function accountOf(view: View, closing: Measure): Account | null {
  const words = (measure: Measure): string => unspaced(measure.entry.label);
  // Where each line says itself what it began with, nothing is carried from line to line.
  if (view.measures.some((m) => m !== closing && m.filled > FEWEST_LINES && m.role === 'value' && isOpeningWord(words(m)) && !m.isShare)) return null;
  const alike = view.measures.filter((m) => m !== closing && m.filled > 0 && !m.isShare && m.role === 'value' && m.group === closing.group && isCount(m) === isCount(closing));
  const taken = alike.filter((m) => isTakenWord(words(m)));
  const added = alike.filter((m) => isAddedWord(words(m)) && !taken.includes(m));
  const filled = view.lines.filter((line) => line.role !== 'total' && view.figure(closing, line) !== null);
  const steps = filled.slice(1).map((line, i) => ({ line, before: filled[i]! }));
  const account = { closing, added, taken, steps };
  const agreeing = steps.filter((step) => holds(view, account, step)).length;
  return added.length > 0 && taken.length > 0 && isProven({ agreeing, computable: steps.length }) ? account : null;
}

const sumAt = (view: View, measures: readonly Measure[], line: AxisEntry): number => measures.reduce((sum, measure) => sum + (view.figure(measure, line)?.value ?? 0), 0);

const holds = (view: View, { closing, added, taken }: Account, { line, before }: Account['steps'][number]): boolean =>
  nearlyAgrees((view.figure(closing, before)?.value ?? 0) + sumAt(view, added, line) - sumAt(view, taken, line), view.figure(closing, line)!);

const operandsAt = (view: View, measures: readonly Measure[], line: AxisEntry): Operand[] => measures.map((measure) => view.operand(measure, line)).filter(({ figure }) => figure !== null);

function balancesOf(view: View, account: Account): AnyRelation[] {
  const { closing, added, taken, steps } = account;
  const why = `見出し「${closing.entry.label}」から。前の行の残りに増えた分を足し、減った分を引く（${steps.filter((step) => holds(view, account, step)).length} か所で計算が合う）`;
  return steps.flatMap(({ line, before }) => {
    const { cell } = view.operand(closing, line);
    if (!cell || cell.cell.formula !== undefined) return [];
    return buildTotal({ cell, sheet: view.table.sheet, table: view.table, why, source: 'words' }, [view.operand(closing, before), ...operandsAt(view, added, line)], operandsAt(view, taken, line), 'total') ?? [];
  });
}

/** 回収率（累計）: what has been taken off so far under the rate's name, of what the account began with and what came in so far. */
function recoveriesOf(view: View, { closing, added, taken, steps }: Account, rounding: Settings['rounding']): AnyRelation[] {
  const [first] = steps;
  if (!first || steps.length > MOST_STEPS) return [];
  return view.measures.filter((m) => m.role === 'rate' && m.isShare && m.isTyped && !m.isPrevious && isCumulativeWord(m.entry.name)).flatMap((measure) => {
    const noun = unspaced(measure.entry.name).replace(/率.*$/u, '');
    const recovered = taken.filter(({ entry }) => noun.length >= 2 && unspaced(entry.name).startsWith(noun));
    if (recovered.length !== 1) return [];
    const lines = steps.map(({ line }, i) => {
      const soFar = steps.slice(0, i + 1).map((step) => step.line);
      const operands = (measures: readonly Measure[]): Operand[] => soFar.flatMap((one) => operandsAt(view, measures, one));
      return { line, numerator: operands(recovered), denominator: [view.operand(closing, first.before), ...operands(added)] };
    });
    const relations = lines.flatMap(({ line, numerator, denominator }) => {
      const { cell } = view.operand(measure, line);
      if (!cell || cell.cell.formula !== undefined) return [];
      const why = `見出し「${measure.entry.label}」から。はじめの残りとこれまでに増えた分に対する、これまでの${noun}の割合`;
      const relation = buildRate({ cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale: measure.scale }, numerator, denominator, 'rate', rounding);
      return relation ? [relation] : [];
    });
    return isProven({ agreeing: relations.filter(({ agreement }) => agreement !== 'differs').length, computable: relations.length }) ? relations : [];
  });
}
