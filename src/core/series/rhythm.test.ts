import fc from 'fast-check';
import { findRhythm, type Beat } from './rhythm';

/** x is a figure, - a placeholder, . an empty month. */
const beats = (text: string): Beat[] => [...text].map((sign) => (sign === 'x' ? 'figure' : sign === '-' ? 'answered' : 'empty'));
const expected = (text: string): string => findRhythm(beats(text)).expected.map((yes) => (yes ? 'x' : '.')).join('');

it.each([
  ['every month', 'xxxxxxxxx', 'xxxxxxxxx'],
  ['a gap', 'xxxx.xxxx', 'xxxxxxxxx'],
  ['two gaps', 'xx.xxx.xx', 'xxxxxxxxx'],
  ['the end not yet filled', 'xxxxxxx..', 'xxxxxxxxx'],
  ['an empty first month', '.xxxxxxxx', 'xxxxxxxxx'],
  ['a late start', '....xxxxx', '....xxxxx'],
  ['every third month', '..x..x..x', '..x..x..x'],
  ['every third month with one missing', '..x.....x..x', '..x..x..x..x'],
  ['every second month', 'x.x.x.x.x', 'x.x.x.x.x'],
  ['every fourth month', '.x...x...x..', '.x...x...x..'],
  ['every second month after a first number', '-xx.x.x.x', '..x.x.x.x'],
  ['every second month with one missing', '-xx...x.x', '..x.x.x.x'],
  ['the start of a rhythm', '..x..x...', '..x..x..x'],
  ['occasions', 'x..x...x....x', '.............'],
  ['two occasions', '..x.....x', '.........'],
  ['one occasion', '....x....', '.........'],
  ['nothing', '.........', '.........'],
])('%s', (_, text, wanted) => {
  expect(expected(text)).toBe(wanted);
});

it('expects a figure in every month that a rhythm holds, and in none where there are no figures', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom<Beat>('figure', 'answered', 'empty'), { maxLength: 24 }), (list) => {
    const rhythm = findRhythm(list);
    expect(rhythm.expected).toHaveLength(list.length);
    if (!list.includes('figure')) expect(rhythm.expected).not.toContain(true);
  }));
});

it('fills every month of a full year with at most two holes', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (a, b) => {
    const list = Array.from({ length: 9 }, (_, i): Beat => (i === a || i === b ? 'empty' : 'figure'));
    expect(findRhythm(list).expected).toEqual(list.map(() => true));
  }));
});
