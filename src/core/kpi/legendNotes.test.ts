import { isOfYearsTarget, limitsIn } from './legendNotes';

describe('isOfYearsTarget', () => {
  it.each([
    ['【評価の基準】年度目標に対する９月末の進捗率（＝実績÷目標値）　◎：100％以上　○：50％以上', true],
    ['年間目標値に対する達成率　◎ 60％以上　○ 50％以上', true],
    ['月次目標に対する達成率　◎ 110％以上　○ 100％以上', false],
    ['目標に対する達成率　◎ 110％以上　○ 100％以上', false],
    ['◎ 年度目標を上回る　○ 年度目標どおり', false],
  ])('%s', (text, expected) => {
    expect(isOfYearsTarget({ text })).toBe(expected);
  });
});

describe('limitsIn', () => {
  it.each([
    ['※「以下」「以内」を目標とする指標は、９月末時点で目標の範囲内であれば◎、範囲外であれば△とする。', { within: '◎', beyond: '△' }],
    ['以下とするものは範囲内なら○、範囲外なら×', { within: '○', beyond: '×' }],
    ['目標の範囲内であれば◎、範囲外であれば△とする。', null],
    ['「以下」を目標とする指標は、目標÷実績とする。', null],
    ['以下の範囲内で実施する。', null],
  ])('%s', (text, expected) => {
    expect(limitsIn(text)).toEqual(expected);
  });
});
