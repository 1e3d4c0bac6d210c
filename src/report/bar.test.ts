import fc from 'fast-check';
import type { KpiReport } from '../core/report';
import { kpiBar } from './bar';
import { barWords } from './words';

interface Figures {
  readonly actual: number | null;
  readonly target: number | null;
  readonly operator?: '>=' | '<=' | '=';
  readonly month?: number | null;
  readonly previous?: number | null;
  readonly relative?: boolean;
}

const kpi = ({ actual, target, operator = '>=', month = null, previous = null, relative = false }: Figures): Pick<KpiReport, 'actual' | 'target' | 'monthlyTarget' | 'previous'> => ({
  actual: { value: actual, unit: '%', asOf: null, provisional: false },
  target: { text: '', operator, value: target, unit: '%', relativeTo: relative ? 'previous-year' : null },
  monthlyTarget: month, previous,
});

it.each<[string, Figures, { value: number; goal: number; month: number | null; previous: number | null; isCut: boolean }, string]>([
  ['half of the target', { actual: 0.4, target: 0.8 }, { value: 0.4, goal: 0.8, month: null, previous: null, isCut: false }, '目標の 50.0%'],
  ['just the target', { actual: 85, target: 85 }, { value: 0.8, goal: 0.8, month: null, previous: null, isCut: false }, '目標の 100.0%'],
  ['far beyond the target', { actual: 300, target: 100 }, { value: 1, goal: 0.8, month: null, previous: null, isCut: true }, '目標の 300.0%'],
  ['within a limit', { actual: 6, target: 8, operator: '<=' }, { value: 0.6, goal: 0.8, month: null, previous: null, isCut: false }, '上限の 75.0%'],
  ['over a limit', { actual: 9, target: 8, operator: '<=' }, { value: 0.9, goal: 0.8, month: null, previous: null, isCut: false }, '上限の 112.5%'],
  ['the month and last year beside it', { actual: 40, target: 100, month: 50, previous: 32 }, { value: 0.32, goal: 0.8, month: 0.4, previous: 0.256, isCut: false }, '目標の 40.0%、前年の 125.0%'],
  ['last year beyond the end', { actual: 40, target: 100, previous: 400 }, { value: 0.32, goal: 0.8, month: null, previous: 1, isCut: false }, '目標の 40.0%、前年の 10.0%'],
  ['last year as the goal', { actual: 5, target: null, previous: 4, relative: true }, { value: 1, goal: 0.8, month: null, previous: null, isCut: false }, '前年の 125.0%'],
  ['last year as a limit', { actual: 5, target: null, previous: 4, relative: true, operator: '<=' }, { value: 1, goal: 0.8, month: null, previous: null, isCut: false }, '上限の 125.0%'],
  ['nothing yet', { actual: 0, target: 4 }, { value: 0, goal: 0.8, month: null, previous: null, isCut: false }, '目標の 0.0%'],
])('%s', (_, figures, lengths, words) => {
  const bar = kpiBar(kpi(figures));
  expect(bar).not.toBeNull();
  const { value, goal, month, previous, isCut } = bar!;
  const close = (length: number | null): unknown => (length === null ? null : expect.closeTo(length, 9));
  expect({ value, goal, month, previous, isCut }).toEqual({ value: close(lengths.value), goal: close(lengths.goal), month: close(lengths.month), previous: close(lengths.previous), isCut: lengths.isCut });
  expect(barWords(bar!)).toBe(words);
});

it.each<[string, Figures]>([
  ['no actual', { actual: null, target: 1 }],
  ['no target', { actual: 1, target: null, previous: 2 }],
  ['a target of none', { actual: 1, target: 0 }],
  ['a fall', { actual: -1, target: 2 }],
  ['last year wanted and unknown', { actual: 1, target: null, relative: true }],
])('draws nothing for %s', (_, figures) => {
  expect(kpiBar(kpi(figures))).toBeNull();
});

it('never leaves its own width', () => {
  const figure = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
  fc.assert(fc.property(figure, figure, fc.option(figure), fc.option(figure), (actual, target, month, previous) => {
    const bar = kpiBar(kpi({ actual, target, month, previous }))!;
    for (const length of [bar.value, bar.goal, bar.month ?? 0, bar.previous ?? 0]) {
      expect(length).toBeGreaterThanOrEqual(0);
      expect(length).toBeLessThanOrEqual(1);
    }
  }));
});
