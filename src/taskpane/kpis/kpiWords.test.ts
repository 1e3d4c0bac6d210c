import { actualWords, reasonWords } from './kpiWords';
import type { MarkSlot } from './markSlots';

it.each<[number | null, string, string | null, string]>([
  [0.03, '%', '3.0%', '3.0%'],
  [0.03, '%', '３.０％', '３.０％'],
  [6.16, '日', '6.16日', '6.16日'],
  [17488, '円', '17,488', '17,488円'],
  [0.101, '%', '・実施率は 10.1%', '10.1%'],
  [0.101, '%', '10.1%となり、前年を上回った 12.0%', '10.1%'],
  [1272, '事業所', null, '1,272事業所'],
  [null, '%', null, '実績なし'],
])('%p %s, shown as %p, is said as %s', (value, unit, text, words) => {
  expect(actualWords({ value, unit, asOf: null, provisional: false }, text)).toBe(words);
});

describe('the reason of a suggestion', () => {
  const slot = (mark: string | null, sign: '○' | '△' | null): MarkSlot => ({
    key: '', sheet: '', cell: 'A1', kpis: [], mark, hasFormula: false, holdsWords: false, isContradicted: false, reasons: ['達成率は 100.0% です。'], choices: [],
    suggestion: sign && { sign, written: sign, meaning: '' },
  });

  it('says what the eye does not see', () => {
    expect(reasonWords(slot('〇', '○'))).toBe('今の印は「○」と形の似た別の文字です。達成率は 100.0% です。');
    expect(reasonWords(slot('〇', '△'))).toBe('達成率は 100.0% です。');
    expect(reasonWords(slot('○', '○'))).toBe('達成率は 100.0% です。');
    expect(reasonWords(slot(null, '○'))).toBe('達成率は 100.0% です。');
  });

  it('says where there is none', () => {
    expect(reasonWords(slot(null, null))).toBe('数字からの案はありません。達成率は 100.0% です。');
  });
});
