import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const MOST_PROBLEMS = 3;

/** What is wrong with settings that were written by hand, in Japanese: the first few, and how many more there are. */
export function problemsIn(issues: readonly Issue[]): string {
  return listed(issues.flatMap(sentences));
}

/** Sentences one after the other, a long list cut short. */
export function listed(problems: readonly string[]): string {
  const rest = problems.length - MOST_PROBLEMS;
  return `${problems.slice(0, MOST_PROBLEMS).join('。')}。${rest > 0 ? `ほか ${rest} 件。` : ''}`;
}

function sentences(issue: Issue): string[] {
  const field = fieldName(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${field === '設定全体' ? '' : `${field} に`}「${key}」という項目はありません`);
    case 'invalid_type':
      return [isMissing(issue) ? `${field} がありません` : `${field} には${typeName(issue.expected)}を書きます`];
    case 'invalid_value':
      return [`${field} に書けるのは ${issue.values.map(String).join('、')} だけです`];
    case 'too_small':
      return [issue.origin === 'number' ? `${field} は ${issue.minimum} 以上にします` : `${field} を空にはできません`];
    case 'too_big':
      return [`${field} は ${issue.maximum} 以下にします`];
    case 'invalid_format':
      return [`${field}: ${japanese(issue.message) ? issue.message : '書き方が違います'}`];
    case 'invalid_union':
      return [unionSentence(field, issue)];
    default:
      return [`${field}: ${japanese(issue.message) ? issue.message : '書き方が違います'}`];
  }
}

/** A union of words names them; another union (a correction's type) has no branch that fits. */
function unionSentence(field: string, issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const words = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
  if (words.length > 0) return `${field} に書けるのは ${words.join('、')} だけです`;
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return options.length > 0 ? `${field} に書けるのは ${options.join('、')} だけです` : `${field} の値が決められたものではありません`;
}

/** ['acknowledged', 0, 'reason'] → 'acknowledged の 1 番目の reason'. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>((text, key) => {
    const step = typeof key === 'number' ? `${key + 1} 番目` : String(key);
    return text === '' ? step : text.endsWith('番目') ? `${text}の ${step}` : `${text} の ${step}`;
  }, '');
  return name === '' ? '設定全体' : name;
}

const TYPE_NAMES: Record<string, string> = {
  string: '文字列（"…"）', number: '数', int: '整数', boolean: 'true か false', array: '配列（[…]）', object: 'まとまり（{…}）', record: 'まとまり（{…}）',
};
const typeName = (expected: string): string => TYPE_NAMES[expected] ?? expected;

const isMissing = (issue: Extract<Issue, { code: 'invalid_type' }>): boolean => issue.message.endsWith('received undefined');

const japanese = (text: string): boolean => /[぀-ヿ一-鿿]/.test(text);
