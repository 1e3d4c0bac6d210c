import { oneSheet } from '../../test/support/xlsxFile';
import type { Sheet } from '../core/snapshot/workbook';
import { readWorkbook } from './readWorkbook';

const firstSheet = (bytes: Uint8Array): Sheet => readWorkbook(bytes, 'book.xlsx').sheets[0]!;
const cells = (sheet: Sheet): unknown[][] => sheet.cells.map((c) => [c.row, c.col, c.value, c.text]);

describe('values', () => {
  it('reads numbers, texts, truth values and errors', () => {
    const sheet = firstSheet(
      oneSheet(
        `<row r="1"><c r="A1"><v>1234.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c></row>
         <row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="e"><v>#BLOCKED!</v></c>
         <c r="D2" t="inlineStr"><is><t>内側</t></is></c><c r="E2"><v>1E-3</v></c></row>`,
        { strings: '<si><t>使わない</t></si><si><t>件数 &amp; 率</t></si>' },
      ),
    );
    expect(cells(sheet)).toEqual([
      [0, 0, 1234.5, '1234.5'],
      [0, 1, '件数 & 率', '件数 & 率'],
      [0, 2, true, 'TRUE'],
      [0, 3, false, 'FALSE'],
      [1, 0, null, '#DIV/0!'],
      [1, 1, null, '#N/A'],
      [1, 2, null, '#VALUE!'],
      [1, 3, '内側', '内側'],
      [1, 4, 0.001, '0.001'],
    ]);
    expect(sheet.cells.map((c) => c.error)).toEqual([undefined, undefined, undefined, undefined, '#DIV/0!', '#N/A', '#VALUE!', undefined, undefined]);
  });

  it('joins runs of rich text and leaves the furigana out', () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>東</t></r><r><t xml:space="preserve">京 </t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>支部</t><rPh sb="0" eb="2"><t>シブ</t></rPh></si>';
    const sheet = firstSheet(
      oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh></is></c></row>', { strings }),
    );
    expect(sheet.cells.map((c) => c.value)).toEqual(['東京 ', '支部', 'a']);
  });

  it('makes every line end \\n and decodes Excel escapes', () => {
    const sheet = firstSheet(
      oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>X</f><v>p_x000D_\nq</v></c><c r="D1" t="s"><v>2</v></c></row>', {
        strings: '<si><t>a_x000D_\nb\r\nc&#13;d</t></si><si><t>_x005F_x000D_ _x0041_ _xZZZZ_</t></si><si><t><![CDATA[<b> & ]]></t></si>',
      }),
    );
    expect(sheet.cells.map((c) => c.value)).toEqual(['a\nb\nc\nd', '_x000D_ A _xZZZZ_', 'p\nq', '<b> & ']);
  });

  it('keeps an empty text only where a formula made it, and a formula without a result', () => {
    const sheet = firstSheet(
      oneSheet(
        `<row r="1"><c r="A1" t="str"><f>IF(TRUE,"")</f><v></v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="str"><v></v></c>
         <c r="E1" s="1"/><c r="F1"><v></v></c><c r="G1" t="str"><f>""</f></c></row>`,
        { strings: '<si><t></t></si>' },
      ),
    );
    expect(sheet.cells.map((c) => [c.col, c.value, c.text, c.formula])).toEqual([
      [0, '', '', 'IF(TRUE,"")'],
      [1, null, '', 'NOW()'],
      [6, '', '', '""'],
    ]);
  });

  it('keeps 32,767 characters', () => {
    const long = 'あ'.repeat(32_767);
    expect(firstSheet(oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: `<si><t>${long}</t></si>` })).cells[0]!.value).toBe(long);
  });

  it('does not mind a formula that refers to itself', () => {
    expect(firstSheet(oneSheet('<row r="1"><c r="A1"><f>B1</f><v>0</v></c><c r="B1"><f>A1</f><v>0</v></c></row>')).cells).toHaveLength(2);
  });
});

describe('places', () => {
  it('gives rows and cells without an address the next place', () => {
    expect(cells(firstSheet(oneSheet('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')))).toEqual([
      [0, 0, 1, '1'],
      [0, 2, 2, '2'],
      [4, 1, 3, '3'],
      [4, 2, 4, '4'],
      [5, 0, 5, '5'],
    ]);
  });

  it('puts cells in row-major order; of two for one address the later counts', () => {
    const sheet = firstSheet(oneSheet('<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="C1"><v>3</v></c></row><row r="2"><c r="B2"><v>9</v></c></row>'));
    expect(cells(sheet).map((c) => c.slice(0, 3))).toEqual([[0, 2, 3], [1, 0, 2], [1, 1, 9]]);
  });

  it('does not believe the dimension', () => {
    const sheet = firstSheet(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>', { before: '<dimension ref="A1:XFD1048576"/>' }));
    expect(cells(sheet)).toEqual([[0, 0, 1, '1'], [1_048_575, 16_383, 2, '2']]);
    expect(firstSheet(oneSheet('<row r="9"><c r="J9"><v>1</v></c></row>', { before: '<dimension ref="A1"/>' })).cells).toHaveLength(1);
  });

  it('reads merged areas and keeps what stands under them', () => {
    const merges = Array.from({ length: 10_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join('');
    const sheet = firstSheet(oneSheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', { after: `<mergeCells>${merges}<mergeCell ref="D1"/></mergeCells>` }));
    expect(sheet.merges).toHaveLength(10_000);
    expect(sheet.merges[9_999]).toEqual({ top: 9_999, left: 0, bottom: 9_999, right: 1 });
    expect(sheet.cells).toHaveLength(2);
  });

  it('knows hidden rows and columns', () => {
    const sheet = firstSheet(
      oneSheet('<row r="1" hidden="1"/><row r="2" outlineLevel="1" hidden="true"><c r="A2"><v>1</v></c></row><row r="3" ht="0" customHeight="1"/><row r="4" ht="15"/>', {
        before: '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/><col min="5" max="9" width="8"/><col min="16000" max="99999999" hidden="1"/></cols>',
      }),
    );
    expect([...sheet.hiddenRows]).toEqual([0, 1, 2]);
    expect([...sheet.hiddenColumns].slice(0, 4)).toEqual([1, 2, 3, 15_999]);
    expect(sheet.hiddenColumns.size).toBe(3 + 385);
  });
});
