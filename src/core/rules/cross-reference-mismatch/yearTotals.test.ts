import type { CellInput, SheetSpec } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const ID = 'cross-reference-mismatch';

const QUARTERS = { 27: [12764514, 15228373, 15360204, 15270692], 26: [12353515, 15157302, 15156671, 14673420] };
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The years of several items on one sheet, and the quarters of two of them on another. */
function book(change: (year: 26 | 27, total: number) => CellInput, name = '収納済額'): SheetSpec[] {
  return [
    { name: '年次', rows: [['適用の状況（平成25～27年度）'], ['年度', '事業所数', '徴収決定済額', '収納済額'], ['平成25年度', 13049, 56935051, 55253293], ['平成26年度', 13288, 58920400, change(26, sum(QUARTERS[26]))], ['平成27年度', 13744, 60181681, change(27, sum(QUARTERS[27]))]] },
    { name: '四半期', rows: [['保険料収納状況'], ['年度', '区分', '4～6月', '7～9月', '10～12月', '1～3月', '計'], ...([27, 26] as const).map((year): CellInput[] => [`平成${year}年度`, name, ...QUARTERS[year], sum(QUARTERS[year])])] },
  ];
}

it.each<[string, Parameters<typeof book>, string[]]>([
  ['both years agree', [(_, total) => total], []],
  ['one year has two digits swapped', [(year, total) => (year === 26 ? 57304908 : total)], ['年次!D4']],
  ['one year is no slip', [(year, total) => (year === 26 ? 58102334 : total)], []],
  ['both years differ', [(year, total) => (year === 26 ? 57430908 : total + 1)], []],
  ['an item of another name', [(year, total) => (year === 26 ? 57430908 : total), '還付済額'], []],
  ['a figure by formula', [(year, total) => (year === 26 ? { f: 'C4-1489492', v: 57430908 } : total)], []],
])('the total of a year in two tables: %s', (_, args, cells) => {
  expect(sum(QUARTERS[26])).toBe(57340908);
  expect(findingsOf(ID, book(...args), '2016-03').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(cells);
});

it('names the year, the place of the total and the year that agrees', () => {
  const [finding] = findingsOf(ID, book((year, total) => (year === 26 ? 57430908 : total)), '2016-03');
  expect(finding).toMatchObject({ evidence: ['D4', '四半期!G4', 'D5'], expected: '57340908' });
  expect(finding!.message).toMatch(/「収納済額」の平成26年度は、ここでは 57430908 ですが/);
});
