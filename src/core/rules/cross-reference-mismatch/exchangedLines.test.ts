import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const FIGURES: Readonly<Record<string, readonly [number, number]>> = { 岐阜: [48452, 46936], 西濃: [22433, 22058], 中濃: [20205, 19754], 東濃: [19091, 18487], 飛騨: [8717, 8271] };

/** The same lines on two sheets; the first sheet's may have other names, in this order, and other figures. */
function book(names: readonly string[], figures: Readonly<Record<string, readonly [number, number]>> = {}) {
  const order = Object.keys(FIGURES);
  const rows = (items: readonly string[]): CellInput[][] => {
    const shown = items.map((name, i): CellInput[] => [name, ...(figures[name] && items === names ? figures[name] : FIGURES[order[i]!]!)]);
    const sum = (col: number): number => shown.reduce((all, line) => all + Number(line[col]), 0);
    return [['圏域', '７年度', '６年度'], ...shown, ['計', sum(1), sum(2)]];
  };
  return [{ name: '概況', rows: rows(names) }, { name: '健診', rows: rows(order).map((row, i) => [...row, i === 0 ? '前年比' : { v: Number(row[1]) / Number(row[2]), z: '0.0%' }]) }];
}

describe('two lines that are exchanged between two sheets', () => {
  it.each<[string, ReturnType<typeof book>, string[]]>([
    ['by their names', book(['岐阜', '西濃', '東濃', '中濃', '飛騨']), ['概況!B4']],
    ['none', book(['岐阜', '西濃', '中濃', '東濃', '飛騨']), []],
    ['with a line of other figures', book(['岐阜', '西濃', '東濃', '中濃', '飛騨'], { 岐阜: [48462, 46936] }), []],
    ['three of them', book(['岐阜', '東濃', '西濃', '中濃', '飛騨']), []],
  ])('%s', (_, sheets, cells) => {
    const found = findingsOf('cross-reference-mismatch', sheets).filter(({ message }) => message.includes('逆になって'));
    expect(found.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(cells);
  });
});
