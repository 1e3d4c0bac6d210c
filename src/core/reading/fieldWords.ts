import { isAchievementWord, isMarkWord } from './kpiWords';
import { unspaced } from './normalise';

/** What a label of a form names beside it. */
export type Field = 'target' | 'actual' | 'previous' | 'achievement' | 'mark';

const FIELDS: readonly (readonly [Field, (label: string) => boolean])[] = [
  ['target', (label) => /^(?:年度|数値|KPI)*目標値?$/u.test(label)],
  ['actual', (label) => /^(?:今年度|当年度|本年度|年度)?実績値?$/u.test(label)],
  ['previous', (label) => /^(?:前年度?|昨年度?)(?:同期|同月)?(?:実績値?)?$/u.test(label)],
  ['achievement', isAchievementWord],
  ['mark', isMarkWord],
];

/** No label is longer; a sentence that ends with 達成率 is none. */
const LONGEST_LABEL = 16;

/** The field that a label names, in brackets or without. */
export function fieldOf(text: string): Field | null {
  if (text.length > 2 * LONGEST_LABEL) return null;
  const label = unspaced(text).replace(/[()【】〔〕]/gu, '');
  return label.length > LONGEST_LABEL ? null : (FIELDS.find(([, isMeant]) => isMeant(label))?.[0] ?? null);
}
