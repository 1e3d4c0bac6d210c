import { profileText, readProfileText, type ReadProfile } from '../../core/profileText';
import type { Settings } from '../../core/settings';
import { monthWords } from '../../report/words';
import { texts } from '../texts';

const words = texts.profileFile;

/** A profile of a thousand corrections has a tenth of this, in bytes. */
const LARGEST = 1_000_000;

/** Characters that Windows does not take in a file's name. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/gu;

/** A file to be saved. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The settings as a file, the same as the command line's `--profile` reads. @param book name of the workbook */
export function profileFile(settings: Settings, book: string): TextFile {
  const plain = book.replace(/\.[^.]*$/u, '').replaceAll(NOT_IN_NAMES, '').trim();
  return { name: plain === '' ? words.bare : words.fileName(plain), text: profileText(settings) };
}

/** Settings that a file states, or a sentence about what is wrong with it. Rejects where the file cannot be read at all. */
export async function readProfileFile(file: Blob, knownRules: readonly string[]): Promise<ReadProfile> {
  if (file.size > LARGEST) return { problem: words.tooLarge };
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: words.notText };
  }
  return readProfileText(text, knownRules);
}

/** One thing that other settings would change, in words. */
export interface SettingsChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What would change if `after` took the place of `before`; empty where they say the same. */
export function settingsChanges(before: Settings, after: Settings): SettingsChange[] {
  const [old, next] = [said(before), said(after)];
  return FIELDS.flatMap((field) => {
    const [a, b] = [old[field], next[field]];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const changed = typeof a !== 'string' && typeof b !== 'string' && a.length === b.length ? unlike(a, b) : 0;
    return [{ what: words.fields[field], before: entryWords(a, 0), after: entryWords(b, changed) }];
  });
}

/** What settings say of each field: a word, or a list of entries of which only the number is told. */
const said = (settings: Settings): Record<(typeof FIELDS)[number], readonly unknown[] | string> => ({
  asOf: settings.asOf === null ? words.automatic : monthWords(settings.asOf),
  legend: settings.legend ?? words.automatic,
  lags: settings.lags,
  rounding: words.rounding[settings.rounding],
  rules: Object.entries(settings.rules).sort(([a], [b]) => (a < b ? -1 : 1)),
  corrections: settings.corrections,
  acknowledged: settings.acknowledged,
});

const FIELDS = ['corrections', 'asOf', 'legend', 'lags', 'rounding', 'rules', 'acknowledged'] as const;

/** Number of entries of `other` that `list` lacks; of a list that only has another order, all of them. */
function unlike(list: readonly unknown[], other: readonly unknown[]): number {
  const known = new Set(list.map((entry) => JSON.stringify(entry)));
  return other.filter((entry) => !known.has(JSON.stringify(entry))).length || other.length;
}

const entryWords = (said: readonly unknown[] | string, changed: number): string =>
  typeof said === 'string' ? said : changed > 0 ? words.otherEntries(said.length, changed) : words.entries(said.length);
