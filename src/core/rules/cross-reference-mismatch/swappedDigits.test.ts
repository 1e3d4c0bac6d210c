import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';
import { beginnings, printedIn, significant, swaps } from './digits';

const ID = 'cross-reference-mismatch';

/** A table of two years with sentences below it. */
const book = (...sentences: string[]): Rows => [
  ['項目', '令和6年度', '令和5年度', '増減'],
  ['適用事業所数', 13744, 13288, 456],
  ['被保険者数', '154,515人', '150,973人', '3,542人'],
  ['被扶養者数', '101,820人', '103,117人', '▲1,297人'],
  ['回収率', '66.32%', '63.13%', '3.19ポイント'],
  ['相談件数', '715件', '698件', '17件'],
  ['面談件数', 2251, 1302, 3535],
  [],
  ...sentences.map((sentence): CellInput[] => [sentence]),
];

describe('a figure of running text with two digits swapped', () => {
  it.each<[string, string[], [string, string | undefined][]]>([
    ['that is given as in the table', ['１　適用事業所数は13,744事業所となり、増加しています。'], []],
    ['of a count', ['１　適用事業所数は13,474事業所となり、増加しています。'], [['A9', '13744']]],
    ['of last year', ['債権（資格喪失後受診を除く。）の回収率は66.32％（前年度63.31％）となり、目標を達成しました。'], [['A9', '63.13%']]],
    ['of a change', ['２　被保険者数（任意継続を除く）は154,515人であり、前年度と比べてプラス3,452人となっています。'], [['A9', '3,542人']]],
    ['whose heading the sentence does not name', ['１　取組の結果は13,474事業所となり、増加しています。'], []],
    ['whose heading stands behind it', ['13,474事業所が適用事業所数となっています。これは増加です。'], []],
    ['after the name of another line', ['適用事業所数が増え、被扶養者数は13,474人となり、増加しています。'], []],
    ['with another unit', ['被保険者数の増加により、その金額は3,452円となっています。'], []],
    ['beside the figure itself', ['適用事業所数は13,474事業所の見込みでしたが、13,744事業所となりました。'], []],
    ['of two digits that are not neighbours', ['適用事業所数は14,743事業所となり、増加しています。'], []],
    ['that is the sum of two figures of the line', ['面談件数は二年で合わせて3,553件となり、増加しています。'], []],
    ['that no two figures of the line come to', ['面談件数は三年前に3,355件となり、増加しています。'], [['A9', '3535']]],
    ['of three digits under one heading alone', ['相談件数は751件となり、増加しています。'], []],
    ['that is a bound', ['適用事業所数は13,474事業所以上とすることを目標としました。'], []],
    ['that is approximate', ['適用事業所数は約13,474事業所となり、増加しています。'], []],
  ])('%s', (_, sentences, found) => {
    expect(findingsOf(ID, book(...sentences)).map(({ cell, expected }) => [cell, expected])).toEqual(found);
  });

  it.each<[string, string, string[]]>([
    ['the month of the column', '　平成26年12月末の被保険者数は780,982人であり、対前年同月比でプラス35,966人の増加となっています。', ['A2']],
    ['another month', '　平成26年10月末の被保険者数は780,982人であり、対前年同月比でプラス35,966人の増加となっています。', []],
    ['no month', '　被保険者数は780,982人であり、対前年同月比でプラス35,966人の増加となっています。', []],
  ])('is told of the table below a sentence by %s', (_, sentence, cells) => {
    const months = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
    const now = [757607, 762075, 765365, 768434, 769919, 772609, 775130, 777578, 780892];
    const then = [721711, 727779, 729355, 733290, 734200, 737497, 739611, 742372, 744926];
    const rows: Rows = [['２．被保険者数'], [sentence], ['年度', ...months], ['平成26年度', ...now], ['平成25年度', ...then], ['増減', ...now.map((n, i) => n - then[i]!)]];
    expect(cellsOf(findingsOf(ID, rows, '2014-12'))).toEqual(cells);
  });

  it.each<[string, string, string[]]>([
    ['of the total, named behind the lines', '11月末における被保険者数は、一般 △35,099人、退職 △23,388人、合計 △58,487人で、1,349,366人となっている。', ['A2']],
    ['of the total as the table has it', '11月末における被保険者数は、一般 △35,099人、退職 △23,388人、合計 △58,487人で、1,343,966人となっている。', []],
    ['of something else than the table', '11月末における世帯数は、一般 △35,099世帯、退職 △23,388世帯、合計 △58,487世帯で、1,349,366世帯となっている。', []],
    ['of a line named behind the total', '11月末における被保険者数は、合計 △58,487人、退職 △23,388人、一般 △35,099人で、1,349,366人となっている。', []],
  ])('is told %s', (_, sentence, cells) => {
    const rows: Rows = [['国保の動向'], [sentence], [], ['(1)被保険者数'], ['区分', '11月末', '増減数', '前年11月末'], ['一般', 1296445, -35099, 1331544], ['退職', 47521, -23388, 70909], ['計', 1343966, -58487, 1402453]];
    expect(cellsOf(findingsOf(ID, rows, '2015-11'))).toEqual(cells);
  });

  it.each<[string, string, string[]]>([
    ['three digits of the total beside others of its line', '　市の特定健康診査の受診者は49,069人、受診率は45.6％（前年度45.4％）、特定保健指導の実施率は33.3％であった。', ['A2']],
    ['as the table has it', '　市の特定健康診査の受診者は49,069人、受診率は46.5％（前年度45.4％）、特定保健指導の実施率は33.3％であった。', []],
    ['beside figures of other lines', '　市の特定健康診査の受診者は16,819人、受診率は45.6％（前年度43.3％）、特定保健指導の実施率は33.3％であった。', []],
    ['beside a single figure of its line', '　市の特定健康診査の受診者は49,069人、受診率は45.6％（全国36.2％）となり、取組を続けることとしている。', []],
  ])('is told by its line: %s', (_, sentence, cells) => {
    const rate = (v: number): CellInput => ({ v, z: '0.0%' });
    const rows: Rows = [['特定健診の実施状況'], [sentence], [], ['圏域', '対象者', '受診者', '受診率', '前年度受診率', '終了者の割合'], ['東', 38120, { v: 16819, z: '#,##0' }, rate(0.441), rate(0.433), rate(0.281)], ['西', 67310, { v: 32250, z: '#,##0' }, rate(0.479), rate(0.466), rate(0.36)], ['計', 105430, { v: 49069, z: '#,##0' }, rate(0.465), rate(0.454), rate(0.333)],
      [], ['指標', '実績', '目標'], ['特定健診', { f: 'D7', v: 0.465, z: '0.0%' }, rate(0.6)]];
    expect(cellsOf(findingsOf(ID, rows, '2015-03'))).toEqual(cells);
  });

  it('is silent where another sheet holds it under the same heading', () => {
    const rows = book('適用事業所数は13,474事業所となり、増加しています。');
    const other = (value: number): Rows => [['項目', '4月', '5月', '6月'], ['適用事業所数', 13410, value, 13502], ['被保険者数', 152001, 152310, 152400]];
    expect(cellsOf(findingsOf(ID, [{ name: '報告', rows }, { name: '月次', rows: other(13455) }]))).toEqual(['A9']);
    expect(findingsOf(ID, [{ name: '報告', rows }, { name: '月次', rows: other(13474) }])).toEqual([]);
  });

  it('names both cells', () => {
    const [finding] = findingsOf(ID, book('適用事業所数は13,474事業所となり、増加しています。'));
    expect(finding).toMatchObject({ severity: 'warning', found: '13,474事業所', evidence: ['A9', 'B2'] });
    expect(finding!.message).toMatch(/適用事業所数は13,474事業所」は、表の適用事業所数（B2）では 13744 です/);
  });
});

describe('digits of a printed figure', () => {
  it.each([
    ['3,452人', '3452', 0, '人'], ['63.31%', '6331', 2, '%'], ['0.53%', '53', 2, '%'], ['(▲1,297人)', '1297', 0, '人'], ['0', null, 0, ''], ['3億4,500万円', null, 0, ''], ['', null, 0, ''],
  ])('%j: %j', (text, digits, decimals, behind) => {
    expect(printedIn(text)).toEqual(digits === null ? null : { digits, decimals, behind });
  });

  it('swaps neighbours that differ, and puts no nought in front', () => {
    expect(swaps('3345')).toEqual(['3435', '3354']);
    expect(swaps('1023')).toEqual(['1203', '1032']);
    expect(significant('120300')).toBe(4);
  });

  it('rounds to as many digits as are told', () => {
    expect(beginnings('345187', 4)).toEqual(['3451', '3452']);
    expect(beginnings('3452', 4)).toEqual(['3452']);
    expect(beginnings('345', 4)).toEqual([]);
  });
});
