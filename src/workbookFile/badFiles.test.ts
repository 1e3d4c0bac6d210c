import { readWorkbook, UnreadableFileError } from './readWorkbook';
import { oneSheet } from '../../test/support/xlsxFile';
import { buildZip, type ZipEntry } from '../../test/support/zipFile';
import { refusal } from '../../test/support/refusal';

const SAVE_AS = 'Excel で開き、［名前を付けて保存］で「Excel ブック (*.xlsx)」を選んで保存し直してください。';
const GET_AGAIN = '元のファイルを Excel で開いて保存し直すか、もう一度コピーまたは受け取り直してください。';
const CHOOSE = '調べる Excel ブック（.xlsx または .xlsm）を選び直してください。';

/** A compound file whose directory holds these streams [MS-CFB]. */
function compoundFile(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  ['Root Entry', ...streams].forEach((name, i) => file.write(name, 1024 + i * 128, 'utf16le'));
  return new Uint8Array(file);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const packageOf = (main: string, data: string): Uint8Array =>
  buildZip([
    { name: '_rels/.rels', data: `<Relationships><Relationship Id="rId1" Type="${OFFICE}" Target="${main}"/></Relationships>` },
    { name: main, data },
  ]);

const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));

describe('files that are no workbook', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(0), 'empty', `ファイルの中身が空です（0 バイト）。${GET_AGAIN}`],
    ['random bytes', new Uint8Array([1, 2, 3, 0, 5, 250, 9, 7]), 'not-a-workbook', `Excel ブックではありません（中身は別の種類のデータです）。${CHOOSE}`],
    ['a CSV', text('項目,4月,5月\r\n件数,1,2\r\n'), 'not-a-workbook', `Excel ブックではありません（中身は CSV などの文字データです）。${SAVE_AS}`],
    ['a CSV in Shift_JIS', new Uint8Array([0x8d, 0x80, 0x96, 0xda, 0x2c, 0x34, 0x8c, 0x8e, 0x0d, 0x0a]), 'not-a-workbook', `Excel ブックではありません（中身は CSV などの文字データです）。${SAVE_AS}`],
    ['a text in UTF-16', new Uint8Array(Buffer.from('\uFEFF件数\t12\n', 'utf16le')), 'not-a-workbook', `Excel ブックではありません（中身は CSV などの文字データです）。${SAVE_AS}`],
    ['plain text', text('報告します。'), 'not-a-workbook', `Excel ブックではありません（中身は文字データです）。${CHOOSE}`],
    ['a web page', text('\n<html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook', `Excel ブックではありません（中身は HTML（ウェブページ）です）。${SAVE_AS}`],
    ['an XML text', text('<?xml version="1.0"?><a/>'), 'not-a-workbook', `Excel ブックではありません（中身は XML です）。${CHOOSE}`],
    ['a PDF', text('%PDF-1.7\n'), 'not-a-workbook', `Excel ブックではありません（中身は PDF です）。${CHOOSE}`],
    ['a Word document', packageOf('word/document.xml', '<w:document/>'), 'not-a-workbook', `Excel ブックではありません（中身は Word の文書です）。${CHOOSE}`],
    ['a PowerPoint file', packageOf('ppt/presentation.xml', '<p:presentation/>'), 'not-a-workbook', `Excel ブックではありません（中身は PowerPoint の資料です）。${CHOOSE}`],
    ['another archive', buildZip([{ name: 'photo.jpg', data: 'x' }]), 'not-a-workbook', `Excel ブックではありません（中身は別の種類の圧縮ファイルです）。${CHOOSE}`],
    ['an old Word document', compoundFile('WordDocument'), 'not-a-workbook', `Excel ブックではありません（中身は Word の文書です）。${CHOOSE}`],
    ['an .xls', compoundFile('Workbook'), 'old-format', `古い形式の Excel ブック（.xls）のため読めません。${SAVE_AS}`],
    ['an .xls of Excel 95', compoundFile('Book'), 'old-format', `古い形式の Excel ブック（.xls）のため読めません。${SAVE_AS}`],
    [
      'a book with a password',
      compoundFile('EncryptionInfo', 'EncryptedPackage'),
      'encrypted',
      'パスワードで保護（暗号化）されているため読めません。Excel で開き、［ファイル］→［情報］→［ブックの保護］でパスワードを外して保存し直してください。',
    ],
    ['an .xlsb', packageOf('xl/workbook.bin', '\x01\x02'), 'unsupported-format', `バイナリ形式（.xlsb）には対応していません。${SAVE_AS}`],
    [
      'an .ods',
      buildZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }, { name: 'content.xml', data: '<office/>' }]),
      'unsupported-format',
      `OpenDocument 形式（.ods など）には対応していません。${SAVE_AS}`,
    ],
  ])('%s', (_, bytes, reason, message) => expect(refusal(bytes)).toEqual({ reason, message }));
});

describe('damaged files', () => {
  const book = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');

  it('says that a file is cut off, wherever it is cut', () => {
    const message = `ファイルが途中で切れています。${GET_AGAIN}`;
    for (const length of [4, 30, 500, book.length - 100, book.length - 1]) expect(refusal(book.subarray(0, length))).toEqual({ reason: 'truncated', message });
  });

  it.each<[string, string, ZipEntry[]]>([
    ['a sheet whose XML is cut off', 'XML が途中で切れています', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>' }]],
    ['a sheet cut inside a tag', 'XML が途中で切れています', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData><row r="1"><c r="A' }]],
    ['a text that is not in the table', 'シートの中身を読み取れません', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData></worksheet>' }]],
    ['an address beyond the sheet', 'セルの番地が正しくありません', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData><row r="1"><c r="XFE1"><v>5</v></c></row></sheetData></worksheet>' }]],
    ['a shared formula without its definition', '共有された数式の元がありません', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData><row r="1"><c r="A1"><f t="shared" si="9"/><v>5</v></c></row></sheetData></worksheet>' }]],
    ['a book without sheets', 'シートが一つもありません', [{ name: 'xl/workbook.xml', data: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>' }]],
    ['a part that is not what its checksum says', '中身の検査値が合いません', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>', crc: 1 }]],
    ['data that no deflate stream is', '圧縮を解けません', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>', packed: new Uint8Array([255, 255, 255, 255]) }]],
    ['an unknown compression', '知らない圧縮方式です', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>', method: 12 }]],
    ['two parts of one name', '同じ名前の部品が二つあります', [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>' }, { name: 'XL/worksheets/Sheet1.xml', data: '<worksheet/>' }]],
  ])('%s', (_, detail, parts) => {
    expect(refusal(oneSheet('', { parts }))).toEqual({ reason: 'corrupt', message: `ファイルが壊れています（${detail}）。${GET_AGAIN}` });
  });

  it('says that a book without its workbook part is damaged', () => {
    expect(refusal(buildZip([{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>' }]))?.reason).toBe('corrupt');
  });

  it('says that a part under an archive password is protected', () => {
    expect(refusal(oneSheet('', { parts: [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>', flags: 1 }] }))?.reason).toBe('encrypted');
  });
});

it('gives one line, and no path', () => {
  try {
    readWorkbook(text('x'), 'C:\\報告\\book.xlsx');
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFileError);
    expect((error as Error).message).not.toMatch(/[\n\\]|book/);
  }
  expect.assertions(2);
});
