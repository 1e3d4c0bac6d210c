import type { Legend, MarkSign } from '../reading/types';
import { achievementRate, meetsTarget } from './achievement';
import { suggestMark } from './mark';

const legend = (...entries: [MarkSign, number | null, number | null][]): Legend => ({
  text: '',
  entries: entries.map(([sign, atLeast, below]) => ({ sign, written: sign, meaning: '', atLeast, below })),
});
const byRate = legend(['◎', 1.1, null], ['○', 1, null], ['△', 0.8, null], ['×', null, 0.8]);
const byWords = legend(['◎', null, null], ['○', null, null], ['△', null, null], ['×', null, null]);

describe('achievementRate', () => {
  it.each([
    [0.386, 0.43, '>=', 0.386 / 0.43],
    [6.16, 7, '<=', 7 / 6.16],
    [1, 1, '=', 1],
    [0.33, 0.3, '>=', 1.1],
  ] as const)('%p against %p %p', (actual, target, operator, rate) => {
    expect(achievementRate(actual, target, operator)).toBeCloseTo(rate, 12);
  });

  it.each([
    [1, 0, '>='],
    [0, 0.2, '<='],
    [-1, 2, '>='],
    [Number.NaN, 1, '>='],
  ] as const)('has none for %p against %p %p', (actual, target, operator) => {
    expect(achievementRate(actual, target, operator)).toBeNull();
  });
});

describe('meetsTarget', () => {
  it.each([
    [0.983, 0.983, '>=', true],
    [0.9829, 0.983, '>=', false],
    [0.041, 0.037, '<=', false],
    [1, 1, '=', true],
    [0.9999, 1, '=', false],
    [0.1 + 0.2, 0.3, '<=', true],
    [0.1 + 0.2, 0.3, '=', true],
  ] as const)('%p against %p %p is %p', (actual, target, operator, met) => {
    expect(meetsTarget(actual, target, operator)).toBe(met);
  });
});

describe('suggestMark', () => {
  it.each([
    [0.131, 0.148, '>=', '△'],
    [0.03, 0.051, '>=', '×'],
    [12988, 12710, '>=', '○'],
    [0.33, 0.3, '>=', '◎'],
    [6.16, 7, '<=', '◎'],
    [0.041, 0.037, '<=', '△'],
    [0, 0.15, '<=', '◎'],
  ] as const)('by thresholds: %p against %p %p is %p', (actual, target, operator, mark) => {
    expect(suggestMark(actual, target, operator, byRate)).toMatchObject({ mark, byThreshold: true });
  });

  it('takes the tighter of two entries that have only an upper bound', () => {
    const open = legend(['◎', 1.05, null], ['○', 1, null], ['△', null, 1], ['×', null, 0.5]);
    expect(suggestMark(0.7, 1, '>=', open).mark).toBe('△');
    expect(suggestMark(0.4, 1, '>=', open).mark).toBe('×');
  });

  it('never gives ◎ or × without thresholds', () => {
    expect(suggestMark(300, 100, '>=', byWords).mark).toBe('○');
    expect(suggestMark(1, 100, '>=', null).mark).toBe('△');
  });

  it('gives no mark that the legend does not have', () => {
    expect(suggestMark(1, 2, '>=', legend(['◎', null, null], ['○', null, null], ['×', null, null])).mark).toBeNull();
  });
});
