import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings } from '../settings';
import { findKpis } from './findKpis';

const PLAN = '健診機関と連携し、受診者数の多い機関から順に受診勧奨を計画的に実施する。';
const DONE = '健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';

/** 項目 | 実施計画 | 実施状況 | 評価: three items of four rows, their marks beside their names, a table of results in the last two. */
function kpisOf(marks: readonly (string | null)[], second: readonly CellInput[] = ['被保険者の実施率：14.6％、被扶養者の実施率：10.9％（12月末）']) {
  const rows: CellInput[][] = [
    ['令和7年度 事業計画 実施状況'], ['評価：◎（計画を上回る）、○（計画通り）、△（計画を下回る）、×（未実施）'], ['項目', '実施計画', '実施状況', null, null, null, '評価'],
    ['① 債権の回収', PLAN, DONE, null, null, null, marks[0]!], [null, '■ＫＰＩ：返納金債権（診療報酬返還金（不当請求）を除く。）の回収率を対前年度以上（58.3％以上）とする', '■返納金債権の回収状況'], [null, null, '区分', '回収率'], [null, null, '令和7年度（12月末）', '54.7％'],
    ['② 保健指導', PLAN, DONE, null, null, null, marks[1]!], [null, '■ＫＰＩ\n1）被保険者の保健指導実施率を24.0％以上とする\n2）被扶養者の保健指導実施率を17.5％以上とする', ...second],
    ['③ 使用促進', PLAN, DONE, null, null, null, marks[2]!], [null, '■ＫＰＩ：ジェネリック医薬品使用割合を85.4％以上とする', '診療月', '7月', '8月', '9月'], [null, null, '令和7年度', '86.2％', '86.3％', '86.5％'], [null, null, '令和6年度', '83.9％', '84.1％', '84.2％'],
  ];
  const workbook = buildWorkbook({ sheets: [{ name: 'S', rows, merges: ['C3:F3', 'C4:F4', 'C8:F8', 'C9:F9', 'C10:F10'] }] });
  return findKpis({ ...recognise(workbook, defaultSettings), fiscalYear: 2025, asOf: '2025-12', organisation: null, settings: defaultSettings });
}

describe('items that a column of their own names', () => {
  it('keep results with the targets of their rows', () => {
    expect(kpisOf(['○', '△', '○']).map(({ targetCell, actualCell, actual }) => [targetCell?.address, actualCell?.address, actual?.value])).toEqual([['B5', 'D7', 0.547], ['B9', 'C9', 0.146], ['B9', 'C9', 0.109], ['B11', 'F12', 0.865]]);
  });

  it('take a share of others for no result', () => {
    expect(kpisOf(['○', '△', '○'], ['被扶養者の実施率は10.9％であった。']).map(({ actual }) => actual?.value ?? null)).toEqual([0.547, null, 0.109, 0.865]);
  });

  it.each<[string, readonly (string | null)[], readonly (string | null)[]]>([
    ['each', ['○', '△', '◎'], ['○', '△', '△', '◎']],
    ['all but one that has not begun', ['○', '－', '◎'], ['○', null, null, '◎']],
  ])('have marks beside their names: %s', (_, marks, expected) => {
    expect(kpisOf(marks).map(({ mark }) => mark)).toEqual(expected);
  });
});
