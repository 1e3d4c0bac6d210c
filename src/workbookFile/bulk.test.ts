import { readWorkbook } from './readWorkbook';
import { buildXlsx, oneSheet } from '../../test/support/xlsxFile';
import { measure } from '../../test/support/measure';
import { refusal } from '../../test/support/refusal';

const TOO_LARGE = 'が読み込める上限を超えています。使っていないシートや空の行・列を削除して保存し直してください。';

describe('bulk that is harmless', () => {
  it.each<[string, string]>([
    ['a million formatted empty rows', '<row s="1" customFormat="1" ht="15"/>'.repeat(1_000_000)],
    ['a million formatted empty cells', `<row>${'<c s="1"/>'.repeat(16_000)}</row>`.repeat(63)],
    ['a million cells with empty values', `<row>${'<c s="1"><v></v></c>'.repeat(16_000)}</row>`.repeat(63)],
  ])('reads %s in bounded time and keeps none', (_, rows) => {
    const bytes = oneSheet(rows);
    const { result, milliseconds } = measure(() => readWorkbook(bytes, 'x.xlsx'));
    expect(result.sheets[0]!.cells).toEqual([]);
    expect(milliseconds).toBeLessThan(30_000);
  });

  it('reads 60 sheets of 1,000,000 filled cells', () => {
    const row = (r: number): string => `<row r="${r}">${Array.from({ length: 20 }, (_, c) => `<c r="${String.fromCharCode(65 + c)}${r}"><v>${r * 20 + c}</v></c>`).join('')}</row>`;
    const xml = `<sheetData>${Array.from({ length: 834 }, (_, r) => row(r + 1)).join('')}</sheetData>`;
    const bytes = buildXlsx({ sheets: Array.from({ length: 60 }, (_, i) => ({ name: `S${i}`, xml })) });
    const book = readWorkbook(bytes, 'x.xlsx');
    expect(book.sheets.reduce((n, s) => n + s.cells.length, 0)).toBe(60 * 834 * 20);
  });
});

describe('bulk beyond the limits', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['1.5 million filled cells', () => oneSheet(`<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>`.repeat(94)), '入力のあるセルの数'],
    ['millions of shared strings', () => oneSheet('', { strings: '<si><t/></si>'.repeat(2_700_000) }), '文字列や行・列の数'],
    ['empty rows and cells without end', () => oneSheet(`<row>${'<c s="1"/>'.repeat(16_000)}</row>`.repeat(760)), '行とセルの数'],
    [
      'hidden columns on every one of 300 sheets',
      () => buildXlsx({ sheets: Array.from({ length: 300 }, (_, i) => ({ name: `S${i}`, xml: '<cols><col min="1" max="16384" hidden="1"/></cols>' })) }),
      '文字列や行・列の数',
    ],
    [
      'a long shared formula on 100,000 cells',
      () =>
        oneSheet(
          `<row r="1"><c r="A1"><f t="shared" ref="A1:A100000" si="0">${'SUM(B1,C1)+'.repeat(700)}1</f><v>1</v></c></row>${'<row><c><f t="shared" si="0"/><v>1</v></c></row>'.repeat(100_000)}`,
        ),
      '数式と文字の量',
    ],
    [
      'a format that makes every figure long',
      () =>
        oneSheet(`<row>${'<c s="0"><v>1</v></c>'.repeat(16_000)}</row>`.repeat(20), {
          styles: `<numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(250)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
        }),
      '数式と文字の量',
    ],
  ])('refuses %s', (_, make, what) => {
    const bytes = make();
    const { result, milliseconds } = measure(() => refusal(bytes));
    expect(result).toEqual({ reason: 'too-large', message: `${what}${TOO_LARGE}` });
    expect(milliseconds).toBeLessThan(45_000);
  });

  it('refuses a file of more than 256 MiB before it looks inside', () => {
    expect(refusal(new Uint8Array(256 * 1024 * 1024 + 1))).toEqual({ reason: 'too-large', message: `ファイルの大きさ${TOO_LARGE}` });
  });

  it('makes no cell for what a hyperlink or a width covers', () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
      before: '<cols><col min="1" max="999999999" width="9"/></cols>',
      after: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
    });
    const { result, milliseconds } = measure(() => readWorkbook(bytes, 'x.xlsx'));
    expect(result.sheets[0]!.cells).toHaveLength(1);
    expect(milliseconds).toBeLessThan(5_000);
  });

  it('reads 30,000 array formulas and 100,000 cells in the last column in bounded time', () => {
    const arrays = Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f t="array" ref="A${i + 1}:B${i + 1}">C1</f><v>1</v></c></row>`);
    const last = Array.from({ length: 100_000 }, (_, i) => `<row r="${i * 10 + 1}"><c r="XFD${i * 10 + 1}"><v>1</v></c></row>`);
    const { result, milliseconds } = measure(() => [arrays, last].map((rows) => readWorkbook(oneSheet(rows.join('')), 'x.xlsx').sheets[0]!.cells.length));
    expect(result).toEqual([30_000, 100_000]);
    expect(milliseconds).toBeLessThan(60_000);
  });

  it('refuses a formula that no Excel can hold', () => {
    expect(refusal(oneSheet(`<row r="1"><c r="A1"><f>${'1+'.repeat(10_000)}1</f><v>1</v></c></row>`))?.reason).toBe('corrupt');
  });
});
