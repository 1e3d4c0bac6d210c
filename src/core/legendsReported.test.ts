import { buildWorkbook, type CellInput } from '../../test/support/buildWorkbook';
import { check } from './check';
import { defaultSettings, settingsSchema } from './settings';

const rows: CellInput[][] = [['◎ 110%以上 ／ 〇 100%以上 ／ △ 80%以上 ／ × 80%未満']];
const workbook = buildWorkbook({ sheets: [{ name: '評価', rows }, { name: '表', rows: [['x']] }] });
const inBook = [{
  sheet: '評価', cell: 'A1', entries: [
    { mark: '◎', written: '◎', meaning: '110%以上', atLeast: 1.1, below: null },
    { mark: '○', written: '〇', meaning: '100%以上', atLeast: 1, below: null },
    { mark: '△', written: '△', meaning: '80%以上', atLeast: 0.8, below: null },
    { mark: '×', written: '×', meaning: '80%未満', atLeast: null, below: 0.8 },
  ],
}];

it("the report holds the book's legends with the cells they stand in", () => {
  expect(check(workbook, defaultSettings).legends).toEqual(inBook);
  expect(check(buildWorkbook({ sheets: [{ name: '表', rows: [['x']] }] }), defaultSettings).legends).toEqual([]);
});

it('a legend of the settings does not hide them', () => {
  expect(check(workbook, settingsSchema.parse({ legend: [{ mark: '◎', atLeast: 1.2 }] })).legends).toEqual(inBook);
});
