import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';
import type { SheetSpec } from '../../../../test/support/buildWorkbook';
import { isSlip } from './digits';

const ID = 'cross-reference-mismatch';

const table: Rows = [
  ['区分', '令和7年度', '令和6年度', '前年同期比'],
  ['軽減額通知の送付件数（通）', 38124, 36870, '103.4%'],
  ['再審査の請求件数（件）', 12754, 12282, '103.8%'],
  ['内容点検効果額（千円）', 270795, 251204, '107.8%'],
  ['申立て（件）', 341, 322, '105.9%'],
];

const book = (sentence: string, figures: Rows = table): SheetSpec[] => [
  { name: '報告', rows: [['令和7年度　実施状況'], [sentence]] },
  { name: '実績', rows: [['令和7年度　実績'], ...figures] },
];

describe('a figure of a text beside last year\'s, which a table has', () => {
  it.each<[string, string, string | null]>([
    ['both are as in the table', '・軽減額通知を9月に38,124通送付した（前年度は36,870通）。', null],
    ['this year\'s is a slip', '・軽減額通知を9月に38,214通送付（前年度は36,870通）。薬剤師会と連携した。', '38124'],
    ['this year\'s has two distant digits swapped', '・軽減額通知を9月に34,128通送付（前年度は36,870通）。薬剤師会と連携した。', '38124'],
    ['last year\'s is a slip', '・再審査の請求は12,754件（前年同期12,382件）であった。', '12282'],
    ['last year\'s stands in a bare bracket', '・再審査の請求は12,745件（12,282件）であった。', '12754'],
    ['last year\'s stands behind the verb', '内容点検効果額は279百万円で、前年度（251百万円）を上回った。', '270795'],
    ['a rounded figure is as in the table', '内容点検効果額は271百万円で、前年度（251百万円）を上回った。', null],
    ['a rounded figure of another line', '債権回収の効果額は279百万円で、前年度（251百万円）を上回った。', null],
    ['both differ', '・軽減額通知を9月に38,214通送付（前年度は36,780通）。', null],
    ['this year\'s is no slip', '・軽減額通知を9月に41,905通送付（前年度は36,870通）。', null],
    ['the sentence is of something else', '・請求書を9月に38,214件送付（前年度は36,870件）。', null],
    ['another unit', '・軽減額通知の費用は38,214円（前年度は36,870円）。', null],
    ['the change on last year', '・再審査の請求は12,745件（前年同期比12,282件増）であった。', null],
    ['a bound', '・再審査の請求は12,745件以上（前年同期12,282件）を目指す。', null],
    ['about so many', '・再審査の請求は約12,745件（前年同期12,282件）であった。', null],
    ['three digits that no long name holds', '・申立ては314件（前年同期322件）であった。', null],
  ])('%s', (_, sentence, expected) => {
    const found = findingsOf(ID, book(sentence));
    expect(found.map((finding) => finding.expected)).toEqual(expected === null ? [] : [expected]);
    if (expected !== null) expect(cellsOf(found)).toEqual(['A2']);
  });

  it('is silent where the figure stands in some cell of the book', () => {
    const told = '・軽減額通知を9月に38,214通送付（前年度は36,870通）。薬剤師会と連携した。';
    expect(findingsOf(ID, book(told, [...table, [], ['発送', '部数'], ['通知', 38214]]))).toEqual([]);
  });

  it('names the place and the figure that agrees', () => {
    const [finding] = findingsOf(ID, book('・再審査の請求は12,754件（前年同期12,382件）であった。'));
    expect(finding).toMatchObject({ evidence: ['A2', '実績!C4', '実績!B4'], found: '12,382件' });
    expect(finding!.message).toMatch(/12,382件（「再審査の請求は12,754件\(前年同期12,382件」）は、表の「再審査の請求件数（件）・令和6年度」（実績!C4）では 12282 です。同じ文の 12,754件 は表（実績!B4）と一致/);
  });
});

it.each<[string, string, boolean]>([['38214', '38124', true], ['34128', '38124', true], ['9212', '9112', true], ['6214', '6124', true], ['6124', '6124', false], ['612', '6124', false], ['6412', '6124', false], ['7112', '6124', false]])('%s for %s: %s', (told, right, slip) => {
  expect(isSlip(told, right)).toBe(slip);
});
