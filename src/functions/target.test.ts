import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';
import { truths } from '../../test/support/truths';

describe('KPI.TARGET', () => {
  it.each<[unknown, unknown, number | string]>([
    ['85.0％以上', undefined, 0.85],
    ['100%とする', undefined, 1],
    ['7日以内', undefined, 7],
    ['1,350事業所以上', undefined, 1350],
    ['15%以下とする', undefined, 0.15],
    ['対前年度以上（平成31年度43.96%）', undefined, 0.4396],
    ['対前年度以上（平成31年度43.96%）', 0.5, 0.4396],
    ['前年度を上回る', '12.3%', 0.123],
    ['対前年度以上', 0.382, 0.382],
    ['3,000名', undefined, 3000],
    ['20％以下 ただし前年度において20％以下となった場合は前年度以下', undefined, 0.2],
    ['■ KPI 健康宣言事業所数を2,350事業所(※)以上とする。', undefined, 2350],
    [0.85, undefined, 0.85],
    ['', undefined, ''],
    ['未定', undefined, ''],
    ['対前年度以上', undefined, '#VALUE!'],
    ['対前年度以上', '－', '#VALUE!'],
    ['対前年度以上', '多い', '#VALUE!'],
    ['効果的な意見発信を実施する', undefined, '#VALUE!'],
    ['1) A率を53.2%以上とする 2) B率を10.6%以上とする', undefined, '#VALUE!'],
  ])('%j with %j', (text, base, expected) => {
    expect(call('TARGET', text, base)).toBe(expected);
  });

  it('says what is missing', () => {
    call('TARGET', '対前年度以上');
    expect(lastMessage()).toContain('前年度の値と比べる目標ですが、その値がありません');
    call('TARGET', '1) A率を53.2%以上とする 2) B率を10.6%以上とする');
    expect(lastMessage()).toContain('目標が 2 つ');
    call('TARGET', '対前年度以上', '多い');
    expect(lastMessage()).toContain('引数 base（前年度の値）の「多い」');
  });

  it('goes over ranges', () => {
    expect(callMatrix('TARGET', column('85.0%以上', '', '対前年度以下'), column('', 1, '3.7%'))).toEqual([[0.85], [''], [0.037]]);
  });
});

describe('every target of the fixtures', () => {
  const targets = truths.flatMap(({ name, kpis }) => kpis.map((kpi) => ({ name, ...kpi })));

  it.each(targets)('$name: $targetText', ({ targetText, target, relativeTo, operator }) => {
    if (operator === null) {
      expect(call('TARGET', targetText)).toBe('#VALUE!');
      expect(call('DIRECTION', targetText)).toBe('#VALUE!');
      return;
    }
    if (target === null) {
      expect(relativeTo).toBe('previous-year');
      expect(call('TARGET', targetText)).toBe('#VALUE!');
      expect(call('TARGET', targetText, 0.123)).toBe(0.123);
    } else expect(call('TARGET', targetText)).toBe(target);
    expect(call('DIRECTION', targetText)).toBe({ '>=': '以上', '<=': '以下', '=': '一致' }[operator]);
  });
});
