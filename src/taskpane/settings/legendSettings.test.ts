import fc from 'fast-check';
import { settingsSchema } from '../../core/settings';
import { bookLegends, legendProblem, type LegendEntry, MARKS, missingMarks, percentOf, readPercent, steppedPercent, withEntry, withMark, withoutMark } from './legendSettings';

const entry = (mark: LegendEntry['mark'], atLeast: number | null = null, below: number | null = null): LegendEntry => ({ mark, meaning: '', atLeast, below });
const written = (mark: LegendEntry['mark'], atLeast: number | null) => ({ ...entry(mark, atLeast), written: mark });

describe('bookLegends', () => {
  it('gives each legend once, with all its places, best mark first', () => {
    const legends = [
      { sheet: 'A', cell: 'B2', entries: [written('○', 1), written('◎', 1.1)] },
      { sheet: 'B', cell: 'C3', entries: [written('◎', 1.1), written('○', 1)] },
      { sheet: 'B', cell: 'C9', entries: [written('◎', 1.2), written('○', 1)] },
    ];
    expect(bookLegends(legends)).toEqual([
      { places: [{ sheet: 'A', cell: 'B2' }, { sheet: 'B', cell: 'C3' }], entries: [entry('◎', 1.1), entry('○', 1)] },
      { places: [{ sheet: 'B', cell: 'C9' }], entries: [entry('◎', 1.2), entry('○', 1)] },
    ]);
  });

  it('takes a mark written otherwise for the same legend', () => {
    const legends = [{ sheet: 'A', cell: 'A1', entries: [{ ...entry('○', 1), written: '〇' }] }, { sheet: 'B', cell: 'A1', entries: [written('○', 1)] }];
    expect(bookLegends(legends)).toHaveLength(1);
  });
});

describe('readPercent', () => {
  it.each([['110', 1.1], ['１１０％', 1.1], [' 99.5 % ', 0.995], ['0', 0], ['', null], ['　', null], ['abc', undefined], ['-5', undefined], ['1000', undefined], ['1.2.3', undefined], ['110%以上', undefined]])('%j is %j', (text, value) => {
    expect(readPercent(text)).toBe(value);
  });

  it('reads back whatever is shown', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
      const fraction = Number((hundredths / 10_000).toFixed(6));
      expect(readPercent(`${percentOf(fraction)}%`)).toBe(fraction);
    }));
  });

  it('never throws, and gives nothing that the settings refuse', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = readPercent(text);
      if (value !== undefined) expect(settingsSchema.safeParse({ legend: [{ mark: '◎', atLeast: value }] }).success).toBe(true);
    }));
  });
});

it.each([[null, 1, 1], [null, null, null], [1.1, 111, 1.11], [1.1, 109, 1.09]])('a step from %j to %j percent gives %j', (before, after, expected) => {
  expect(steppedPercent(before, after)).toBe(expected);
});

describe('changing a legend', () => {
  it('keeps the marks in their order', () => {
    expect(withMark([entry('◎'), entry('×')], '△').map(({ mark }) => mark)).toEqual(['◎', '△', '×']);
    expect(withoutMark([entry('◎'), entry('×')], '◎').map(({ mark }) => mark)).toEqual(['×']);
    expect(missingMarks([entry('◎'), entry('－')])).toEqual(['○', '△', '×']);
  });

  it('changes one entry alone', () => {
    expect(withEntry([entry('◎', 1.1), entry('○', 1)], '◎', { atLeast: 1.2 })).toEqual([entry('◎', 1.2), entry('○', 1)]);
  });
});

describe('legendProblem', () => {
  it.each<[string, LegendEntry[], unknown]>([
    ['bounds from high to low', [entry('◎', 1.1), entry('○', 1), entry('△', 0.8), entry('×', null, 0.8)], null],
    ['no bounds', MARKS.map((mark) => entry(mark)), null],
    ['a gap between', [entry('◎', 1.1), entry('○'), entry('△', 0.8, 1)], null],
    ['a band without width', [entry('△', 0.8, 0.8)], { kind: 'crossed', mark: '△' }],
    ['a better mark that asks for less', [entry('◎', 0.9), entry('○', 1)], { kind: 'order', mark: '○', above: '◎' }],
    ['two that ask for the same', [entry('◎', 1), entry('○'), entry('△', 1)], { kind: 'order', mark: '△', above: '◎' }],
  ])('%s', (_, entries, expected) => {
    expect(legendProblem(entries)).toEqual(expected);
  });
});
