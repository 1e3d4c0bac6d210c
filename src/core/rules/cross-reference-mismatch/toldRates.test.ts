import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const table: CellInput[][] = [['区分', '対象者数', '実施者数', '実施率'], ['被保険者（40～74歳）', 134216, 32748, '24.4%'], ['被扶養者', 61824, 4451, '7.2%'], ['事業者健診データ', 134216, 1208, '0.9%']];
const told = (text: string, rows: CellInput[][] = table): CellInput[][] => [['健診の実施状況'], [text], [], ...rows];

describe('a rate that a text tells beside its count', () => {
  it.each<[string, CellInput[][], string[]]>([
    ['otherwise than the table', told('・被保険者　32,748人　実施率24.4%\n・被扶養者　4,451人　実施率7.8％'), ['A2']],
    ['as the table has it', told('・被保険者　32,748人　実施率24.4%\n・被扶養者　4,451人　実施率7.2％'), []],
    ['throughout from another base', told('・被保険者　32,748人　実施率26.4%\n・被扶養者　4,451人　実施率7.8％'), []],
    ['of a count that the table does not have', told('・被保険者　32,748人　実施率24.4%\n・被扶養者　4,415人　実施率7.8％'), []],
    ['by another name', told('・被保険者　32,748人　実施率24.4%\n・被扶養者　4,451人　受診率7.8％'), []],
    ['of someone else', told('・被保険者　32,748人　実施率24.4%\n・任意継続　4,451人　実施率7.8％'), []],
    ['as a target', told('・被保険者　32,748人　実施率24.4%\n・被扶養者　4,451人　実施率7.8％以上'), []],
  ])('%s', (_, rows, expected) => {
    expect(findingsOf('cross-reference-mismatch', rows, '2009-09').filter(({ message }) => message.includes('同じ数から')).map(({ cell }) => cell)).toEqual(expected);
  });
});
