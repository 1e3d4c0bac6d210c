/** Targets: what a sentence or a cell wants reached. */
import { readDirection } from './direction';
import { readLegend } from './legend';
import { normalise } from './normalise';
import { targetItems } from './targetItems';
import { targetName } from './targetName';
import { bareOperator, isStated, sentenceTargets, sentencesOf } from './targetSentence';
import type { Figure, TargetReading } from './types';
import { remembered } from '../remembered';

/** Texts of a large workbook that are asked for again and again. */
const READ_TEXTS = 20_000;

export { readDirection } from './direction';

// A cell of Excel holds 32,767 characters; one that is longer than this is a document and no list of targets.
const LONGEST_TEXT = 20_000;

/**
 * The targets that a text states, in order.
 * With KPI markers (■ KPI, 【KPI】) only what stands behind one is read, and nothing behind a marker of results (■ KPI実績等).
 * A marked or numbered item without a number gives a reading with operator and value null (「実施する」), and so does a text
 * that states no target at all; `firm` tells a text that says it is a target from one that merely holds a number.
 */
export const readTargets = remembered((text: string): readonly TargetReading[] => {
  const limited = text.slice(0, LONGEST_TEXT);
  if (limited.length < 2000 && readLegend(limited) !== null) return [];
  const items = targetItems(limited);
  const marked = items.some((item) => item.marked);
  const readings: TargetReading[] = [];
  const bare: TargetReading[] = [];
  for (const item of items) {
    if (item.result) continue;
    const body = limited.slice(item.start, item.end);
    const found = readItem(body, item.lead, item.marked);
    for (const reading of found) readings.push({ ...reading, ordinal: item.ordinal });
    if (found.length === 0 && isStatement(body)) {
      const reading = { ...emptyReading(body, item.marked), ordinal: item.ordinal };
      if (item.marked || item.ordinal !== null) readings.push(reading);
      else bare.push(reading);
    }
  }
  if (readings.length > 0) return readings.some(isStated) && !marked ? readings.filter((one) => isStated(one) || one.ordinal !== null) : readings;
  if (marked || items.some((item) => item.result)) return [];
  const whole = limited.trim();
  return bare.length === 0 ? [] : [emptyReading(whole, false)];
}, READ_TEXTS);

/** Notes and empty lines between items state nothing. */
function isStatement(body: string): boolean {
  const plain = normalise(body).trim();
  return plain !== '' && !/^(\(?[※*注]|[):]$)/.test(plain);
}

function emptyReading(body: string, firm: boolean): TargetReading {
  const text = (sentencesOf(body)[0] ?? body).trim();
  return { text, ordinal: null, name: targetName(text, text.length, ''), operator: null, value: null, figure: null, unit: '', relativeTo: null, firm };
}

function readItem(body: string, lead: string, marked: boolean): TargetReading[] {
  const found = sentencesOf(body).flatMap((sentence) => sentenceTargets(sentence, lead, marked));
  // Beside a sentence with a condition, a bare number is an explanation: 全国平均0.129%.
  const conditional = found.some((one) => one.conditional);
  return found.filter((one) => one.conditional || !conditional || one.reading.name.includes('目標')).map((one) => one.reading);
}

/** 対前年度以上 with the spaces of its line breaks; in longer texts spaces part what they stand between. */
const LONGEST_WORD = 16;

/** The first target of a text; 対前年 over 度以上 in a narrow column is one word. */
function statedIn(text: string): TargetReading | null {
  const first = readTargets(text)[0] ?? null;
  const isEmpty = first === null || (first.figure === null && first.relativeTo === null);
  return isEmpty && text.length <= LONGEST_WORD && /\s/u.test(text) ? (readTargets(text.replace(/\s+/gu, '')).find((one) => one.figure !== null || one.relativeTo !== null) ?? first) : first;
}

/**
 * The target in a cell of a KPI list. `figure`: the true number that the cell holds, if it does; `condition`: the text of the cell
 * beside it that says 以上 or 以下; `name`: the item's name, which decides the direction of a bare number of days.
 */
export function readTargetCell(text: string, figure: Figure | null, condition = '', name = ''): TargetReading | null {
  const shown = text.trim();
  const stated = statedIn(shown);
  const direction = readDirection(condition);
  if (figure === null) {
    if (stated === null) return null;
    if (stated.figure === null || stated.relativeTo !== null || readDirection(shown) !== null) return stated;
    return { ...stated, operator: direction ?? (name === '' ? stated.operator : bareOperator(stated.figure, name)) };
  }
  const relative = stated?.relativeTo ?? readTargets(condition)[0]?.relativeTo ?? null;
  const operator = readDirection(shown) ?? direction ?? bareOperator(figure, name);
  return { text: shown, ordinal: null, name: '', operator, value: figure.value, figure, unit: figure.unit, relativeTo: relative, firm: true };
}
