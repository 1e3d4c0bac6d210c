/** Figures and dates that cannot be what they are written as. A rule that cries wolf dies: every reader here wants a unit or a date word beside the slip. */
import { findBlanks } from './malformedBlanks';
import { findMalformedDates } from './malformedDates';
import { findMalformedNumbers } from './malformedNumbers';
import { findPeriodSlips } from './malformedPeriods';
import { findTypingSlips } from './malformedTyping';
import { normalise } from './normalise';
import { findSlashDates } from './slashDates';
import type { MalformedReason } from './types';
import { remembered } from '../remembered';

/** Texts of a large workbook that are asked for again and again. */
const READ_TEXTS = 20_000;

export interface MalformedMatch {
  readonly reason: MalformedReason;
  /** Start and end (exclusive) in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** The slip as written. */
  readonly text: string;
}

/** All malformed figures and dates of a text, from left to right. */
export const findMalformed = remembered((text: string): readonly MalformedMatch[] => {
  const whole = normalise(text);
  const found = [...findMalformedNumbers(whole, text), ...findMalformedDates(whole, text), ...findSlashDates(whole), ...findPeriodSlips(whole), ...findTypingSlips(whole), ...findBlanks(whole)].sort((a, b) => a.start - b.start || b.end - a.end);
  const matches: MalformedMatch[] = [];
  let end = -1;
  for (const one of found) {
    if (one.start < end) continue;
    matches.push({ ...one, text: text.slice(one.start, one.end) });
    end = one.end;
  }
  return matches;
}, READ_TEXTS);

/** Why the text, or a figure or date in it, cannot be one; null where nothing is wrong. */
export function readMalformed(text: string): MalformedReason | null {
  return findMalformed(text)[0]?.reason ?? null;
}

/** The same for a cell that is itself the figure or date: the slip must be at least half of it. */
export function readMalformedCell(text: string): MalformedReason | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  const match = findMalformed(trimmed)[0];
  return match !== undefined && (match.end - match.start) * 2 >= trimmed.length ? match.reason : null;
}
