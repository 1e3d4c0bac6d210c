import { figure, formula, serial, sheet, sum, times, type OddBook, type Row } from './helpers';

const YEN = '#,##0"円"';

/** Each line rounds its own price; the tax is cut off, as is usual. */
const invoiceRows = (): Row[] => {
  const lines = times(8, (i) => ({ price: figure(i, 120, 48_000), count: (i % 5) + 1 }));
  const net = sum(lines.map(({ price, count }) => price * count));
  return [
    ['御見積書'], ['株式会社サンプル 御中', null, null, null, '令和7年5月12日'], ['下記のとおりお見積り申し上げます。'], [],
    ['品名', '数量', '単位', '単価', '金額'],
    ...lines.map(({ price, count }, i): Row => [`品目${i + 1}`, count, ['個', '式', '台', '本'][i % 4]!, { v: price, z: YEN }, formula(`B${i + 6}*D${i + 6}`, price * count, YEN)]),
    [null, null, null, '小計', formula('SUM(E6:E13)', net, YEN)],
    [null, null, null, '消費税（10%）', formula('ROUNDDOWN(E14*0.1,0)', Math.floor(net * 0.1), YEN)],
    [null, null, null, '合計', formula('E14+E15', net + Math.floor(net * 0.1), YEN)],
    ['有効期限：発行日より30日'],
  ];
};

const rosterRows = (): Row[] => [
  ['勤務表 令和7年6月'],
  ['氏名', ...times(30, (i) => i + 1), '早', '遅', '休'],
  ...times(10, (n): Row => {
    const shifts = times(30, (i) => ['早', '遅', '休', '早', '遅', '◎', '×'][(i * 3 + n) % 7]!);
    return [`職員${n + 1}`, ...shifts, ...['早', '遅', '休'].map((sign) => formula(`COUNTIF(B${n + 3}:AE${n + 3},"${sign}")`, shifts.filter((shift) => shift === sign).length))];
  }),
];

const gradesRows = (): Row[] => [
  ['2学期 期末考査'],
  ['番号', '氏名', '国語', '数学', '英語', '合計', '平均', '順位', '判定'],
  ...times(35, (i): Row => {
    const marks = [figure(i, 22, 99), figure(i * 3, 10, 100), figure(i * 5, 30, 98)];
    return [i + 1, `生徒${i + 1}`, ...marks, formula(`SUM(C${i + 3}:E${i + 3})`, sum(marks)), formula(`AVERAGE(C${i + 3}:E${i + 3})`, sum(marks) / 3, '0.0'), (i * 17) % 35 + 1, sum(marks) >= 180 ? '○' : '×'];
  }),
];

const leagueRows = (): Row[] => [
  ['League table'],
  ['Pos', 'Team', 'P', 'W', 'D', 'L', 'GF', 'GA', 'GD', 'Pts'],
  ...times(18, (i): Row => {
    const won = 24 - i;
    const drawn = (i % 5) + 2;
    const goals = 70 - 2 * i;
    const against = 25 + 2 * i;
    return [i + 1, `FC ${String.fromCharCode(65 + i)}`, 34, won, drawn, 34 - won - drawn, goals, against, { v: goals - against, z: '+0;-0;0' }, won * 3 + drawn];
  }),
];

const loanRows = (): Row[] => {
  let balance = 12_000_000;
  return [
    ['Loan', 12_000_000, 'Rate', { v: 0.012, z: '0.00%' }],
    ['No', 'Date', 'Payment', 'Interest', 'Principal', 'Balance'],
    ...times(120, (i): Row => {
      const interest = Math.floor(balance * 0.001);
      balance -= 105_000 - interest;
      return [i + 1, { v: serial(2025 + Math.floor(i / 12), (i % 12) + 1, 27), z: 'yyyy/mm/dd' }, 105_000, { v: interest, z: '#,##0' }, formula(`C${i + 3}-D${i + 3}`, 105_000 - interest, '#,##0'), { v: balance, z: '#,##0' }];
    }),
  ];
};

/** Below zero, fractions, gaps where the instrument failed. */
const weatherRows = (): Row[] => [
  ['日別の気象（1月）'],
  ['日', '平均気温(℃)', '最低気温(℃)', '降水量(mm)', '湿度(%)', '風向'],
  ...times(31, (i): Row => [i + 1, figure(i, -80, 60) / 10, figure(i * 3, -150, -10) / 10, i % 4 === 0 ? figure(i, 1, 300) / 10 : '－', i === 12 ? '×' : figure(i, 40, 95), ['北', '北西', '西', '南'][i % 4]!]),
];

/** Shares that add up to 100.1% because each is rounded. */
const electionRows = (): Row[] => [
  ['開票結果'],
  ['候補者', '得票数', '得票率'],
  ['甲', 12_345, '41.2%'], ['乙', 9_876, '33.0%'], ['丙', 7_654, '25.6%'], ['無効', 76, '0.3%'],
  ['計', 29_951, '100.0%'],
];

