import { figure, formula, serial, sheet, sum, times, type OddBook, type Row } from './helpers';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const USD = '"$"#,##0.00';

function budgetRows(): Row[] {
  const items = ['Salaries', 'Rent', 'Travel', 'Software', 'Training', 'Marketing'];
  const lines = items.map((name, i) => {
    const row = i + 3;
    const figures = MONTHS.map((_, m) => figure(i * 12 + m, 400, 9_000) + 0.25);
    return { figures, cells: [name, ...figures.map((v) => ({ v, z: USD })), formula(`SUM(B${row}:M${row})`, sum(figures), USD)] as Row };
  });
  const totals = MONTHS.map((_, m) => formula(`SUM(${'BCDEFGHIJKLM'[m]!}3:${'BCDEFGHIJKLM'[m]!}8)`, sum(lines.map((line) => line.figures[m]!)), USD));
  return [['Annual budget 2024'], ['Category', ...MONTHS, 'Total'], ...lines.map((line) => line.cells), ['Total', ...totals, formula('SUM(N3:N8)', sum(lines.flatMap((line) => line.figures)), USD)]];
}

/** One typed total is 1,000 off, and so is the sum of the column beside the sum of the row: here a finding is what the user wants. */
function wrongBudgetRows(): Row[] {
  return [['Office budget'], ['Item', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'], ['Rent', 1_200, 1_200, 1_250, 1_250, 4_900], ['Power', 310, 290, 305, 350, 1_255], ['Cleaning', 800, 820, 810, 790, 4_220], ['Total', 2_310, 2_310, 2_365, 2_390, 10_375]];
}

function timeSheetRows(): Row[] {
  const days = times(31, (i): Row => {
    const row = i + 5;
    const weekend = i % 7 > 4;
    const day = { v: serial(2025, 1, i + 1), z: 'yyyy/m/d' };
    return weekend ? [day, ['Sat', 'Sun'][i % 7 - 5]!, null, null, null, null, 'off'] : [day, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][i % 7]!, { v: 0.375, z: 'h:mm' }, { v: 0.75 + (i % 3) / 48, z: 'h:mm' }, { v: 1 / 24, z: 'h:mm' }, formula(`D${row}-C${row}-E${row}`, 0.375 - 1 / 24 + (i % 3) / 48, '[h]:mm')];
  });
  return [['Time sheet'], ['Name', 'J. Smith', null, 'Month', { v: serial(2025, 1, 1), z: 'mmm yyyy' }], [], ['Date', 'Day', 'Start', 'End', 'Break', 'Hours', 'Remarks'], ...days, ['Total', null, null, null, null, formula('SUM(F5:F35)', 7.2, '[h]:mm')]];
}

const addressRows = (): Row[] => [
  ['氏名', 'ふりがな', '郵便番号', '住所', '電話番号', '生年月日', '備考'],
  ...times(120, (i): Row => [`山田 太郎${i}`, 'やまだ たろう', `${100 + i}-${String(1000 + i)}`, `東京都千代田区霞が関${(i % 9) + 1}-${(i % 20) + 1}-${i + 1}`, `03-${1000 + i}-${5000 + i}`, { v: serial(1950 + (i % 50), (i % 12) + 1, (i % 28) + 1), z: '[$-411]ggge"年"m"月"d"日"' }, i % 9 === 0 ? '転居のため令和6年4月に変更' : null]),
];

const inventoryRows = (): Row[] => [
  ['Stock list', null, null, null, null, { v: serial(2025, 3, 31), z: 'yyyy-mm-dd' }],
  ['SKU', 'Item', 'Unit price', 'Qty', 'Value', 'Reorder at'],
  ...times(60, (i): Row => {
    const price = figure(i, 120, 9_800) / 10;
    const count = figure(i * 3, 0, 400);
    return [`A-${10_000 + i}`, ['Bolt M8', 'Nut M8', 'Washer', 'Bracket', 'Spring'][i % 5]!, { v: price, z: '#,##0.00' }, count, formula(`C${i + 3}*D${i + 3}`, price * count, '#,##0.00'), 50];
  }),
  ['Total', null, null, formula('SUM(D3:D62)', sum(times(60, (i) => figure(i * 3, 0, 400)))), formula('SUM(E3:E62)', sum(times(60, (i) => (figure(i, 120, 9_800) / 10) * figure(i * 3, 0, 400))), '#,##0.00')],
];

const bankRows = (): Row[] => {
  let balance = 254_300;
  return [
    ['普通預金 入出金明細', null, null, '口座番号 1234567'],
    ['日付', '摘要', 'お支払金額', 'お預り金額', '差引残高'],
    ['', '繰越', null, null, { v: balance, z: '#,##0' }],
    ...times(80, (i): Row => {
      const isIn = i % 9 === 0;
      const amount = isIn ? 285_000 : figure(i, 300, 42_000);
      balance += isIn ? amount : -amount;
      return [{ v: serial(2025, 4 + Math.floor(i / 27), (i % 27) + 1), z: 'yy-mm-dd' }, isIn ? '給与' : ['カード', '電気料', 'ATM', '振込手数料'][i % 4]!, isIn ? null : { v: amount, z: '#,##0' }, isIn ? { v: amount, z: '#,##0' } : null, { v: balance, z: '#,##0;"▲"#,##0' }];
    }),
  ];
};

function householdRows(): Row[] {
  const items = ['食費', '住居費', '水道光熱費', '通信費', '教育費', '交際費', '医療費'];
  const months = times(12, (i) => `${i + 1}月`);
  const lines = items.map((name, i) => ({ name, figures: months.map((_, m) => figure(i * 13 + m, 3_000, 60_000)) }));
  return [
    ['令和7年 家計簿'],
    ['費目', ...months, '年間合計', '月平均'],
    ...lines.map(({ name, figures }, i): Row => [name, ...figures.map((v) => ({ v, z: '#,##0"円"' })), formula(`SUM(B${i + 3}:M${i + 3})`, sum(figures), '#,##0"円"'), formula(`AVERAGE(B${i + 3}:M${i + 3})`, sum(figures) / 12, '#,##0"円"')]),
    ['支出計', ...months.map((_, m) => formula(`SUM(${'BCDEFGHIJKLM'[m]!}3:${'BCDEFGHIJKLM'[m]!}9)`, sum(lines.map((line) => line.figures[m]!)), '#,##0"円"')), formula('SUM(N3:N9)', sum(lines.flatMap((line) => line.figures)), '#,##0"円"')],
    ['収入', ...months.map(() => ({ v: 320_000, z: '#,##0"円"' })), formula('SUM(B11:M11)', 3_840_000, '#,##0"円"')],
    ['残り', ...months.map((_, m) => formula(`${'BCDEFGHIJKLM'[m]!}11-${'BCDEFGHIJKLM'[m]!}10`, 320_000 - sum(lines.map((line) => line.figures[m]!)), '#,##0"円"'))],
  ];
}

/** Money, hours, stock, addresses: tables of figures that are no KPI sheets. */
export const officeBooks: readonly OddBook[] = [
  { title: 'an English budget', book: { sheets: [sheet('Budget', budgetRows())] } },
  { title: 'a budget whose total is wrong', book: { sheets: [sheet('Budget', wrongBudgetRows())] }, required: ['total-mismatch Budget!F5'], allowed: ['total-mismatch Budget!F6'] },
  { title: 'a time sheet', book: { sheets: [sheet('January', timeSheetRows(), { merges: ['A1:G1'] })] } },
  { title: 'an address list', book: { sheets: [sheet('住所録', addressRows())] } },
  { title: 'an inventory with prices', book: { sheets: [sheet('Stock', inventoryRows())] } },
  { title: 'a bank statement', book: { sheets: [sheet('明細', bankRows())] } },
  { title: 'a Japanese household budget', book: { sheets: [sheet('家計簿', householdRows())] } },
];
