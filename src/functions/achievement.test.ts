import fc from 'fast-check';
import { achievementRate } from '../core/kpi/achievement';
import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';

describe('KPI.ACHIEVEMENT', () => {
  it.each<[unknown, unknown, unknown, number | string]>([
    [90, 100, undefined, 0.9],
    [110, 100, '以上', 1.1],
    [6.25, 7, '以下', 1.12],
    [6.25, '7日以内', undefined, 1.12],
    ['8日', '7日以内', undefined, 0.875],
    ['43.0%', '85.0％以上', undefined, 0.43 / 0.85],
    [0.86, '対前年度以上（43.0%）', undefined, 2],
    // An explicit direction goes before that of the sentence.
    [50, '100件以上', '以下', 2],
    ['', 100, undefined, ''],
    [90, '', undefined, ''],
    [90, '未定', undefined, ''],
    [90, 0, undefined, '#DIV/0!'],
    [0, 7, '以下', '#DIV/0!'],
    [-5, 100, undefined, '#VALUE!'],
    [90, '対前年度以上', undefined, '#VALUE!'],
    [90, 100, 'なるべく', '#VALUE!'],
    [86, '85.0%以上', undefined, '#VALUE!'],
    ['86件', '85.0%以上', undefined, '#VALUE!'],
  ])('%j of %j %j', (actual, target, direction, expected) => {
    const result = call('ACHIEVEMENT', actual, target, direction);
    if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 14);
    else expect(result).toBe(expected);
  });

  it.each([
    [[86, '85.0%以上'], '目標は % です'],
    [['86件', '85.0%以上'], '単位（件）が目標の単位（%）と違います'],
    [[1, 2, 'なるべく'], '引数 direction（目標の向き）の「なるべく」は使えません。「以上」か「以下」'],
    [[-5, 100], '負の数'],
  ])('%j says %s', (args, words) => {
    call('ACHIEVEMENT', ...args);
    expect(lastMessage()).toContain(words);
  });

  it('goes over ranges', () => {
    expect(callMatrix('ACHIEVEMENT', column(5, '', 10), 10, column('以上', '以上', '以下'))).toEqual([[0.5], [''], [1]]);
  });

  it("is the checker's own rate", () => {
    const number = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(fc.property(number, number, fc.constantFrom('以上', '以下'), (actual, target, word) => {
      expect(call('ACHIEVEMENT', actual, target, word)).toBe(achievementRate(actual, target, word === '以下' ? '<=' : '>=') ?? '#DIV/0!');
    }));
  });
});
