import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf, type Rows } from '../../../../test/support/findingsOf';

const HEAD: CellInput[] = ['区分', '対象者数', '受診者数', '受診率'];
const line = (name: string, whole: number, done: number, rate: string): CellInput[] => [name, whole, done, rate];
const table = (first: CellInput[], second: CellInput[]): Rows => [HEAD, first, second, line('石川', 31_846, 12_738, '40.0％'), line('福井', 28_417, 9_946, '35.0％')];
const NIIGATA = line('新潟', 45_218, 17_183, '38.0％');
const said = (rows: Rows) => findingsOf('rate-mismatch', rows, '2025-03').map(({ cell, message, fix }) => [cell, /[^。]*(?:書き間違い|入れ違い)[^。]*/u.exec(message)?.[0] ?? null, fix !== undefined]);

describe('what was mistyped where a rate and its counts do not agree', () => {
  it.each<[string, Rows, unknown[]]>([
    ['more than a slip', table(line('富山', 76_923, 11_154, '30.0％'), NIIGATA), [['D2', null, true]]],
    ['the first digit of a count', table(line('富山', 67_180, 11_154, '30.0％'), NIIGATA), [['D2', 'B2 が 37,180 であれば合うので、B2 の書き間違いかもしれません', false]]],
    ['one count or the other', table(line('富山', 57_180, 11_154, '30.0％'), NIIGATA), [['D2', null, false]]],
    ['two digits exchanged', table(line('富山', 37_180, 11_154, '30.0％'), line('新潟', 54_218, 17_183, '38.0％')), [['D3', 'B3 が 45,218 であれば合うので、B3 の書き間違いかもしれません', false]]],
    ['one digit of the rate', table(line('富山', 37_180, 11_154, '50.0％'), NIIGATA), [['D2', null, true]]],
    ['the rate of last month', table(line('富山', 37_180, 11_154, '27.4％'), NIIGATA), [['D2', null, true]]],
    ['two lines exchanged', table(line('富山', 45_218, 11_154, '30.0％'), line('新潟', 37_180, 17_183, '38.0％')), [['D2', 'B2 と B3 の数字を入れ替えると合うので、入れ違いかもしれません', false], ['D3', 'B3 と B2 の数字を入れ替えると合うので、入れ違いかもしれません', false]]],
  ])('%s', (_, rows, expected) => {
    expect(said(rows)).toEqual(expected);
  });

  it('is no count that a typed total confirms', () => {
    const rows: Rows = [...table(line('富山', 67_180, 11_154, '30.0％'), NIIGATA), ['計', 172_661, 51_021, '29.5％']];
    expect(said(rows)).toEqual([['D2', null, true]]);
  });
});
