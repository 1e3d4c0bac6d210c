import type { CellInput, SheetSpec } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const ID = 'cross-reference-mismatch';

/** A list of KPIs that shows this year's and last year's figures of two sheets, line by line from other places. */
function book(cells: Record<string, CellInput> = {}, more: readonly CellInput[][] = []): SheetSpec[] {
  const shows = (at: string, v: number): CellInput => cells[at] ?? { f: SHOWN[at]!, v, ...(v < 1 ? { z: '0.0%' } : {}) };
  const line = (row: number, name: string, goal: CellInput, now: number, then: number): CellInput[] => [name, goal, shows(`C${row}`, now), shows(`D${row}`, then)];
  return [
    { name: '一覧', rows: [
      ['令和4年度　上期ＫＰＩ達成状況一覧'],
      ['ＫＰＩ', '上期目標', '上期実績', '前年同期'],
      line(3, '健康宣言事業所数', 1900, 1968, 1657),
      line(4, 'メールマガジン登録件数', 6000, 6124, 5208),
      line(5, '返納金債権の回収率', '70.0％以上', 0.705, 0.688),
      line(6, '資格喪失後の保険証回収率', '93.0％以上', 0.929, 0.916),
      line(7, '査定件数', 7200, 8020, 7711),
      line(8, '再審査請求件数', 28000, 29088, 27945),
      ...more,
    ] },
    { name: '企画', rows: [['登録件数（各月末の累計）'], ['区分', '7月', '8月', '9月'], ['健康宣言事業所数　R4', 1916, 1942, 1968], ['　R3', 1611, 1630, 1657], ['メールマガジン登録件数　R4', 5949, 6038, 6124], ['　R3', 5043, 5120, 5208]] },
    { name: '債権', rows: [['回収状況'], ['区分', '上期', '前年同期'], ['返納金債権の回収率', { v: 0.7048, z: '0.0%' }, { v: 0.688, z: '0.0%' }], ['保険証の回収率', { v: 0.929, z: '0.0%' }, { v: 0.916, z: '0.0%' }], [], ['点検の実績'], ['区分', '上期', '前年同期'], ['査定件数', 8020, 7711], ['再審査請求件数', 29088, 27945]] },
  ];
}

const SHOWN: Readonly<Record<string, string>> = {
  C3: "'企画'!D3", D3: "'企画'!D4", C4: "'企画'!D5", D4: "'企画'!D6", C5: "'債権'!B3", D5: "'債権'!C3", C6: "'債権'!B4", D6: "'債権'!C4", C7: "'債権'!B8", D7: "'債権'!C8", C8: "'債権'!B9", D8: "'債権'!C9",
};

const percent = (v: number): CellInput => ({ v, z: '0.0%' });

describe('a figure typed among references to other sheets', () => {
  it.each<[string, Record<string, CellInput>, [string, string | undefined][]]>([
    ['none is typed', {}, []],
    ['two digits are swapped', { C4: 6214 }, [['C4', '6124']]],
    ['with its unit, which the sheet behind it leaves out', { C4: { v: 6214, z: '#,##0"件"' } }, [['C4', '6124']]],
    ['last year\'s', { D4: 5028 }, [['D4', '5208']]],
    ['of a share', { C5: percent(0.75) }, [['C5', '70.5%']]],
    ['of the same line by its name, though the digits are no slip', { C7: 8344 }, [['C7', '8020']]],
    ['as the sheet has it', { C4: 6124 }, []],
    ['as the sheet prints it', { C5: percent(0.705) }, []],
    ['where nothing else of its line is shown', { C4: 6214, D4: 5208 }, []],
    ['another measure than the place holds', { C5: 745 }, []],
    ['no slip, of a line with another name', { C5: percent(0.645), D5: { f: "'債権'!C9", v: 0.688, z: '0.0%' } }, []],
    ['no slip, where a single line shows the place', { C4: 7790 }, []],
  ])('%s', (_, cells, expected) => {
    expect(findingsOf(ID, book(cells), '2022-09').map(({ sheet, cell, expected: right }) => [sheet === '一覧' ? cell : `${sheet}!${cell}`, right])).toEqual(expected);
  });

  it('is silent where most of the column is typed', () => {
    expect(findingsOf(ID, book({ C3: 1968, C4: 6214, C7: 8020 }), '2022-09')).toEqual([]);
  });

  it('says once of two lists of KPIs what was typed over the reference', () => {
    const list = (name: string, actuals: readonly CellInput[]): SheetSpec => ({ name, rows: [['令和4年度　ＫＰＩ'], ['ＫＰＩ', '目標', '実績', '前年同期', '時点'], ...['健康宣言事業所数', 'メールマガジン登録件数', '限度額適用認定証の発行件数', '再審査請求の件数'].map((kpi, i): CellInput[] => [kpi, `${i + 1},900件以上`, actuals[i]!, name === '一覧' ? { f: `'詳細'!D${i + 3}`, v: 1100 + i } : 1100 + i, '9月末'])] });
    const values = [1968, 6124, 11752, 8020];
    const found = findingsOf(ID, [list('一覧', values.map((v, i) => (i === 1 ? 6214 : { f: `'詳細'!C${i + 3}`, v }))), list('詳細', values)], '2022-09');
    expect(found.map(({ sheet, cell }) => [sheet, cell])).toEqual([['一覧', 'C4']]);
  });

  it('names the place, the lines that show it, and the formula', () => {
    const [finding] = findingsOf(ID, book({ C4: 6214 }), '2022-09');
    expect(finding).toMatchObject({ evidence: ['C4', '企画!D5', 'C3', 'D4'], fix: { edits: [{ sheet: '一覧', cell: 'C4', formula: "'企画'!D5" }] } });
    expect(finding!.message).toMatch(/直接入力されていますが、転記のもとの 企画!D5 は 6124 です。.*同じ行の D4 も同じ表から転記しています/);
  });
});
