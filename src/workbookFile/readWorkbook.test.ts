import { cellAt } from '../../test/support/buildWorkbook';
import { buildXlsx, oneSheet, xlsxEntries } from '../../test/support/xlsxFile';
import { buildZip } from '../../test/support/zipFile';
import type { Sheet } from '../core/snapshot/workbook';
import { readWorkbook } from './readWorkbook';

const firstSheet = (bytes: Uint8Array): Sheet => readWorkbook(bytes, 'book.xlsx').sheets[0]!;
const cells = (sheet: Sheet): unknown[][] => sheet.cells.map((c) => [c.row, c.col, c.value, c.text]);

describe('formats', () => {
  const styles =
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="#,##0;&quot;▲&quot;#,##0"/>' +
    '<numFmt numFmtId="14" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="57"/><xf numFmtId="14"/><xf numFmtId="999"/></cellXfs>';
  const row = [43831, 43831, -1234, 43831, 43831, 5].map((v, i) => `<c r="${'ABCDEF'[i]}1" s="${i}"><v>${v}</v></c>`).join('');

  it('shows values under own and built-in formats', () => {
    const sheet = firstSheet(oneSheet(`<row r="1">${row}</row>`, { styles }));
    expect(sheet.cells.map((c) => [c.text, c.format])).toEqual([
      ['43831', 'General'],
      ['令和2年1月', '[$-411]ggge"年"m"月"'],
      ['▲1,234', '#,##0;"▲"#,##0'],
      ['R2.1.1', '[$-411]ge.m.d'],
      ['2020-01-01', 'yyyy\\-mm\\-dd'],
      ['5', 'General'],
    ]);
  });

  it('shows dates of the 1904 system, and leaves their serials as stored', () => {
    const book = readWorkbook(oneSheet(`<row r="1"><c r="A1" s="1"><v>${43831 - 1462}</v></c><c r="B1" t="d" s="3"><v>2020-01-01T00:00:00</v></c></row>`, { styles, workbook: '<workbookPr date1904="1"/>' }), 'x.xlsx');
    expect(book.date1904).toBe(true);
    expect(cells(book.sheets[0]!)).toEqual([[0, 0, 42369, '令和2年1月'], [0, 1, 42369, 'R2.1.1']]);
  });

  it('turns ISO dates into serials', () => {
    const iso = ['2020-01-01', '2020-01-01T12:00:00', '2020-01-01T06:00:00.000Z', '1900-01-01', '1900-03-01', '18:00'];
    const sheet = firstSheet(oneSheet(iso.map((v, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="d"><v>${v}</v></c></row>`).join('')));
    expect(sheet.cells.map((c) => c.value)).toEqual([43831, 43831.5, 43831.25, 1, 61, 0.75]);
  });

  it('shows dates before 1900 as Excel does', () => {
    const sheet = firstSheet(oneSheet('<row r="1"><c r="A1" s="4"><v>-1</v></c><c r="B1" s="4"><v>0</v></c><c r="C1" s="4"><v>60</v></c></row>', { styles }));
    expect(sheet.cells.map((c) => c.text)).toEqual(['########', '1900-01-00', '1900-02-29']);
  });
});

describe('formats that are named by id alone', () => {
  it('show 2020-04-01 as Japanese Excel does', () => {
    const ids = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
    const styles = `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const sheet = firstSheet(oneSheet(`<row r="1">${ids.map((_, i) => `<c s="${i}"><v>43922</v></c>`).join('')}</row>`, { styles }));
    expect(sheet.cells.map((c) => c.text)).toEqual([
      '2020/4/1', '1-Apr-20', '1-Apr', 'Apr-20', '2020/4/1 0:00',
      'R2.4.1', '令和2年4月1日', '令和2年4月1日', '4/1/20', '2020年4月1日', '2020年4月', '4月1日', 'R2.4.1',
      'R2.4.1', '令和2年4月1日', '2020年4月', '4月1日', '令和2年4月1日', '2020年4月', '4月1日', 'R2.4.1', '令和2年4月1日',
    ]);
  });
});

describe('sheets', () => {
  it('lists visible, hidden and very hidden sheets by name', () => {
    const book = readWorkbook(
      buildXlsx({
        sheets: [
          { name: `O'Brien & "Co" <1>`, xml: '<sheetData/>' },
          { name: '実績📊', xml: '<sheetData/>', state: 'hidden' },
          { name: '一覧', xml: '<sheetData/>', state: 'veryHidden' },
        ],
      }),
      'book.xlsm',
    );
    expect(book.name).toBe('book.xlsm');
    expect(book.sheets.map((s) => [s.name, s.visibility])).toEqual([[`O'Brien & "Co" <1>`, 'visible'], ['実績📊', 'hidden'], ['一覧', 'veryHidden']]);
  });

  it('gives chart and dialog sheets without cells; a worksheet without a part is empty', () => {
    const book = readWorkbook(
      buildXlsx({
        sheets: [
          { name: 'グラフ', type: 'chartsheet' },
          { name: 'ダイアログ', type: 'dialogsheet' },
          { name: '欠け' },
          { name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
        ],
        parts: [
          { name: 'xl/worksheets/sheet1.xml', data: '<chartsheet><drawing/></chartsheet>' },
          { name: 'xl/worksheets/sheet2.xml', data: '<dialogsheet/>' },
        ],
      }),
      'x.xlsx',
    );
    expect(book.sheets.map((s) => [s.name, s.cells.length])).toEqual([['グラフ', 0], ['ダイアログ', 0], ['欠け', 0], ['表', 1]]);
  });

  it('reads books of the strict kind, and parts with prefixed names or in UTF-16', () => {
    const strict = buildXlsx({ strict: true, sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1" t="d"><v>2020-01-01</v></c></row></sheetData>' }] });
    expect(firstSheet(strict).cells[0]!.value).toBe(43831);
    const prefixed =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="B1" t="str"><x:f>A1</x:f><x:v>値</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    for (const data of [prefixed, Buffer.from(`\uFEFF${prefixed}`, 'utf16le'), Buffer.from(prefixed, 'utf16le')]) {
      const sheet = firstSheet(buildXlsx({ sheets: [{ name: 'S', xml: '' }], parts: [{ name: 'xl/worksheets/sheet1.xml', data }] }));
      expect(cellAt(sheet, 'B1')).toEqual({ row: 0, col: 1, value: '値', text: '値', format: 'General', formula: 'A1' });
    }
  });

  it('reads notes, and threaded comments instead of their stand-ins', () => {
    const book = buildXlsx({
      sheets: [{ name: 'S', xml: '<sheetData/>', }],
      parts: [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          data: '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
        },
        {
          name: 'xl/comments1.xml',
          data: '<comments><authors><author>佐藤</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>佐藤:</t></r><r><t xml:space="preserve">\r\n確認中</t></r></text></comment><comment ref="$B$2"><text><t>[スレッド化されたコメント]</t></text></comment></commentList></comments>',
        },
        {
          name: 'xl/threadedComments/threadedComment1.xml',
          data: '<ThreadedComments><threadedComment ref="B2" id="1"><text>問い &amp;lt; A&amp;B</text></threadedComment><threadedComment ref="B2" id="2" parentId="1"><text>答え</text></threadedComment></ThreadedComments>',
        },
      ],
    });
    expect([...firstSheet(book).notes]).toEqual([['A1', '佐藤:\n確認中'], ['B2', '問い &lt; A&B\n答え']]);
  });

  it('ignores cells of the same names in extensions, comments and processing instructions', () => {
    const sheet = firstSheet(
      oneSheet('<!-- <c r="A9"><v>1</v></c> --><row r="1"><?x <c/> ?><c r="A1"><v>1</v><extLst><ext><v>7</v></ext></extLst></c></row>', {
        after: '<extLst><ext><x14:sheetData><x14:row r="7"><x14:c r="A7"><xm:f>1</xm:f><v>5</v></x14:c></x14:row></x14:sheetData></ext></extLst>',
      }),
    );
    expect(cells(sheet)).toEqual([[0, 0, 1, '1']]);
  });

  it('reads archives in the form for large ones, with comments, folders and backslashes', () => {
    const entries = xlsxEntries({ sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' }] });
    const odd = [{ name: 'xl/', data: '', stored: true }, ...entries.map((e) => ({ ...e, name: e.name.replaceAll('/', '\\') }))];
    for (const bytes of [buildZip(entries, true), buildZip(odd), Buffer.concat([buildZip(entries).subarray(0, -2), Buffer.from([5, 0]), Buffer.from('hello')])]) {
      expect(firstSheet(bytes).cells[0]!.value).toBe(7);
    }
  });

  it('does not change its input', () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    const before = Buffer.from(bytes);
    readWorkbook(bytes, 'x.xlsx');
    expect(before.equals(bytes)).toBe(true);
  });
});
