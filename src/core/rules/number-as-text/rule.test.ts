import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'number-as-text';
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];
const summed = (text: string): Rows => [['区分', ...MONTHS, '計'], ['発行', 10, 20, text, 40, 50, 60, { f: 'SUM(B2:G2)', v: 180 }], ['登録', 1, 2, 3, 4, 5, 6, { f: 'SUM(B3:G3)', v: 21 }]];

describe(ID, () => {
  it.each([
    ['30部', 30, '0"部"'],
    ['１３２', 132, 'General'],
    ['74  ', 74, 'General'],
    ['1,234件', 1234, '#,##0"件"'],
    ['▲5', -5, '0;"▲"0'],
  ])('warns of %s in the range of a SUM, with the number as the fix', (text, value, numberFormat) => {
    const findings = findingsOf(ID, summed(text));
    expect(cellsOf(findings)).toEqual(['D2']);
    expect(findings[0]).toMatchObject({ severity: 'warning', fix: { edits: [{ cell: 'D2', value, numberFormat }] } });
    expect(findings[0]!.evidence).toContain('H2');
  });

  it('leaves a figure that is of another unit to that finding: to make a number of it would hide the slip', () => {
    const rows = (text: string): Rows => [['区分', ...MONTHS, '計'], ['受付件数', 812, 820, text, 801, 795, 830, { f: 'SUM(B2:G2)', v: 4058 }], ['決定件数', 712, 720, 709, 701, 695, 730, { f: 'SUM(B3:G3)', v: 4267 }]];
    expect(cellsOf(findingsOf(ID, rows('809件')))).toEqual(['D2']);
    expect(findingsOf(ID, rows('809円'))).toEqual([]);
    expect(cellsOf(findingsOf('unit-mismatch', rows('809円')))).toEqual(['D2']);
  });

  it('names the cell that the text comes from where other sheets hand it on', () => {
    const month = (name: string, value: number | string) => ({ name, rows: [['項目', '当月'], ['照会', value], ['催告', 5], ['回収', 6]] });
    const book = [
      { name: '総括', rows: [['項目', '4月', '5月', '合計'], ...['照会', '催告', '回収'].map((name, i) => [name, { f: `'4月'!B${i + 2}`, v: i === 0 ? '29件' : 4 + i }, { f: `'5月'!B${i + 2}`, v: i === 0 ? 5 : 4 + i }, { f: `SUM(B${i + 2}:C${i + 2})`, v: i === 0 ? 5 : 8 + 2 * i }])] },
      month('4月', '29件'),
      month('5月', 5),
    ];
    const findings = findingsOf(ID, book, '2025-05').filter(({ severity }) => severity === 'warning');
    expect(cellsOf(findings)).toEqual(['4月!B2']);
    expect(findings[0]!.evidence).toContain('総括!D2');
  });

  it('warns of a text among true numbers', () => {
    const findings = findingsOf(ID, [['区分', ...MONTHS], ['発行', 10, 20, '30部', 40, 50, 60], ['登録', 1, 2, 3, 4, 5, 6]]);
    expect(findings.map(({ cell, severity }) => [cell, severity])).toEqual([['D2', 'warning']]);
  });

  it.each<[string, CellInput, CellInput[], string[]]>([
    ['a target among targets with a condition', '100％', ['95.5％以上', '60.0％以上'], []],
    ['a target among numbers', '100％', [{ v: 0.955, z: '0.0%' }, { v: 0.6, z: '0.0%' }], ['B2']],
    ['a result beside targets', { v: 1, z: '0%' }, ['95.5％以上', '60.0％以上'], ['C2']],
  ])('knows that targets are texts: %s', (_, target, others, cells) => {
    const share = (v: number): CellInput => ({ v, z: '0.0%' });
    const rows: Rows = [['ＫＰＩ', '令和4年度目標', '令和4年度結果', '令和3年度結果', '全国平均', '判定'], ['達成状況', target, cells[0] === 'C2' ? '99.8％' : share(1), share(1), share(0.999), '◎'], ['郵送化率', others[0]!, share(0.962), share(0.958), share(0.957), '◎'], ['健診実施率', others[1]!, share(0.612), share(0.558), share(0.557), '◎']];
    expect(cellsOf(findingsOf(ID, rows, '2023-03').filter(({ severity }) => severity === 'warning'))).toEqual(cells);
  });

  it.each<[string, Rows, string[]]>([
    ['the only line of percentages', [['調定件数（件）', 2146, 2391, -245], ['調定額（千円）', 118432, 127905, -9473], ['回収額（千円）', 63218, 64371, -1153], ['回収率', { v: 0.5338, z: '0.00%' }, { v: 0.5033, z: '0.00%' }, '3.05ポイント']], []],
    ['a line of percentages among others whose difference is a number', [['受付率', { v: 0.9, z: '0.0%' }, { v: 0.8, z: '0.0%' }, 10], ['郵送化率', { v: 0.7, z: '0.0%' }, { v: 0.5, z: '0.0%' }, 20], ['電子率', { v: 0.4, z: '0.0%' }, { v: 0.3, z: '0.0%' }, 10], ['回収率', { v: 0.5338, z: '0.00%' }, { v: 0.5033, z: '0.00%' }, '3.05ポイント']], ['D5']],
    ['counts', [['調定件数（件）', 2146, 2391, -245], ['調定額（千円）', 118432, 127905, -9473], ['回収額（千円）', 63218, 64371, -1153], ['納付件数（件）', 812, 800, '12件']], ['D5']],
  ])('knows that the difference of percentages is told in ポイント: %s', (_, lines, cells) => {
    const rows: Rows = [['区分', '令和7年度', '令和6年度', '増減'], ...lines];
    expect(cellsOf(findingsOf(ID, rows).filter(({ severity }) => severity === 'warning'))).toEqual(cells);
  });

  it('makes one remark on a table of texts', () => {
    const findings = findingsOf(ID, [['区分', '4月', '5月', '6月'], ['受付', '1,200件', '1,300件', '1,400件'], ['照会', '10件', '12件', '9件']]);
    expect(findings.map(({ cell, severity, range }) => [cell, severity, range])).toEqual([['B2', 'info', 'A1:D3']]);
    expect(findings[0]!.message).toContain('6 個');
  });

  it('offers formulas for the rates of a table of texts whose figures stand beside them, or numbers', () => {
    const [finding] = findingsOf(ID, [['区分', '対象者数', '実施者数', '実施率'], ['甲', '1,200人', '300人', '25.0%'], ['乙', '800人', '120人', '15.0%'], ['丙', '450人', '95人', '21.1%'], ['丁', '10人', '－', '－']]);
    expect(finding?.fix).toEqual({ label: '率 3 個を式にする（例: =KPI.RATE(C2,B2)）', edits: [2, 3, 4].map((row) => ({ sheet: '報告', cell: `D${row}`, formula: `KPI.RATE(C${row},B${row})`, numberFormat: '0.0%' })) });
    expect(finding?.alternatives).toEqual([{ label: '率 3 個を数字にする', edits: [0.25, 0.15, 0.211].map((value, i) => ({ sheet: '報告', cell: `D${i + 2}`, value, numberFormat: '0.0%' })) }]);
  });

  it('offers plain formulas as well where the figures beside the rates are true numbers', () => {
    const [finding] = findingsOf(ID, [['区分', '対象者数', '実施者数', '実施率'], ['甲', 1200, 300, '25.0%'], ['乙', 800, 120, '15.0%'], ['丙', 450, 95, '21.1%']]);
    expect([finding?.fix, ...(finding?.alternatives ?? [])].map((fix) => [fix?.label, fix?.edits.map(({ formula, value }) => formula ?? value)])).toEqual([
      ['率 3 個を式にする（例: =KPI.RATE(C2,B2)）', ['KPI.RATE(C2,B2)', 'KPI.RATE(C3,B3)', 'KPI.RATE(C4,B4)']],
      ['率 3 個を式にする（例: =ROUND(C2/B2,3)）', ['ROUND(C2/B2,3)', 'ROUND(C3/B3,3)', 'ROUND(C4/B4,3)']],
      ['率 3 個を数字にする', [0.25, 0.15, 0.211]],
    ]);
  });

  it('offers the formula for one text rate among numbers', () => {
    const number = (v: number) => ({ v, z: '0.0%' });
    const [finding] = findingsOf(ID, [['区分', '対象者数', '実施者数', '実施率'], ['甲', 1200, 300, number(0.25)], ['乙', 800, 120, '15.0%'], ['丙', 450, 95, number(0.211)], ['丁', 40, 10, number(0.25)], ['戊', 50, 10, number(0.2)]]);
    expect([finding?.fix, ...(finding?.alternatives ?? [])].map((fix) => fix?.edits[0]?.formula ?? fix?.edits[0]?.value)).toEqual(['KPI.RATE(C3,B3)', 'ROUND(C3/B3,3)', 0.15]);
  });

  it('counts no text that only functions of the add-in read', () => {
    const rows = (formula: string): Rows => [['区分', ...MONTHS, '計'], ['発行', '10部', '20部', '30部', '40部', '50部', '60部', { f: formula, v: 210 }]];
    expect(findingsOf(ID, rows('KPI.SUM(B2:G2)')).map(({ severity }) => severity)).toEqual(['info']);
    expect(findingsOf(ID, rows('KPI.SUM(B2:C2)+SUM(D2:G2)')).map(({ severity }) => severity)).toContain('warning');
  });

  it.each<[string, Rows]>([
    ['true numbers', [['区分', ...MONTHS], ['発行', 10, 20, 30, 40, 50, 60]]],
    ['placeholders and words', [['区分', ...MONTHS, '備考'], ['発行', 10, 20, '－', 40, '集計中', 60, '8月は委託先が休み'], ['登録', 1, 2, 3, 4, 5, 6, null]]],
    ['texts that a formula gives', [['区分', '4月', '5月'], ['受付', { f: 'TEXT(C9,"0件")', v: '12件' }, { f: 'TEXT(C9,"0件")', v: '13件' }]]],
  ])('is silent on %s', (_, rows) => {
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  it('only remarks on a target that is written as those below it are', () => {
    const findings = findingsOf(ID, [['KPI', '目標', '1月目標', '1月実績', '達成率'], ['達成状況', '100％', 1, 0.98, 0.98], ['受診率', '61.4％以上', 0.5, 0.51, 1.02], ['日数', '7.00日以内', 7, 6.4, 1.09], ['宣言', '120社以上', 100, 98, 0.98]]);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('only remarks on texts that say more than a number', () => {
    const findings = findingsOf(ID, [['区分', ...MONTHS], ['発行', 10, 20, '約30部', 40, 50, 60], ['登録', 1, 2, 3, 4, 5, 6]]);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});
