import type { CellInput, SheetSpec } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const ITEMS = [['内容点検　査定額', '千円'], ['資格点検　照会', '件'], ['外傷点検　照会', '件'], ['返納金　調定額', '千円'], ['返納金　回収額', '千円']] as const;

/** A group's sheet and the list that shows two of its months, with the units of its last item on both. */
function book(there: string, listed = '千円', formula = (at: string): string => at): SheetSpec[] {
  const value = (row: number, col: number): number => 4000 + 371 * row + 53 * col + ((row * col) % 5);
  const unit = (i: number, last: string): string => (i === 4 ? last : ITEMS[i]![1]);
  return [
    { name: '一覧', rows: [['項目', '単位', '5月', '6月'], ...ITEMS.map(([item], i): CellInput[] => [item, unit(i, listed), { f: formula(`'レセプト'!D${i + 2}`), v: value(i, 1) }, { f: formula(`'レセプト'!E${i + 2}`), v: value(i, 2) }])] },
    { name: 'レセプト', rows: [['項目', '単位', '4月', '5月', '6月'], ...ITEMS.map(([item], i): CellInput[] => [item, unit(i, there), value(i, 0), value(i, 1), value(i, 2)])] },
  ];
}

describe('the unit of figures that another sheet shows', () => {
  it.each<[string, SheetSpec[], [string, string][]]>([
    ['another on their own sheet, alone there', book('円'), [['レセプト', 'B6']]],
    ['another on the list, alone there', book('千円', '円'), [['一覧', 'B6']]],
    ['the same', book('千円'), []],
    ['another to which the list converts', book('円', '千円', (at) => `${at}/1000`), []],
    ['of another sort', book('人'), []],
  ])('%s', (_, sheets, cells) => {
    expect(findingsOf('unit-mismatch', sheets, '2025-06').filter(({ message }) => message.includes('そのまま示して')).map(({ sheet, cell }) => [sheet, cell])).toEqual(cells);
  });
});
