import { assert, constantFrom, integer, property, uniqueArray } from 'fast-check';
import { nextOf } from './walk';

const order = ['a', 'b', 'c', 'd'];

describe('the walk', () => {
  it.each<[string, string[], string | null, string[], 1 | -1, string | null]>([
    ['begins at the first', order, null, [], 1, 'a'],
    ['begins at the last when it goes back', order, null, [], -1, 'd'],
    ['goes on', order, 'b', order, 1, 'c'],
    ['goes back', order, 'b', order, -1, 'a'],
    ['begins anew behind the last', order, 'd', order, 1, 'a'],
    ['goes on behind one that has vanished', ['a', 'c', 'd'], 'b', order, 1, 'c'],
    ['goes on behind several that have vanished', ['a', 'd'], 'b', order, 1, 'd'],
    ['goes back before one that has vanished', ['a', 'c', 'd'], 'b', order, -1, 'a'],
    ['begins anew where the last one has vanished', ['a', 'b'], 'd', order, 1, 'a'],
    ['knows nothing of one that was never shown', order, 'z', order, 1, 'a'],
    ['ends where there is nothing', [], 'a', order, 1, null],
  ])('%s', (_, now, current, trail, direction, wanted) => {
    expect(nextOf({ order: now, current, trail }, direction)).toBe(wanted);
  });

  it('comes to every finding, from wherever it begins', () => {
    assert(property(uniqueArray(integer().map(String), { minLength: 1, maxLength: 30 }), constantFrom<1 | -1>(1, -1), (keys, direction) => {
      const met = new Set<string>();
      let current: string | null = null;
      while (met.size < keys.length) {
        const before = met.size;
        current = nextOf({ order: keys, current, trail: keys }, direction);
        met.add(current!);
        expect(met.size).toBe(before + 1);
      }
    }));
  });
});
