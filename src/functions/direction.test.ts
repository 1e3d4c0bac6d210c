import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';

describe('KPI.DIRECTION', () => {
  it.each<[unknown, string]>([
    ['85.0％以上', '以上'], ['7日以内', '以下'], ['15%以下とする', '以下'], ['対前年度以上', '以上'], ['前年度を上回る', '以上'], ['前年度を下回る', '以下'], ['対前年度以下とする', '以下'],
    ['100%とする', '一致'], ['58.0%', '以上'], ['3,000名', '以上'], ['以上', '以上'], ['以下', '以下'], ['以内', '以下'], ['≦', '以下'], [0.85, '以上'], ['', ''], [null, ''], ['－', ''],
    ['実施する', '#VALUE!'], [true, '#VALUE!'],
  ])('%j', (text, expected) => {
    expect(call('DIRECTION', text)).toBe(expected);
  });

  it('says what to write', () => {
    call('DIRECTION', '実施する');
    expect(lastMessage()).toContain('引数 text（文字）の「実施する」から目標の数を読み取れません');
  });

  it('goes over ranges', () => {
    expect(callMatrix('DIRECTION', column('85%以上', '', '7日以内'))).toEqual([['以上'], [''], ['以下']]);
  });
});
