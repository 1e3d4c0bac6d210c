/** A target as a cell gives it, number or sentence, and an actual beside it. */
import { achievementRate } from '../kpi/achievement';
import { suggestMark } from '../kpi/mark';
import { unitsAgree } from '../kpi/units';
import { normalise, unspaced } from '../reading/normalise';
import { readText } from '../reading/readCell';
import { bareOperator } from '../reading/targetSentence';
import { readDirection, readTargets } from '../reading/target';
import type { Legend, Operator, TargetReading } from '../reading/types';
import { Fault, nameOf, unreadable, type Argument, type CellResult } from './fault';
import { errorIn, isEmpty, plainValue, quoted, readQuantity, readWord, type Quantity } from './inputs';

/** What is to be reached. */
export interface Goal extends Quantity {
  readonly operator: Operator;
}

const WORDS: Readonly<Record<Operator, string>> = { '>=': '以上', '<=': '以下', '=': '一致' };

/** 以上, 以下 or, for a target that is to be met exactly (100%とする), 一致. */
export const directionWord = (operator: Operator): string => WORDS[operator];

/** A direction as it is written (以上, 7日以内, ≦, 一致); null where nothing is given. */
export function readOperator(given: unknown, argument: Argument): Operator | null | Fault {
  if (isEmpty(given)) return null;
  const text = readWord(given);
  const error = errorIn(text);
  if (error) return error;
  const plain = unspaced(text);
  const operator = plain === '一致' || plain === '=' ? '=' : readDirection(text);
  return operator ?? unreadable(`${nameOf(argument)}の${quoted(text)}は使えません。「以上」か「以下」にしてください。`);
}

/** The one target that a text states. */
function readStated(text: string, argument: Argument): TargetReading | null | Fault {
  const error = errorIn(text);
  if (error) return error;
  const { kind } = readText(text);
  if (kind === 'placeholder' || kind === 'empty') return null;
  const stated = readTargets(text).filter((one) => one.operator !== null || one.value !== null);
  if (stated.length > 1) return unreadable(`${nameOf(argument)}の${quoted(text)}には目標が ${stated.length} つ書かれています。一つずつのセルに分けてください。`);
  return stated[0] ?? unreadable(`${nameOf(argument)}の${quoted(text)}から目標の数を読み取れません。「85.0%以上」のように書いてください。`);
}

/**
 * The number and the direction of a target.
 * @param base last year's figure for 対前年度以上; a figure that the sentence itself writes goes before it
 * @returns null where the cell is empty or says that there is none yet
 */
export function readGoal(given: unknown, direction: Operator | null, base: unknown, argument: Argument, baseArgument: Argument): Goal | null | Fault {
  const value = plainValue(given);
  if (typeof value !== 'string') {
    const read = readQuantity(value, argument);
    return read === null || read instanceof Fault ? read : { ...read, operator: direction ?? bareOperator(read, '') };
  }
  const stated = readStated(value.trim(), argument);
  if (stated === null || stated instanceof Fault) return stated;
  const operator = direction ?? stated.operator ?? '>=';
  if (stated.value !== null) return { value: stated.value, unit: stated.unit, operator };
  const last = readQuantity(base, baseArgument);
  if (last instanceof Fault) return last;
  if (last === null) return unreadable(`${nameOf(argument)}の${quoted(value.trim())}は前年度の値と比べる目標ですが、その値がありません。KPI.TARGET(目標, 前年度の値) で目標の数にしてください。`);
  return { ...last, operator };
}

/** The direction of a target; '' where the cell is empty. */
export function directionOf(given: unknown, argument: Argument): CellResult {
  const value = plainValue(given);
  if (typeof value !== 'string') {
    const read = readQuantity(value, argument);
    return read === null ? '' : read instanceof Fault ? read : directionWord(bareOperator(read, ''));
  }
  if (isEmpty(value)) return '';
  // A cell of its own with nothing but the condition: 以上, 以下とする.
  const alone = /[0-9]/.test(normalise(value)) ? null : readDirection(value);
  if (alone !== null) return directionWord(alone);
  const stated = readStated(value.trim(), argument);
  return stated === null ? '' : stated instanceof Fault ? stated : directionWord(stated.operator ?? '>=');
}

/** Ten times what is asked for in percent: 86 beside 85.0% is a percentage without its sign and no share of 8,600%. */
const SHARE_LIMIT = 10;

/** Why an actual cannot be held against a target; null where it can. */
export function unlike(actual: Quantity, goal: Quantity, argument: Argument): Fault | null {
  if (!unitsAgree(actual.unit, goal.unit)) return unreadable(`${nameOf(argument)}の単位（${actual.unit}）が目標の単位（${goal.unit}）と違います。`);
  if (goal.unit === '%' && actual.unit === '' && Math.abs(actual.value) >= SHARE_LIMIT) return unreadable(`${nameOf(argument)}は ${actual.value} ですが、目標は % です。実績を % で入力してください（${actual.value}% なら ${actual.value}% と入力するか 100 で割ります）。`);
  return null;
}

/** 達成率, unrounded, by the checker's definition (`achievementRate`). */
export function achievementOf(actual: Quantity, goal: Goal, argument: Argument): CellResult {
  const rate = achievementRate(actual.value, goal.value, goal.operator);
  if (rate !== null) return rate;
  const divisor = goal.operator === '<=' ? actual.value : goal.value;
  return divisor === 0 ? new Fault('#DIV/0!', '') : unreadable(`${nameOf(argument)}か目標が負の数なので、達成率は求められません。`);
}

/** The mark that the checker suggests for the figures (`suggestMark`). */
export function markOf(actual: Quantity, goal: Goal, legend: Legend | null): CellResult {
  const { mark } = suggestMark(actual.value, goal.value, goal.operator, legend);
  return mark ?? new Fault('#N/A', '凡例に、この実績に当たる印がありません。凡例の基準を確かめてください。');
}
