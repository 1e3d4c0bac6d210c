import { readFigure } from '../reading/number';
import type { LegendEntry, MarkSign, TargetReading } from '../reading/types';
import { GridCell } from '../tables/grid';
import { judgeKpi } from './judge';
import { accumulates } from './standing';
import { toReport } from './toReport';
import type { Kpi, PlacedLegend } from './types';

const figure = (text: string) => readFigure(text)!;
const cell = (row: number) => new GridCell({ row, col: 0, value: '', text: '', format: 'General' }, { kind: 'text' }, { top: row, left: 0, bottom: row, right: 0 });

interface Spec {
  readonly name?: string;
  readonly operator?: TargetReading['operator'];
  readonly target?: string;
  readonly actual?: string;
  readonly monthly?: string;
  readonly previous?: string;
  readonly samePeriod?: boolean;
  readonly relative?: boolean;
}

function kpi({ name = '健診実施率', operator = '>=', target, actual, monthly, previous, samePeriod = true, relative = false }: Spec): Kpi {
  const goal = target === undefined ? null : figure(target);
  return {
    name, sheet: 'S', targetCell: cell(0), targetSheet: null,
    target: { text: target ?? '', ordinal: null, name, operator, value: goal?.value ?? null, figure: goal, unit: goal?.unit ?? '%', relativeTo: relative ? 'previous-year' : null, firm: true },
    actualCell: actual === undefined ? null : cell(1), actual: actual === undefined ? null : figure(actual), actualAsOf: null, fiscalYear: 2025,
    monthlyTarget: monthly === undefined ? null : { figure: figure(monthly), cell: cell(2) },
    previous: previous === undefined ? null : { figure: figure(previous), cell: cell(3), samePeriod },
    markCell: null, mark: null, table: null, rivals: [], why: '',
  };
}

const judge = (spec: Spec, asOf = '2025-12', legends: PlacedLegend[] = []) => judgeKpi(kpi(spec), { legends, asOf, fiscalYear: 2025, series: [] });
const entry = (sign: MarkSign, atLeast: number | null, below: number | null = null): LegendEntry => ({ sign, written: sign, meaning: '', atLeast, below });
const thresholds: PlacedLegend[] = [{ legend: { text: '', entries: [entry('◎', 1.1), entry('○', 1), entry('△', 0.8), entry('×', null, 0.8)] }, sheet: '', cell: null }];

describe('met', () => {
  it.each<[string, Spec, boolean | null]>([
    ['at least', { target: '53.2%', actual: '53.2%' }, true],
    ['at most', { operator: '<=', target: '7日', actual: '7.1日' }, false],
    ['exactly', { operator: '=', target: '100%', actual: '99.99%' }, false],
    ['last year where the target is relative', { relative: true, actual: '90.1%', previous: '85.1%' }, true],
    ['nothing without last year', { relative: true, actual: '90.1%' }, null],
    ['nothing without an actual', { target: '53.2%' }, null],
    ['nothing for something to be done', { operator: null, actual: '17件' }, null],
  ])('%s', (_, spec, met) => {
    expect(judge(spec).met).toBe(met);
  });
});

describe('standing', () => {
  it.each<[string, Spec, string, string, string | null]>([
    ['after the year', { target: '53.2%', actual: '50.0%' }, '2026-03', 'missed', 'year-end'],
    ['after the year, reached', { target: '53.2%', actual: '54.0%' }, '2026-05', 'achieved', 'year-end'],
    ['behind the month\'s target', { target: '53.2%', actual: '24.4%', monthly: '28.7%' }, '2025-12', 'behind', 'monthly-target'],
    ['on pace', { target: '53.2%', actual: '29.0%', monthly: '28.7%' }, '2025-12', 'on-pace', 'monthly-target'],
    ['ahead', { target: '53.2%', actual: '33.0%', monthly: '28.7%' }, '2025-12', 'ahead', 'monthly-target'],
    ['below last year at the same time', { target: '65.91%', actual: '48.61%', previous: '53.17%' }, '2025-12', 'behind', 'previous-year'],
    ['a sum in mid-year with nothing to compare', { target: '53.2%', actual: '24.4%' }, '2025-12', 'unknown', null],
    ['a sum in mid-year and last year\'s whole', { target: '53.2%', actual: '24.4%', previous: '50.0%', samePeriod: false }, '2025-12', 'unknown', null],
    ['a sum that has passed its target', { name: '面談件数', target: '500件', actual: '510件' }, '2025-12', 'achieved', 'final'],
    ['a sum over its bound', { name: '事務処理誤りの件数', operator: '<=', target: '10件', actual: '12件' }, '2025-12', 'missed', 'final'],
    ['an average', { name: '平均所要日数', operator: '<=', target: '7日', actual: '6.2日' }, '2025-12', 'on-pace', 'level'],
    ['a share of what was handled', { name: '窓口での受付率', operator: '<=', target: '3.7%', actual: '4.1%' }, '2025-12', 'behind', 'level'],
    ['a stock', { name: '健康宣言事業所数', target: '1,350事業所', actual: '1,272事業所' }, '2025-12', 'behind', 'level'],
    ['no actual', { target: '53.2%' }, '2026-03', 'unknown', null],
  ])('%s', (_, spec, asOf, standing, basis) => {
    const judged = judge(spec, asOf);
    expect([judged.standing, judged.basis]).toEqual([standing, basis]);
    expect(judged.standingReason).toMatch(/。$/);
  });

  it.each([['生活習慣病予防健診実施率', true], ['返納金債権の回収率', true], ['ジェネリック医薬品使用割合', false], ['郵送化率', false], ['再審査レセプト1件当たりの査定額', false], ['新規宣言事業所数', true]])('%s accumulates: %p', (name, expected) => {
    expect(accumulates(kpi({ name, target: /率|割合/.test(name) ? '50%' : '50件', actual: '1件' }))).toBe(expected);
  });
});

describe('suggested mark', () => {
  it.each<[string, Spec, string, MarkSign | null]>([
    ['by the month\'s target', { target: '30.6%', actual: '13.1%', monthly: '14.8%' }, '2025-12', '△'],
    ['by the year\'s target after the year', { target: '20.0%', operator: '<=', actual: '26.7%' }, '2026-03', '×'],
    ['by the target of a level in mid-year', { name: '使用割合', target: '80.0%', actual: '81.0%' }, '2025-12', '○'],
    ['none by the year\'s target for a sum in mid-year', { target: '53.2%', actual: '24.4%' }, '2025-12', null],
    ['none without an actual', { target: '53.2%' }, '2026-03', null],
  ])('with thresholds: %s', (_, spec, asOf, mark) => {
    expect(judge(spec, asOf, thresholds).suggestedMark).toBe(mark);
  });

  it('without thresholds follows the standing and never gives ◎', () => {
    expect(judge({ target: '10%', actual: '99%' }, '2026-03').suggestedMark).toBe('○');
    expect(judge({ target: '53.2%', actual: '24.4%', monthly: '28.7%' }).suggestedMark).toBe('△');
    expect(judge({ target: '53.2%', actual: '24.4%' }).suggestedMark).toBeNull();
  });
});

it('reports with addresses of the entry\'s own sheet', () => {
  const report = toReport(judge({ target: '53.2%', actual: '24.4%', monthly: '28.7%', previous: '25.0%' }));
  expect(report).toMatchObject({ targetCell: 'A1', actualCell: 'A2', target: { operator: '>=', value: 0.532, unit: '%' }, actual: { value: 0.244 }, monthlyTarget: 0.287, previous: 0.25, met: false, standing: 'behind' });
  expect(report).not.toHaveProperty('targetSheet');
});
