import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const PLAN: readonly (readonly [string, string])[] = [['生活習慣病予防健診の実施率', '62.0％以上'], ['事業者健診データの取得率', '7.5％以上'], ['返納金債権の回収率', '56.4％以上'], ['健康宣言事業所数', '1,200事業所以上'], ['ジェネリック医薬品の使用割合', '80.5％以上']];
const RESULTS = ['45.8％', '4.1％', '52.3％', '1,247事業所', '82.9％'];

const list = (wrong: Readonly<Record<number, string>> = {}): CellInput[][] => [['令和7年度 KPIの進捗'], ['項目', '目標', '実績'], ...PLAN.map(([name, target], i) => [name, wrong[i] ?? target, RESULTS[i]!])];
const body = (year = 7, actuals = false): CellInput[][] => [[`令和${year}年度 事業計画`], ...PLAN.flatMap(([name, target], i) => [[`【KPI】${name}を${target}とする`], ...(actuals ? [[`⇒ 12月末は${RESULTS[i]!}`]] : [])])];
const found = (a: CellInput[][], b: CellInput[][]) =>
  check(buildWorkbook({ sheets: [{ name: '本文', rows: a }, { name: '一覧', rows: b }] }), defaultSettings, { asOf: '2025-12' }).findings.filter(({ rule }) => rule === 'cross-reference-mismatch').map(({ sheet, cell, evidence }) => [`${sheet}!${cell}`, evidence[1]]);

describe('targets of a plan and of a list', () => {
  it.each<[string, CellInput[][], CellInput[][], string[][]]>([
    ['one that differs from the plan, which has no result', body(), list({ 0: '60.2％以上' }), [['一覧!B3', '本文!A2']]],
    ['all agree', body(), list(), []],
    ['two differ: another plan', body(), list({ 0: '60.2％以上', 2: '58.0％以上' }), []],
    ['a plan of another year', body(8), list({ 0: '60.2％以上' }), []],
    ['another kind of figure', body(), list({ 0: '90,000人以上' }), []],
  ])('%s', (_, a, b, expected) => {
    expect(found(a, b)).toEqual(expected);
  });

  it('leaves those with results to the results', () => {
    expect(found(body(7, true), list({ 0: '60.2％以上' }))).toHaveLength(1);
  });
});
