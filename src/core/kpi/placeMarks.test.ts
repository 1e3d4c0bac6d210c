import fc from 'fast-check';
import { GridCell } from '../tables/grid';
import { markWithin } from './placeMarks';

/** Marks of one column, one below the other, with rows between them and areas of several rows. */
const marks = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 3 }), height: fc.integer({ min: 1, max: 4 }) }), { maxLength: 12 }).map((list) => {
  let row = 0;
  return list.map(({ gap, height }) => {
    const top = row + gap;
    row = top + height;
    return new GridCell({ row: top, col: 2, value: '○', text: '○', format: 'General' }, { kind: 'mark', mark: { sign: '○', written: '○', proper: true } }, { top, left: 2, bottom: row - 1, right: 2 });
  });
});

it('finds the first mark that shares a row with what it stands beside, as looking at all of them does', () => {
  fc.assert(fc.property(marks, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 4 }), (all, top, more) => {
    const bottom = top + more;
    expect(markWithin(all, top, bottom)).toBe(all.find((mark) => mark.row <= bottom && mark.lastRow >= top) ?? null);
  }));
});
