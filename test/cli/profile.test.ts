import { readProfile } from '../../src/cli/profile';
import { runCli, temporaryFolder } from './harness';

const folder = temporaryFolder();
const RULES = ['rate-mismatch', 'outlier'];

function refusal(content: string | Uint8Array): string {
  try {
    readProfile(folder.write('profile.json', content), RULES);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('accepted');
}

it('fills in what a profile leaves out', () => {
  const settings = readProfile(folder.write('profile.json', '\ufeff{ "lags": [{ "series": "柔整", "months": 2 }], "rules": { "outlier": "off" } }'), RULES);
  expect(settings).toMatchObject({ version: 1, asOf: null, lags: [{ series: '柔整', months: 2 }], rules: { outlier: 'off' }, acknowledged: [] });
});

it.each([
  ['{ "lag": [] }', '「lag」という項目はありません'],
  ['{ "lags": [{ "series": "柔整", "months": 13 }] }', 'lags の 1 番目の months は 12 以下'],
  ['{ "lags": [{ "series": "柔整", "months": -1 }] }', 'lags の 1 番目の months は 0 以上'],
  ['{ "lags": [{ "series": "柔整", "months": "2" }] }', 'lags の 1 番目の months には数を書きます'],
  ['{ "lags": [{ "series": "柔整", "months": 1.5 }] }', 'lags の 1 番目の months には整数を書きます'],
  ['{ "lags": [{ "months": 2 }] }', 'lags の 1 番目の series がありません'],
  ['{ "lags": [{ "series": "", "months": 2 }] }', 'series を空にはできません'],
  ['{ "lags": {} }', 'lags には配列'],
  ['{ "asOf": "2025/12" }', '2025-12 のように'],
  ['{ "rounding": "floor" }', 'half-up、down、up'],
  ['{ "rules": { "outlier": "none" } }', 'rules の outlier に書けるのは off、error、warning、info だけです'],
  ['{ "rules": { "outliers": "off" } }', '「outliers」という規則はありません'],
  ['{ "legend": [{ "mark": "☆" }] }', '◎、○、△、×、－'],
  ['{ "corrections": [{ "type": "notable" }] }', 'no-table'],
  ['{ "corrections": [{ "type": "rate", "sheet": "1", "cell": "A1", "numerator": [], "denominator": ["B1"] }] }', 'numerator を空にはできません'],
  ['{ "acknowledged": [{ "rule": "outlier", "sheet": "1", "cell": "A1", "reason": "" }] }', 'acknowledged の 1 番目の reason を空にはできません'],
  ['{ "version": 2 }', 'version に書けるのは 1 だけ'],
  ['[]', '設定全体にはまとまり'],
  ['null', '設定全体にはまとまり'],
  ['{ "lags": [],\n  "rules": { oops } }', '2 行目のあたり'],
  ['{ "lags": [', 'JSON として読めません'],
  ['', '1 行目のあたり'],
])('%s says which field and what is allowed', (content, words) => {
  const message = refusal(content);
  expect(message.replaceAll(' には', 'には')).toContain(words.replaceAll(' には', 'には'));
  expect(message).not.toContain('\n');
});

it('names three problems and counts the rest', () => {
  const message = refusal('{ "a": 1, "b": 2, "c": 3, "d": 4, "e": 5 }');
  expect(message).toContain('「c」');
  expect(message).not.toContain('「d」');
  expect(message).toContain('ほか 2 件');
});

it('a file in another encoding is refused', () => {
  expect(refusal(new Uint8Array([0x7b, 0x22, 0x8f, 0x5f, 0x90, 0xae, 0x22, 0x7d]))).toContain('UTF-8');
});

it('a bad profile ends the run before any book is read', async () => {
  const profile = folder.write('profile.json', '{ "lag": [] }');
  const { status, out, err } = await runCli([folder.path('none.xlsx'), '--profile', profile]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toBe(`kpi-check: ${profile}: 設定に誤りがあります。「lag」という項目はありません。直してからもう一度実行してください。\n`);
});
