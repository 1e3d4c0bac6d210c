import type { SheetSpec } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const ID = 'cross-reference-mismatch';

describe('a summary list and the sheet of the single items, whose units stand in a column', () => {
  const book = (summary: string, unit: string, detail: number | string, sentence = ''): SheetSpec[] => [
    { name: '総括', rows: [['令和5年度 事業評価'], ['事業名', '指標', '目標', '実績'], ['訪問指導', '訪問指導実施件数', '750件以上', summary], ['口腔健診', '受診券送付数', '23,000件以上', '24,106件'], [], [sentence]] },
    { name: '個別', rows: [['令和5年度 個別評価'], ['評価指標', '単位', '令和3年度', '令和4年度', '令和5年度', '令和5年度目標値'], ['訪問指導実施件数', unit, 418, 715, detail, '750以上'], ['受診券送付数', '件', 22860, 23417, 24106, '23,000以上']] },
  ];
  it.each<[string, SheetSpec[], string[]]>([
    ['the same figures', book('737件', '件', 737), []],
    ['another figure', book('733件', '件', 737), ['個別!E3']],
    ['another figure that a sentence of the summary gives as the detail does', book('733件', '件', 737, '・訪問指導の実施件数は737件で、目標の750件には届かなかった。'), ['総括!D3']],
    ['figures that count other things', book('733件', '人', 737), []],
    ['a figure whose unit nothing says', book('733件', '', 737), []],
  ])('%s', (_, sheets, expected) => {
    expect(findingsOf(ID, sheets, '2024-03').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expected);
  });
});

describe('a rate that one sheet computes and another has typed', () => {
  const listed = (rate: string): SheetSpec => ({ name: '一覧', rows: [['令和7年度 KPI一覧'], ['KPI', '目標', '実績', '時点'], ['健診実施率', '58.8％以上', rate, '12月末'], ['郵送化率', '95.0%以上', '95.5%', '12月末']] });
  const body = (formula: string | undefined): SheetSpec => ({ name: '健診', rows: [['実施率の状況（令和7年12月末）'], ['KPI', '対象者数', '目標', '実績数', '実績', '評価'], ['健診実施率', 142300, '58.8％以上', 62225, { v: 0.43728, z: '0.0%', ...(formula === undefined ? {} : { f: formula }) }, '△'], ['特定健診実施率', 38900, '30.1％以上', 8542, { v: 0.21959, z: '0.0%', ...(formula === undefined ? {} : { f: 'D4/B4' }) }, '△']] });
  it.each<[string, SheetSpec[], string[]]>([
    ['the typed one of a list in front is reported', [listed('47.3%'), body('D3/B3')], ['一覧!C3']],
    ['the typed one of a list behind is reported', [body('D3/B3'), listed('47.3%')], ['一覧!C3']],
    ['of two that are typed the later one', [listed('47.3%'), body(undefined)], ['健診!E3']],
    ['none where they agree', [listed('43.7%'), body('D3/B3')], []],
  ])('%s', (_, sheets, expected) => {
    expect(findingsOf(ID, sheets, '2025-12').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expected);
  });
});

describe('a list whose formula shows the wrong month', () => {
  const MONTHS: [string, number, number][] = [['４月末', 184, 0.004], ['５月末', 1026, 0.025], ['６月末', 2873, 0.07], ['７月末', 4318, 0.105], ['８月末', 5107, 0.124], ['９月末', 6294, 0.153]];
  const book = (formula: string, shown: number, told: string): SheetSpec[] => [
    { name: '総括', rows: [['令和7年度 KPI一覧'], ['KPI', '令和7年度目標', '９月末実績'], ['特定健診実施率', '35.8％以上', { v: shown, f: formula, z: '0.0%' }], ['郵送化率', '95.0％以上', '95.5％']] },
    { name: '保健', rows: [['令和7年度 事業実施状況', '令和7年9月末現在'], ['計画（令和7年度）', '進捗状況（上期）'], ['・健診機関の受入れ枠を拡大し、未受診の事業所に勧奨する。', '・集団健診を21会場で行い、受診を勧奨した。'], ['■ＫＰＩ\n1）特定健診実施率を35.8％以上とする\n2）データ取得率を9.2％以上とする', `■実績\n1）${told}（９月末）\n2）5.0％（９月末）`]] },
    { name: '参考', rows: [['令和7年度 特定健診の実施状況（４月からの累計）'], ['区分', '受診者数', '実施率'], ...MONTHS.map(([month, count, rate]) => [month, count, { v: rate, z: '0.0%' }])] },
  ];
  it.each<[string, SheetSpec[], string[]]>([
    ['is told once, at the formula', book('参考!C7', 0.124, '15.3％'), ['総括!C3']],
    ['is told of beside another figure that no month gives', book('参考!C7', 0.124, '16.3％'), ['総括!C3', '保健!B4']],
    ['is none where it shows its own', book('参考!C8', 0.153, '15.3％'), []],
  ])('%s', (_, sheets, expected) => {
    expect(findingsOf(ID, sheets, '2025-09').map(({ sheet, cell }) => `${sheet}!${cell}`).sort()).toEqual(expected.sort());
  });
});
