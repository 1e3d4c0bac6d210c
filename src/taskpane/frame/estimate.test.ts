import { estimateOf } from './estimate';

it.each([
  ['too early', 0.5, 1_000, null],
  ['nothing done', 0, 9_000, null],
  ['all done', 1, 60_000, null],
  ['soon over', 0.9, 9_000, null],
  ['some seconds', 0.25, 4_000, { unit: 'seconds', number: 20 }],
  ['just a minute', 0.5, 60_000, { unit: 'seconds', number: 60 }],
  ['more than a minute', 0.25, 30_000, { unit: 'minutes', number: 2 }],
  ['no number', Number.NaN, 9_000, null],
])('%s', (_, share, elapsed, expected) => {
  expect(estimateOf(share, elapsed)).toEqual(expected);
});
