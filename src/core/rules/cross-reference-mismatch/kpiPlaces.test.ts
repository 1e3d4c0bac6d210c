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
