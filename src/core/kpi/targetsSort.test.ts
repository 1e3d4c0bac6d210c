import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../check';
import { defaultSettings } from '../settings';

const list = (headings: readonly string[], lines: readonly (readonly CellInput[])[]) => check(buildWorkbook({ sheets: [{ name: '一覧', rows: [['令和7年度　ＫＰＩの状況'], [], ['ＫＰＩ項目', '目標（年度末）', ...headings], ...lines] }] }), defaultSettings, { asOf: '2025-12' });
const actuals = (headings: readonly string[], lines: readonly (readonly CellInput[])[]) => list(headings, lines).kpis.map(({ actualCell, actual, met }) => [actualCell, actual?.value, actual?.unit, met]);

const LINES: readonly CellInput[][] = [
  ['健診実施率', '66.0％以上とする', 98640, 52793, '53.5％'],
  ['特定健診実施率', '31.5％以上とする', 30120, 7196, '23.9％'],
  ['回収率', '58.6％以上とする', 56444, 28083, '49.8％'],
  ['平均所要日数', '7日以内を維持する', '－', '－', '6.2日'],
];

it('computes results in percent from the counts beside them where most lines agree', () => {
  const rates = (last: CellInput) => list(['対象', '実績数', '実績'], [...LINES, ['指導実施率', '25.3％以上', 14780, 2339, last]]);
  expect(rates('15.8％').rates.map(({ cell, numerator, denominator }) => [cell, numerator, denominator])).toEqual([4, 5, 6, 8].map((row) => [`E${row}`, [`D${row}`], [`C${row}`]]));
  expect(rates('18.5％').findings.filter(({ rule }) => rule === 'rate-mismatch').map(({ cell }) => cell)).toEqual(['E8']);
  expect(list(['対象', '実績数', '実績'], LINES.map(([name, target, base, count], i) => [name!, target!, base!, count!, `${41 + 3 * i}.2％`])).rates).toEqual([]);
});

describe('results in the unit of their targets', () => {
  it('takes them before a column of counts that is headed as results too', () => {
    const expected = [['E4', 0.535, '%', false], ['E5', 0.239, '%', false], ['E6', 0.498, '%', false], ['E7', 6.2, '日', true]];
    expect(actuals(['対象', '実績数', '実績'], LINES)).toEqual(expected);
    expect(actuals(['対象', '実績数', '実績率'], LINES)).toEqual(expected);
  });

  it.each<[string, string, readonly CellInput[][]]>([
    ['the first results are in it', 'D4', LINES.map(([name, target, , , result]) => [name!, target!, 120, result!, '41.2％'])],
    ['the targets count', 'D4', [['訪問件数', '1,200件以上', 2400, '1,100件', '45.8％'], ['宣言数', '300件以上', 600, '280件', '46.7％']]],
    ['the others fit in one line of many', 'D4', LINES.map(([name, target, base, count, result], i) => [name!, target!, base!, count!, i === 0 ? result! : '確認中'])],
  ])('leaves the first column of results where %s', (_, place, lines) => {
    expect(list(['対象', '実績数', '実績'], lines).kpis[0]?.actualCell).toBe(place);
  });

  it('holds no count against a share, however they stand beside each other', () => {
    const { kpis, findings } = list(['対象', '実績'], LINES.slice(0, 3).map(([name, target, base, count]) => [name!, target!, base!, count!]));
    expect(kpis.map(({ actual, met, standing }) => [actual?.unit, met, standing])).toEqual([['', null, 'unknown'], ['', null, 'unknown'], ['', null, 'unknown']]);
    expect(findings.filter(({ rule }) => rule === 'out-of-range' || rule === 'mark-mismatch')).toEqual([]);
  });
});
