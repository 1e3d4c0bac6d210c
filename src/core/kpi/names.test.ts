import { bigrams, coverage, essence, likeness, rarityWeights, withoutBrackets, withoutOrdinal } from './names';

describe('names', () => {
  it.each([
    ['■ KPI：(1) 現金給付等の申請に係る郵送化率', '現金給付等申請郵送化率'],
    ['特定健康診査 実施率', '特定健診実施率'],
    ['医療機関を受診した者の割合', '医療機関受診率'],
    ['③ サービススタンダードの達成状況', 'サービススタンダード達成率'],
  ])('reduces %p', (text, expected) => {
    expect(essence(text)).toBe(expected);
  });

  it.each([
    ['返納金債権（診療報酬返還金（不当請求）を除く。）の回収率', '返納金債権回収率', 0.9],
    ['被扶養者の特定健診実施率', '3) 被扶養者の特定健診実施率', 1],
    ['ジェネリック医薬品使用割合（数量ベース）（※）', 'ジェネリック医薬品使用割合', 0.9],
  ])('%p is %p', (a, b, least) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(least);
    expect(likeness(b, a)).toBeCloseTo(likeness(a, b), 12);
  });

  it.each([
    ['生活習慣病予防健診実施率', 'レセプト点検の査定率'],
    ['', '査定率'],
  ])('%p is not %p', (a, b) => {
    expect(likeness(a, b)).toBeLessThan(0.3);
  });

  it('weighs what tells names apart', () => {
    const weights = rarityWeights(['被保険者の実施率', '被扶養者の実施率', '査定率']);
    expect(weights('査定')).toBe(1);
    expect(weights('実施')).toBe(0.5);
    expect(coverage(bigrams('被扶養者の実施率'), [bigrams('被扶養者')], weights)).toBeGreaterThan(coverage(bigrams('被扶養者の実施率'), [bigrams('実施率')], weights));
  });

  it('takes numbers and brackets off', () => {
    expect(withoutOrdinal('(1) ① 率')).toBe('率');
    expect(withoutBrackets('回収率（診療報酬（不当）を除く）※')).toBe('回収率※');
  });
});
