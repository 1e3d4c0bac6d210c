import { settingsSchema, type Settings } from './settings';
import { listed, problemsIn } from './settingsProblems';

/** Settings as a profile states them, or what is wrong with it: whole Japanese sentences that name the field and what is allowed there. */
export type ReadProfile = { readonly settings: Settings } | { readonly problem: string };

/**
 * Reads the text of a profile.
 * @param knownRules ids of the checker's rules; another one is a spelling mistake that would be overlooked otherwise.
 */
export function readProfileText(text: string, knownRules: readonly string[]): ReadProfile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `JSON として読めません（${lineOf(error, text)} 行目のあたり）。かっこ、コンマ、引用符を確かめてください。` };
  }
  const result = settingsSchema.safeParse(value);
  if (!result.success) return { problem: `設定に誤りがあります。${problemsIn(result.error.issues)}` };
  const strangers = Object.keys(result.data.rules).filter((rule) => !knownRules.includes(rule));
  if (strangers.length > 0) return { problem: `設定に誤りがあります。${listed(strangers.map((rule) => `rules の「${rule}」という規則はありません（規則の名前は docs/rules/README.md にあります）`))}` };
  return { settings: result.data };
}

/** The text of a profile with these settings, one entry a line so that it can be read and compared. */
export const profileText = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

function lineOf(error: unknown, text: string): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return (position === undefined ? text : text.slice(0, Number(position))).split('\n').length;
}
