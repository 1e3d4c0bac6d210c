import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const table = (sentence: string): CellInput[][] => [
  ['平成26年度 事業報告書'], [sentence], [], ['月', '事業所数', '被保険者数（人）', '平均標準報酬 月額（円）'],
  ...[463214, 463580, 463722, 463918, 464105, 471386, 470912, 470745, 470528, 470316, 470104, 469870].map((amount, i) => [`${((i + 3) % 12) + 1}月`, 63 + (i % 2), 4580 + i * 3, amount]),
  ['年間平均', 64, 4586, 467700], ['前年度平均', 63, 4513, 464009],
];
const two = (sentence: string): CellInput[][] => [['報告'], [sentence], [], ['区分', '令和6年度', '令和5年度'], ['医療機関受診者数', 3320, 3150], ['健診受診者総数', 8410, 8230]];

describe('a figure that a sentence tells with its growth', () => {
  it.each<[string, CellInput[][], string[]]>([
    ['as the table has it', table('平均標準報酬月額は前年度より3,691円増の467,700円となった。'), []],
    ['otherwise than the figures with this growth', table('平均標準報酬月額は前年度より3,691円増の464,700円となった。'), ['A2']],
    ['with another growth', table('平均標準報酬月額は前年度より2,691円増の464,700円となった。'), []],
    ['of a month of the table', table('平均標準報酬月額は前年度より3,691円増の464,105円となった。'), []],
    ['of something else', table('平均標準賞与額は前年度より3,691円増の464,700円となった。'), []],
    ['of years side by side', two('医療機関受診者数は前年度から170人増加し、3,230人となった。'), ['A2']],
    ['that fell', two('医療機関受診者数は前年度から170人減少し、3,230人となった。'), []],
    ['as the years side by side have it', two('医療機関受診者数は前年度から170人増加し、3,320人となった。'), []],
  ])('%s', (_, rows, expected) => {
    expect(findingsOf('cross-reference-mismatch', rows, '2015-03').filter(({ message }) => message.includes('増減')).map(({ cell }) => cell)).toEqual(expected);
  });

  it('is reported once where two digits are swapped as well', () => {
    expect(findingsOf('cross-reference-mismatch', table('平均標準報酬月額は前年度より3,691円増の476,700円となった。'), '2015-03')).toHaveLength(1);
  });
});
