import { commonValue } from './solve';

describe('commonValue', () => {
  it.each([
    ['the value that most intervals share', [{ low: 10, high: 20 }, { low: 18, high: 30 }, { low: 50, high: 60 }], 1, { value: 18, count: 2 }],
    ['whole numbers only for counts', [{ low: 10.2, high: 10.8 }, { low: 10.4, high: 10.9 }], 1, null],
    ['decimals where the figure has them', [{ low: 10.2, high: 10.8 }, { low: 10.4, high: 10.9 }], 0.1, { value: 10.4, count: 2 }],
    ['nothing of nothing', [], 1, null],
  ])('finds %s', (_, intervals, step, expected) => {
    const found = commonValue(intervals, step);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toEqual({ value: expect.closeTo(expected.value, 9) as number, count: expected.count });
  });
});
