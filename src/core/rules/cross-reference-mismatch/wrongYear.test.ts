import { cellsOf, findingsOf } from '../../../../test/support/findingsOf';
import type { CellInput, SheetSpec } from '../../../../test/support/buildWorkbook';

const ID = 'cross-reference-mismatch';
const RATES = [0.412, 0.435, 0.469];
const shown = (row: number, v: number): CellInput => ({ f: `'重症化予防'!F${row}`, v, z: '0.0%' });
const percent = (v: number): CellInput => ({ v, z: '0.0%' });

/** A list of indicators by year, whose second line shows the given rows of the sheet with the years below each other. */
const book = (rows: readonly (number | null)[], years = ['令和4年度', '令和5年度', '令和6年度']): SheetSpec[] => [
  {
    name: '指標一覧',
    rows: [
      ['評価指標', ...years],
      ['健診受診率', percent(0.242), percent(0.264), percent(0.283)],
      ['医療機関受診率', ...rows.map((row, i) => (row === null ? percent(RATES[i]!) : shown(row, RATES[row - 3]!)))],
      ['切替率', percent(0.194), percent(0.203), percent(0.213)],
    ],
  },
  {
    name: '重症化予防',
    rows: [['医療機関への受診勧奨'], ['年度', '対象者数', '勧奨者数', '電話', '受診者数', '受診率'], ...RATES.map((v, i): CellInput[] => [`令和${i + 4}年度`, 512 + i * 24, 488 + i * 31, 120 + i * 7, Math.round(v * (488 + i * 31)), percent(v)])],
  },
];

describe(`${ID} of references to another year`, () => {
  it.each<[string, SheetSpec[], string[]]>([
    ['the year before, as the cell beside it', book([3, 4, 4]), ['指標一覧!D3']],
    ['the year before, where only that year is shown too', book([null, 4, 4]), ['指標一覧!D3']],
    ['the year after', book([3, 5, 5]), ['指標一覧!C3']],
    ['each its own', book([3, 4, 5]), []],
    ['all a year back, as a list of plans shows results', book([3, 4, 5], ['令和5年度', '令和6年度', '令和7年度']), []],
    ['one alone that shows another year', book([null, null, 4]), []],
  ])('%s', (_, sheets, cells) => {
    expect(cellsOf(findingsOf(ID, sheets, '2025-03'))).toEqual(cells);
  });

  it('puts the reference right', () => {
    const [finding] = findingsOf(ID, book([3, 4, 4]), '2025-03');
    expect(finding?.fix?.edits).toEqual([{ sheet: '指標一覧', cell: 'D3', formula: "'重症化予防'!F5" }]);
    expect(finding?.expected).toBe('46.9%');
  });
});
