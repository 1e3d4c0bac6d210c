import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'malformed-number';
const table = (text: string): Rows => [['区分', '件数', '率'], ['窓口', '1,234件', '12.3%'], ['郵送', text, '10.0%']];

describe(ID, () => {
  it.each([['一%', true], ['三%', false], ['6.二1日', false]])('asks whether a dash was meant where 一 stands: %s', (text, asks) => {
    expect(findingsOf(ID, [['率', text]])[0]!.message.includes('「－」を「一」と書いていませんか')).toBe(asks);
  });

  it.each([['1.51.45％'], ['12,34.5'], ['53.11,8'], ['一%'], ['2,499　3,295事業所'], ['1,2345件'], ['▲二'], ['一〇.2％（9.8％）'], ['○○'], ['要確認'], ['＿＿件']])('reports %s', (text) => {
    const findings = findingsOf(ID, table(text));
    expect(cellsOf(findings)).toEqual(['B3']);
    expect(findings[0]).toMatchObject({ severity: 'error' });
    expect(findings[0]!.message).toContain('確かめて');
  });

  it.each([['実施率は令和2年812月末で 53.2%である。'], ['第3　4四半期の実績'], ['宣言事業所数 812事業所（令和3４年3月末）']])('reports a slip inside a sentence: %s', (text) => {
    expect(cellsOf(findingsOf(ID, [['実施状況'], [text]]))).toEqual(['A2']);
  });

  it.each([['1,234件'], ['9,543通 (7,991通)'], ['▲10名'], ['－'], ['速報値 12.3%'], ['4～6月'], ['令和7年12月末'], ['(1) 窓口 (2) 郵送'], ['１，２３４件'], ['0120-123-456']])('is silent on %s', (text) => {
    expect(findingsOf(ID, table(text))).toEqual([]);
  });

  it('reports two readings between a count and the rate that can no longer be computed', () => {
    expect(cellsOf(findingsOf(ID, [['対象者数', '受診者数', '受診率'], ['5,728人', '596 7,760人', { f: 'ROUND(B2/A2,3)', e: '#VALUE!' }]]))).toEqual(['B2']);
  });

  it('says nothing of texts that a formula gives', () => {
    expect(findingsOf(ID, [['率', { f: 'A1&"一%"', v: '一%' }]])).toEqual([]);
  });
});

describe('dates among figures', () => {
  const date = { v: 45658, z: 'm"月"d"日"' };
  it.each<[string, Rows, string[]]>([
    ['a figure that has become a date', [['区分', '4月', '5月', '6月', '備考'], ['窓口', 1204, 1187, 1250, null], ['郵送', 8120, date, 8044, '集計済'], ['電子', 310, 325, 331, null]], ['C3']],
    ['a figure of last year in a month to come', [['区分', '4月', '5月', '6月', '7月'], ['実績', 1204, 1187, 1210, null], ['前年', 1190, 1201, 1188, date], ['前年比', { f: 'B2/B3', v: 1.01 }, { f: 'C2/C3', v: 0.99 }, { f: 'D2/D3', v: 1.02 }, { f: 'IF(E2="","",E2/E3)', v: '' }]], ['E3']],
    ['a row of dates', [['区分', '第1回', '第2回', '第3回'], ['実施日', date, date, date], ['参加者数', 30, 41, 28], ['回答数', 25, 33, 20]], []],
    ['the one date of a form', [['区分', '数値'], ['開催日', date], ['参加者数', 30], ['回答数', 25], ['満足度', '92%']], []],
  ])('reads %s', (_, rows, cells) => {
    expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
  });
});

it.each<[string, Rows, string[]]>([
  ['a point for a comma', [['区分', '4月', '5月', '6月', '7月'], ['窓口', 1204, 1187, 1250, 1231], ['郵送', 8120, 9.267, 8044, 8310]], ['C3']],
  ['the same as text', [['区分', '4月', '5月', '6月', '7月'], ['窓口', '1,204件', '1,187件', '1.250件', '1,231件']], ['D2']],
  ['an average among counts', [['区分', '4月', '5月', '6月', '7月'], ['郵送', 8120, 9267, 8044, 8310], ['平均日数', 6.211, 6.108, 6.033, 6.207]], []],
  ['a ratio beside what it compares', [['区分', '今年度', '前年度', '前々年度', '対前年比'], ['郵送', 1204, 1187, 1150, 1.014]], []],
  ['a share among thousands of another size', [['区分', '件数', '金額', '延べ', '係数'], ['郵送', 81204, 92672, 80443, 1.013]], []],
])('reads %s', (_, rows, cells) => {
  expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
});

describe('days that no month has', () => {
  const column = (heading: string): Rows => [['内容', heading, '参加者'], ['説明会', '9/33', '30名'], ['研修会', '10/15', '25名'], ['研修会', '11/30', '25名']];

  it.each<[string, string[]]>([['開催日', ['B2']], ['実施日時（予定）', ['B2']], ['回収', []], ['実施日数', []]])('9/33 under %s', (heading, expected) => {
    expect(cellsOf(findingsOf(ID, column(heading)))).toEqual(expected);
  });
});
