import fc from 'fast-check';
import { call, callMatrix, column, lastMessage, row } from '../../test/support/callFunction';

const LEGEND = column('◎ 110%以上', '○ 100%以上', '△ 80%以上', '× 80%未満');

describe('KPI.MARK', () => {
  it.each<[unknown, unknown, unknown, unknown, string]>([
    [86, 85, undefined, undefined, '○'],
    [84, 85, undefined, undefined, '△'],
    ['85.0%', '85.0％以上', undefined, undefined, '○'],
    [0.849, '85.0％以上', undefined, undefined, '△'],
    [6.21, '7日以内', undefined, undefined, '○'],
    ['7.1日', '7日以内', undefined, undefined, '△'],
    [7.1, 7, '以下', undefined, '△'],
    [1, '100%とする', undefined, undefined, '○'],
    [0.999, '100%とする', undefined, undefined, '△'],
    [0.44, '対前年度以上（平成31年度43.96%）', undefined, undefined, '○'],
    // Without thresholds ◎ is never given.
    [1000, 1, undefined, undefined, '○'],
    [111, 100, undefined, LEGEND, '◎'],
    [110, 100, undefined, LEGEND, '◎'],
    [109.9, 100, undefined, LEGEND, '○'],
    [80, 100, undefined, LEGEND, '△'],
    [79.9, 100, undefined, LEGEND, '×'],
    [6, '7日以内', undefined, LEGEND, '◎'],
    [0, 5, '以下', LEGEND, '◎'],
    [90, 100, undefined, '◎（110%以上）、○（100%以上）、△（80%以上）、×（80%未満）', '△'],
    [90, 100, undefined, [['◎', '110%以上'], ['○', '100%以上'], ['△', '80%以上'], ['×', '80%未満']], '△'],
    [79, 100, undefined, [['◎', 1.1], ['○', 1], ['△', 0.8], ['×', 0]], '×'],
    [105, 100, undefined, row('◎：目標を5％以上上回る', '○：目標以上', '△：目標を下回る'), '◎'],
    [104, 100, undefined, row('◎：目標を5％以上上回る', '○：目標以上', '△：目標を下回る'), '○'],
    [50, 100, undefined, '◎（計画を大幅に上回る）、○（計画通り）、△（実施中又は計画を下回る）、×（未実施）', '△'],
    ['', 100, undefined, LEGEND, ''],
    ['集計中', 100, undefined, LEGEND, ''],
    [100, '', undefined, LEGEND, ''],
    [100, '実施する', undefined, LEGEND, '#VALUE!'],
    [100, '対前年度以上', undefined, undefined, '#VALUE!'],
    [100, 100, undefined, '凡例はこちら', '#VALUE!'],
    [50, 100, undefined, '◎（計画を大幅に上回る）、○（計画通り）、×（未実施）', '#N/A'],
    ['百', 100, undefined, undefined, '#VALUE!'],
    [86, '85.0%以上', undefined, undefined, '#VALUE!'],
  ])('%j against %j %j with %j', (actual, target, direction, thresholds, expected) => {
    expect(call('MARK', actual, target, direction, thresholds)).toBe(expected);
  });

  it('names the argument', () => {
    call('MARK', 1, 1, undefined, '凡例はこちら');
    expect(lastMessage()).toContain('引数 thresholds（凡例）の「凡例はこちら」は凡例として読めません');
    call('MARK', '百', 1);
    expect(lastMessage()).toContain('引数 actual（実績）の「百」');
  });

  it('takes the number of a target whose base stands elsewhere', () => {
    const sentence = '対前年度以下とする';
    expect(call('MARK', 0.036, call('TARGET', sentence, 0.037), call('DIRECTION', sentence))).toBe('○');
    expect(call('MARK', 0.038, call('TARGET', sentence, 0.037), call('DIRECTION', sentence))).toBe('△');
  });

  it('fills a column, with one legend for all', () => {
    expect(callMatrix('MARK', column(111, '', 90, '多数'), column(100, 100, '100件以上', 100), undefined, LEGEND)).toEqual([['◎'], [''], ['△'], ['#VALUE!']]);
  });

  it('never falls as the actual rises', () => {
    const order = ['×', '△', '○', '◎'];
    fc.assert(fc.property(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 300 }), (a, b, target) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((actual) => order.indexOf(String(call('MARK', actual, target, '以上', LEGEND))));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low!);
    }));
  });
});
