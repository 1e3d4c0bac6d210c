import fc from 'fast-check';
import { findSlips } from './sequence';

const FISCAL = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => month - 1);

it('finds nothing in an order that holds', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 4, max: 24 }), (first, length) => {
    expect(findSlips(Array.from({ length }, (_, i) => (first + i) % 12), 1, 12)).toEqual([]);
    expect(findSlips(Array.from({ length }, (_, i) => 24000 + first + i), 1, null)).toEqual([]);
  }));
});

it('finds a month in the middle that repeats a neighbour', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10 }), fc.constantFrom(-1, 1), (at, step) => {
    const stated = FISCAL.map((month, i) => (i === at ? FISCAL[at + step]! : month));
    expect(findSlips(stated, 1, 12)).toEqual([{ at, stated: FISCAL[at + step], expected: FISCAL[at] }]);
  }));
});

it('finds last year\'s year among this year\'s, also over several months at the end', () => {
  const dated = FISCAL.map((_, i) => 2025 * 12 + 3 + i);
  expect(findSlips(dated.map((n, i) => (i === 4 ? n - 12 : n)), 1, null)).toEqual([{ at: 4, stated: dated[4]! - 12, expected: dated[4] }]);
  expect(findSlips(dated.map((n, i) => (i >= 9 ? n - 12 : n)), 1, null).map(({ at }) => at)).toEqual([9, 10, 11]);
});

it.each<[string, number[]]>([
  ['months left out in the middle', [3, 4, 5, 6, 8, 9, 10, 11]],
  ['a month left out near the end', [3, 4, 5, 6, 7, 8, 10]],
  ['a month left out near the start', [3, 5, 6, 7, 8]],
  ['every third month', [5, 8, 11, 2]],
  ['no order at all', [3, 8, 2, 7, 1, 6]],
])('leaves alone %s', (_, stated) => {
  expect(findSlips(stated, 1, 12)).toEqual([]);
});

it('takes any numbers', () => {
  fc.assert(fc.property(fc.array(fc.integer()), fc.integer({ min: -3, max: 3 }), fc.option(fc.integer({ min: 1, max: 12 })), (stated, step, cycle) => {
    expect(findSlips(stated, step, cycle).length).toBeLessThanOrEqual(stated.length);
  }));
});
