import fc from 'fast-check';
import { withoutLetterSpacing } from './letterSpacing';

it.each([
  ['実 績', '実績'], ['対 前 年 比', '対前年比'], ['グ ル ー プ', 'グループ'], ['計', '計'],
  // Words that stay apart, figures, marks and signs.
  ['前年度 実績', '前年度 実績'], ['計 画 書', '計画書'], ['R 7', 'R 7'], ['1 2', '1 2'], ['○ △', '○ △'], ['', ''],
])('%j → %j', (text, expected) => {
  expect(withoutLetterSpacing(text)).toBe(expected);
});

it('leaves every text of words as it is', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[一-龠]{2,6}$/), { minLength: 1, maxLength: 4 }), (words) => {
    expect(withoutLetterSpacing(words.join(' '))).toBe(words.join(' '));
  }));
});
