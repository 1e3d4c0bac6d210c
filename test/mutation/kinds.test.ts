import { figureKinds, sheetKinds } from './kinds';
import { Random } from './random';

test('there are enough kinds, each with a name of its own', () => {
  const ids = [...figureKinds, ...sheetKinds].map((kind) => kind.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(15);
});

test('the same seed gives the same numbers', () => {
  const [a, b] = [new Random(7), new Random(7)];
  expect(Array.from({ length: 5 }, () => a.int(0, 1000))).toEqual(Array.from({ length: 5 }, () => b.int(0, 1000)));
  expect(a.fork('x').next()).not.toBe(a.fork('y').next());
  expect(a.shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
});
