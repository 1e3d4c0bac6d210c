import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { defaultSettings, settingsSchema } from '../settings';
import { buildGrid } from '../tables/grid';
import { findLegends, legendAt } from './legend';

const legends = (...sheets: CellInput[][][]) => findLegends(buildWorkbook({ sheets: sheets.map((rows, i) => ({ name: `S${i + 1}`, rows })) }).sheets.map((sheet, i) => buildGrid(sheet, i)), defaultSettings);
const bounds = (rows: CellInput[][]) => legends(rows)[0]!.legend.entries.map((entry) => [entry.sign, entry.atLeast, entry.below]);

describe('findLegends', () => {
  it('reads bounds of a legend in figures', () => {
    expect(bounds([['◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満']])).toEqual([['◎', 1.1, null], ['○', 1, null], ['△', 0.8, null], ['×', null, 0.8]]);
  });

  it('reads bounds of a legend in words and figures', () => {
    expect(bounds([['◎：月次目標を5％以上上回る　○：月次目標以上　△：月次目標を下回る　－：評価時期でない']])).toEqual([['◎', 1.05, null], ['○', 1, null], ['△', null, 1], ['－', null, null]]);
    expect(bounds([['◎', '目標を1割以上上回った'], ['○', '目標を達成した'], ['△', '目標に達しなかった'], ['×', '目標を2割以上下回った']])).toEqual([['◎', 1.1, null], ['○', 1, null], ['△', null, 1], ['×', null, 0.8]]);
  });

  it('sets no bounds for words alone', () => {
    expect(bounds([['◎（計画を大幅に上回る）、○（計画通り）、△（計画を下回る）、×（未実施）']])).toEqual([['◎', null, null], ['○', null, null], ['△', null, null], ['×', null, null]]);
  });

  it('takes marks of items for no legend', () => {
    const rows: CellInput[][] = [['項目', '評価', '備考'], ['a', '◎', '順調'], ['b', '○', '順調'], ['c', '△', '遅れ'], ['d', '○', '順調']];
    expect(legends(rows)).toEqual([]);
    // A dash among them is read as a placeholder and as a mark.
    expect(legends([['項目', '評価', '予定'], ['a', '○', '継続'], ['b', '△', '訪問'], ['c', '－', '10月から'], ['d', '◎', '継続']])).toEqual([]);
  });

  it('finds the legend that holds at a place', () => {
    const text = (dash: string): CellInput[] => [`◎（上回る）、○（計画通り）、△（下回る）、${dash}（実施予定）`];
    const found = legends([text('－'), ['x'], ['x'], text('-')], [['x']]);
    expect(legendAt(found, 'S1', 2)?.cell?.address).toBe('A1');
    expect(legendAt(found, 'S1', 9)?.cell?.address).toBe('A4');
    expect(legendAt(found, 'S2', 0)?.sheet).toBe('S1');
    expect(legendAt([], 'S1', 0)).toBeNull();
  });

  it('prefers the legend of the settings', () => {
    const settings = settingsSchema.parse({ legend: [{ mark: '◎', atLeast: 1.2 }, { mark: '○', atLeast: 1 }] });
    const found = findLegends([], settings);
    expect(found).toEqual([expect.objectContaining({ sheet: '', cell: null })]);
    expect(legendAt(found, 'any', 5)?.legend.entries.map((entry) => entry.atLeast)).toEqual([1.2, 1]);
  });
});
