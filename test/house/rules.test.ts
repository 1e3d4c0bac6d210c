import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/core/rules/index';
import { root, textOf } from './files';

/** A rule is three files with one name, and a row in each index: this fails when one is missing (see CONTRIBUTING.md). */
const HEADINGS = ['何を見るか', '悪い例', '良い例', 'なぜ', '直し方'];

/** What the command line promises to find, with the severities a rule may give. */
const PROMISED: Record<string, string> = {
  'formula-error': 'error', 'malformed-number': 'error', 'total-mismatch': 'error', 'rate-mismatch': 'error', 'comparison-mismatch': 'error', 'unit-mismatch': 'error', 'missing-month': 'error',
  'mark-invalid': 'warning', 'mark-missing': 'warning', 'mark-mismatch': 'warning', 'actual-missing': 'warning', 'target-unreadable': 'warning', 'cross-reference-mismatch': 'warning',
  'period-mismatch': 'warning', 'out-of-range': 'warning', 'decreasing-cumulative': 'warning', 'duplicate-figures': 'warning', outlier: 'warning', 'inconsistent-formula': 'warning', 'hardcoded-figure': 'warning',
  'number-as-text': 'info', 'unit-in-cell': 'info', 'truncated-rate': 'info', 'rounding-difference': 'info', 'merged-in-table': 'info', 'hidden-figures': 'info',
};

const folders = readdirSync(join(root, 'src/core/rules')).filter((name) => statSync(join(root, 'src/core/rules', name)).isDirectory()).filter((name) => existsSync(join(root, 'src/core/rules', name, 'rule.ts')));
const pages = readdirSync(join(root, 'docs/rules')).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.replace(/\.md$/, ''));
const ids = rules.map((rule) => rule.id);

it('every rule that is promised exists, with its severity', () => {
  expect(Object.fromEntries(rules.filter((rule) => rule.id in PROMISED).map((rule) => [rule.id, rule.severity]))).toEqual(PROMISED);
});

it('no id is used twice', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

it('every folder has its row in src/core/rules/index.ts, and every row its folder', () => {
  expect([...ids].sort()).toEqual([...folders].sort());
});

it('every page belongs to a rule', () => {
  expect(pages.filter((page) => !ids.includes(page))).toEqual([]);
});

it.each(HEADINGS)('every page has the heading %s', (heading) => {
  expect(ids.filter((id) => !new RegExp(`^#+ ${heading}`, 'm').test(pageOf(id)))).toEqual([]);
});

it('every rule has its test and its page', () => {
  expect(ids.filter((id) => !existsSync(join(root, `src/core/rules/${id}/rule.test.ts`)))).toEqual([]);
  expect(ids.filter((id) => !pages.includes(id))).toEqual([]);
});

it('every rule has a Japanese title and with it a row in docs/rules/README.md', () => {
  const rows = textOf('docs/rules/README.md').split('\n');
  expect(rules.filter(({ id, title }) => !/[ぁ-ヿ一-鿿]/.test(title) || !rows.some((row) => row.includes(`(${id}.md)`) && row.includes(title))).map(({ id }) => id)).toEqual([]);
});

function pageOf(id: string): string {
  return pages.includes(id) ? textOf(`docs/rules/${id}.md`) : '';
}