const salesRows = (): Row[] => [
  ['店舗別売上（2025年度）'],
  ['店舗', ...times(12, (i) => `${((i + 3) % 12) + 1}月`), '合計', '構成比'],
  ...times(5, (s): Row => {
    const figures = times(12, (m) => 1_000_000 + figure(s * 12 + m, 0, 400_000));
    const all = sum(times(5, (k) => sum(times(12, (m) => 1_000_000 + figure(k * 12 + m, 0, 400_000)))));
    return [`${['東', '西', '南', '北', '中央'][s]}店`, ...figures.map((v) => ({ v, z: '#,##0' })), formula(`SUM(B${s + 3}:M${s + 3})`, sum(figures), '#,##0'), formula(`N${s + 3}/N$8`, sum(figures) / all, '0.0%')];
  }),
  ['計', ...times(12, (m) => formula(`SUM(${'BCDEFGHIJKLM'[m]}3:${'BCDEFGHIJKLM'[m]}7)`, sum(times(5, (k) => 1_000_000 + figure(k * 12 + m, 0, 400_000))), '#,##0')), formula('SUM(N3:N7)', sum(times(5, (k) => sum(times(12, (m) => 1_000_000 + figure(k * 12 + m, 0, 400_000))))), '#,##0'), formula('SUM(O3:O7)', 1, '0.0%')],
];

const labRows = (): Row[] => [
  ['検査項目', '結果', '単位', '基準値', '判定', '前回'],
  ['HbA1c', 5.9, '%', '4.6～6.2', '○', 5.8], ['LDL-C', 141, 'mg/dL', '70～139', '△', 128], ['収縮期血圧', 128, 'mmHg', '129以下', '○', 131],
  ['γ-GTP', 32, 'U/L', '0～50', '○', 31], ['尿蛋白', '(－)', '', '(－)', '○', '(±)'], ['体重', 64.5, 'kg', '', '', 65.2],
];

const trainRows = (): Row[] => [
  ['駅', ...times(12, (i) => `${101 + i * 2}M`)],
  ...times(9, (s): Row => [`駅${s + 1}`, ...times(12, (t) => (s === 4 && t % 3 === 0 ? 'レ' : { v: (300 + t * 40 + s * 6) / 1440, z: 'h:mm' }))]),
  ['備考', ...times(12, (t) => (t % 4 === 0 ? '土休日運休' : null))],
];

const todoRows = (): Row[] => [
  ['やること', '期限', '担当', '済'],
  ...times(25, (i): Row => [`作業${i + 1}を${(i % 12) + 1}月までに終える`, { v: serial(2025, (i % 12) + 1, 10), z: 'm/d' }, ['A', 'B'][i % 2]!, i % 3 === 0 ? '✓' : i % 3 === 1 ? '○' : null]),
];

/** Ranking of places: the figures of one year, no sum, no month, English and Japanese mixed. */
const rankingRows = (): Row[] => [
  ['順位', '都道府県', '2023年', '2024年', '増減率'],
  ...times(47, (i): Row => {
    const before = 9_000_000 - i * 150_000;
    const now = before + figure(i, -90_000, 60_000);
    return [i + 1, `県${i + 1}`, { v: before, z: '#,##0' }, { v: now, z: '#,##0' }, formula(`D${i + 2}/C${i + 2}-1`, now / before - 1, '0.00%')];
  }),
];

/** What else offices and schools keep in Excel. */
export const dailyBooks: readonly OddBook[] = [
  { title: 'an estimate with tax', book: { sheets: [sheet('見積書', invoiceRows(), { merges: ['A1:E1'] })] } },
  { title: 'a shift roster with ◎ and ×', book: { sheets: [sheet('6月', rosterRows())] } },
  { title: 'grades with ○ and ×', book: { sheets: [sheet('成績', gradesRows())] } },
  { title: 'a league table', book: { sheets: [sheet('League', leagueRows())] } },
  { title: 'a loan plan', book: { sheets: [sheet('Loan', loanRows())] } },
  { title: 'weather below zero', book: { sheets: [sheet('1月', weatherRows())] } },
  { title: 'election results', book: { sheets: [sheet('開票', electionRows())] } },
  { title: 'sales of shops', book: { sheets: [sheet('売上', salesRows())] } },
  { title: 'a laboratory report', book: { sheets: [sheet('結果', labRows())] } },
  { title: 'a train timetable', book: { sheets: [sheet('下り', trainRows())] } },
  { title: 'a to-do list', book: { sheets: [sheet('ToDo', todoRows())] } },
  { title: 'a ranking', book: { sheets: [sheet('順位', rankingRows())] } },
];
