import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { rangeAddress } from '../snapshot/address';
import { buildGrid } from '../tables/grid';
import { textBands } from './textBands';

const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';
const bands = (rows: CellInput[][]) => textBands(buildGrid(buildWorkbook({ sheets: [{ name: 'S', rows }] }).sheets[0]!, 0)).filter((band) => band.role !== 'whole').map((band) => [band.role, rangeAddress(band.range), band.holdsTargets]);
const rows = (count: number, ...texts: CellInput[]): CellInput[][] => Array.from({ length: count }, () => [...texts]);

describe('textBands', () => {
  it('knows plan, status, marks and what comes next by their headings', () => {
    expect(bands([['事業計画', '実施状況及び評価', '今後の実施予定等'], ...rows(6, PLAN, DONE, PLAN)])).toEqual([['plan', 'A2:A7', false], ['status', 'B2:B7', false], ['next', 'C2:C7', false]]);
  });

  it('looks into brackets of a heading last', () => {
    expect(bands([['令和3年度計画', '上期（4月～9月）の実績', '印', '下期（10月～3月）の予定'], ...rows(6, PLAN, DONE, '○', PLAN)]).map(([role]) => role)).toEqual(['plan', 'status', 'item', 'next']);
  });

  it('tells plan from status by what the sentences say where headings do not', () => {
    expect(bands([['甲', '乙'], ...rows(6, PLAN, DONE)]).map(([role]) => role)).toEqual(['plan', 'status']);
  });

  it.each<[string, string[], string[]]>([
    ['run across the text below', ['A1:C1', 'A4:C4', 'A7:C7'], []],
    ['stand beside it', [], ['plan', 'next']],
  ])('takes indented text for a column of its own only where headings %s', (_, merges, expected) => {
    const rows: CellInput[][] = [1, 2, 3].flatMap((no) => [[`(${no}) 健診の受診の促進と保健指導の推進 【○】`], [null, PLAN], [null, '【KPI】健診の実施率を62.0％以上とする']]);
    const grid = buildGrid(buildWorkbook({ sheets: [{ name: 'S', rows, merges }] }).sheets[0]!, 0);
    expect(textBands(grid).filter((band) => band.role !== 'whole').map(({ role }) => role)).toEqual(expected);
  });

  it('finds a grid of short texts by targets under a heading', () => {
    expect(bands([['KPI', '実績と評価'], ['(1) 窓口受付率を8.0％以下とする。', '8.8％'], ['参加率を100％とする。', '100％'], ['意見発信を行う。', '3回']])).toEqual([['plan', 'A2:A4', true], ['status', 'B2:B4', false]]);
  });

  it('takes a list of KPIs for no such grid', () => {
    expect(bands([['項目', '目標', '実績'], ['郵送化率', '90.0％以上', '91.0％'], ['提出率', '92.0％以上', '93.0％'], ['受付率', '5.0％以下', '4.9％']])).toEqual([]);
  });
});
