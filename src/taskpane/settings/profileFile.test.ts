import fc from 'fast-check';
import { readProfile } from '../../cli/profile';
import { temporaryFolder } from '../../../test/cli/harness';
import { defaultSettings, settingsSchema, type Settings } from '../../core/settings';
import { profileFile, readProfileFile, settingsChanges } from './profileFile';

const folder = temporaryFolder();
const RULES = ['outlier', 'rate-mismatch'];
const full: Settings = settingsSchema.parse({
  asOf: '2025-12', rounding: 'down', rules: { outlier: 'off' }, lags: [{ series: '柔整', months: 2 }], legend: [{ mark: '◎', atLeast: 1.1 }],
  corrections: [{ type: 'no-table', sheet: 'メモ "1"', range: 'A1:B3' }, { type: 'rate', sheet: '健診', cell: 'D2', numerator: ['C2'], denominator: ['別!B2'] }],
  acknowledged: [{ rule: 'outlier', sheet: '健診', cell: 'A1', reason: '確認\n済み' }],
});
const file = (text: string | Uint8Array<ArrayBuffer>): Blob => new Blob([text]);

it.each([['everything set', full], ['nothing set', defaultSettings]])('what is exported is read by the command line and by the pane: %s', async (_, settings) => {
  const { text } = profileFile(settings, '月次.xlsx');
  expect(readProfile(folder.write('profile.json', text), RULES)).toEqual(settings);
  expect(await readProfileFile(file(text), RULES)).toEqual({ settings });
});

it.each([['令和7年度.xlsx', '点検の設定_令和7年度.json'], ['a/b:c?.v2.xlsm', '点検の設定_abc.v2.json'], ['', '点検の設定.json']])('the file of %s is called %s', (book, name) => {
  expect(profileFile(defaultSettings, book).name).toBe(name);
});

it.each<[string, Blob, string]>([
  ['no JSON', file('{ oops'), 'JSON として読めません'],
  ['another file', file('{ "name": "x" }'), '「name」という項目はありません'],
  ['an unknown correction', file('{ "corrections": [{ "type": "notable" }] }'), 'corrections の 1 番目の type に書けるのは'],
  ['an unknown rule', file('{ "rules": { "outliers": "off" } }'), '「outliers」という規則はありません'],
  ['another encoding', file(new Uint8Array([0x7b, 0x22, 0x8f, 0x5f, 0x90, 0xae])), 'UTF-8 ではありません'],
  ['a large file', file(' '.repeat(1_000_001)), '大きすぎます'],
])('%s is refused with a sentence', async (_, blob, words) => {
  const read = await readProfileFile(blob, RULES);
  expect('problem' in read && read.problem).toContain(words);
});

it('whatever a file holds gives settings or a sentence', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.object({ key: fc.constantFrom('corrections', 'rules', 'asOf', 'type') }).map((value) => JSON.stringify(value))), async (text) => {
    const read = await readProfileFile(file(text), RULES);
    if ('problem' in read) expect(read.problem).toMatch(/。$/);
    else expect(settingsSchema.safeParse(read.settings).success).toBe(true);
  }));
});

describe('what would change', () => {
  it('is told by field', () => {
    expect(settingsChanges(defaultSettings, full)).toEqual([
      { what: '読み取りの訂正', before: 'なし', after: '2 件' },
      { what: '報告時点', before: 'ブックから読み取る', after: '令和7年12月' },
      { what: '評価の凡例', before: 'ブックから読み取る', after: '1 件' },
      { what: '反映の遅れ', before: 'なし', after: '1 件' },
      { what: '端数処理', before: '四捨五入', after: '切り捨て' },
      { what: 'ルールの扱い', before: 'なし', after: '1 件' },
      { what: '確認済み', before: 'なし', after: '1 件' },
    ]);
  });

  it('is told where only the content differs', () => {
    const other: Settings = { ...full, corrections: [full.corrections[0]!, { type: 'no-relation', sheet: '健診', cell: 'D2' }] };
    expect(settingsChanges(full, other)).toEqual([{ what: '読み取りの訂正', before: '2 件', after: '2 件（うち 1 件が違う内容）' }]);
  });

  it('is nothing between equal settings', () => {
    expect(settingsChanges(full, settingsSchema.parse(JSON.parse(JSON.stringify(full))))).toEqual([]);
    expect(settingsChanges({ ...full, rules: { a: 'off', b: 'error' } }, { ...full, rules: { b: 'error', a: 'off' } })).toEqual([]);
  });
});
