import fc from 'fast-check';
import { normalise } from './normalise';

it.each([
  ['９，５４３', '9,543'],
  ['85.0％以上', '85.0%以上'],
  ['（第３四半期）', '(第3四半期)'],
  ['4～6月', '4~6月'],
  ['4〜6月', '4~6月'],
  ['－12', '-12'],
  ['−12', '-12'],
  ['—', '—'],
  ['–', '—'],
  ['─', '—'],
  ['―', '—'],
  ['‐', '‐'],
  ['サービス', 'サービス'],
  ['第1四半期\n4~6月', '第1四半期 4~6月'],
  ['令和\u30007\u00a0年', '令和 7 年'],
  ['ＫＰＩ：', 'KPI:'],
  ['⽉⽇⼀', '月日一'],
  ['12㌫', '12%'],
  ['plain', 'plain'],
  ['', ''],
])('%j → %j', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

it('keeps every position: one unit for one unit', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normalise(text).length === text.length));
  fc.assert(fc.property(fc.array(fc.constantFrom('１', '％', '～', '－', '　', '㌫', '⽉', '𠮷', '⭕️', 'ｶﾞ', 'a')), (parts) => normalise(parts.join('')).length === parts.join('').length));
});

it('reads the same twice', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normalise(normalise(text)) === normalise(text)));
});
