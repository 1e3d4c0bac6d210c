import { constants, deflateRawSync } from 'node:zlib';
import { readWorkbook } from './readWorkbook';
import { buildXlsx, oneSheet } from '../../test/support/xlsxFile';
import { buildZip, type ZipEntry } from '../../test/support/zipFile';
import { measure } from '../../test/support/measure';
import { refusal } from '../../test/support/refusal';

const MIB = 1024 * 1024;
const BOMB = '圧縮を解いた大きさが申告と合わないか異常に大きく、安全のため読み込みを中止しました。ファイルの入手元を確かめてください。';
const DOCTYPE = 'ファイルの中に Excel が使わない宣言（DOCTYPE）があり、安全のため読み込みを中止しました。ファイルの入手元を確かめてください。';
const PATH = 'ファイルの中に不正な場所を指す名前（../ など）があり、安全のため読み込みを中止しました。ファイルの入手元を確かめてください。';

/** Deflate data that unpacks to this many MiB of zeros, made without unpacking it here. */
function zeros(mebibytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(MIB), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([...Array.from({ length: mebibytes }, () => block), deflateRawSync(Buffer.alloc(0))]);
}

const withPart = (part: Partial<ZipEntry>): Uint8Array => oneSheet('', { parts: [{ name: 'xl/worksheets/sheet1.xml', data: '', ...part }] });

describe('zip bombs', () => {
  const gigabyte = zeros(1024);

  it.each<[string, Uint8Array]>([
    ['a gigabyte that is declared', withPart({ packed: gigabyte, declaredSize: 1024 * MIB })],
    ['a gigabyte declared as 1,000 bytes', withPart({ packed: gigabyte, declaredSize: 1000 })],
    ['a gigabyte declared as 100 MiB', withPart({ packed: gigabyte, declaredSize: 100 * MIB })],
    ['a gigabyte declared as nothing', withPart({ packed: gigabyte, declaredSize: 0 })],
    ['a few bytes declared as 150 MiB', withPart({ data: '<worksheet/>', declaredSize: 150 * MIB })],
    ['less than declared', withPart({ data: '<worksheet/>', declaredSize: 40 })],
    ['a stored part declared larger', withPart({ data: '<worksheet/>', stored: true, declaredSize: 13 })],
    ['the same in the workbook itself', oneSheet('', { parts: [{ name: 'xl/workbook.xml', data: '', packed: gigabyte, declaredSize: 1024 * MIB }] })],
    ['the same in the relationships', oneSheet('', { parts: [{ name: '_rels/.rels', data: '', packed: gigabyte, declaredSize: 5000 }] })],
  ])('refuses %s', (_, bytes) => {
    const { result, milliseconds, mebibytes } = measure(() => refusal(bytes));
    expect(result).toEqual({ reason: 'unsafe', message: BOMB });
    expect(milliseconds).toBeLessThan(15_000);
    expect(mebibytes).toBeLessThan(180);
  });

  it('does not unpack what it does not need', () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { parts: [{ name: 'xl/media/image1.png', data: '', packed: gigabyte, declaredSize: 1024 * MIB }] });
    const { result, mebibytes } = measure(() => readWorkbook(bytes, 'x.xlsx'));
    expect(result.sheets[0]!.cells).toHaveLength(1);
    expect(mebibytes).toBeLessThan(50);
  });

  it('counts all parts together', () => {
    // Four sheets of 150 MiB of spaces: each would pass, together they do not.
    const spaces = Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(150 * MIB, 32), Buffer.from('</worksheet>')]);
    const packed = deflateRawSync(spaces, { level: 1 });
    const sheets = [1, 2, 3, 4].map((n) => ({ name: `S${n}`, xml: '' }));
    const parts = sheets.map((_, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: '', packed, declaredSize: spaces.length, crc: 0 }));
    const { result, milliseconds } = measure(() => refusal(buildXlsx({ sheets, parts })));
    expect(['unsafe', 'corrupt']).toContain(result?.reason);
    expect(milliseconds).toBeLessThan(30_000);
  });

  it('refuses an archive of too many parts', () => {
    const many = Array.from({ length: 20_001 }, (_, i) => ({ name: `p${i}`, data: '', stored: true }));
    expect(refusal(buildZip(many))).toEqual({ reason: 'too-large', message: expect.stringContaining('部品の数が読み込める上限を超えています') as string });
  });
});

describe('names that lead elsewhere', () => {
  it.each(['../evil.xml', 'xl/../../evil.xml', '..\\evil.xml', '/etc/passwd', 'C:\\evil.xml', 'xl/\0evil.xml'])('refuses an entry named %j', (name) => {
    expect(refusal(oneSheet('', { parts: [{ name, data: 'x' }] }))).toEqual({ reason: 'unsafe', message: PATH });
  });

  it('resolves relationships inside the package only, and follows none outside', () => {
    const parts = [
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../../etc/passwd"/><Relationship Id="rId2" Type="x/worksheet" Target="https://example.invalid/s.xml" TargetMode="External"/></Relationships>',
      },
    ];
    const book = readWorkbook(buildXlsx({ sheets: [{ name: 'A' }, { name: 'B' }], parts }), 'x.xlsx');
    expect(book.sheets.map((s) => s.cells.length)).toEqual([0, 0]);
    // With sheets in the file that nothing leads to, none of them may pass for empty.
    expect(refusal(buildXlsx({ sheets: [{ name: 'A', xml: '' }, { name: 'B', xml: '' }], parts }))?.message).toContain('シートの一覧と中身が合いません');
  });
});

describe('XML tricks', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${names.slice(1).map((n, i) => `<!ENTITY ${n} "${`&${names[i]};`.repeat(10)}">`).join('')}]>`;

  it.each<[string, string, string]>([
    ['shared strings', 'xl/sharedStrings.xml', `<?xml version="1.0"?>${laughs}<sst><si><t>&j;</t></si></sst>`],
    ['a sheet', 'xl/worksheets/sheet1.xml', `${laughs}<worksheet><sheetData/></worksheet>`],
    ['the workbook', 'xl/workbook.xml', `${laughs}<workbook><sheets><sheet name="&j;" r:id="rId1"/></sheets></workbook>`],
    ['an outer file', 'xl/worksheets/sheet1.xml', '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['a declaration inside', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><!ENTITY x "y"></sheetData></worksheet>'],
  ])('refuses a DOCTYPE in %s', (_, name, data) => {
    const bytes = oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: '', parts: [{ name, data }] });
    const { result, milliseconds } = measure(() => refusal(bytes));
    expect(result).toEqual({ reason: 'unsafe', message: DOCTYPE });
    expect(milliseconds).toBeLessThan(5_000);
  });

  it('expands no entity of its own', () => {
    const sheet = readWorkbook(oneSheet('<row r="1"><c r="A1" t="str"><f>1</f><v>&amp;amp;&xxe;&#x110000;&#65;</v></c></row>'), 'x.xlsx').sheets[0]!;
    expect(sheet.cells[0]!.value).toMatch(/^&.*&xxe;.*A$/s);
  });

  it('takes deep nesting and countless attributes in its stride', () => {
    const { result, milliseconds } = measure(() => [
      refusal(withPart({ data: '<a>'.repeat(1_000_000) }))?.reason,
      refusal(withPart({ data: `<worksheet>${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}</worksheet>` })),
      refusal(withPart({ data: `<worksheet ${'a="1" '.repeat(500_000)}/>` })),
      refusal(oneSheet(`<row r="1"><c r="A1"><is>${'<r>'.repeat(200_000)}${'</r>'.repeat(200_000)}</is></c></row>`)),
    ]);
    expect(result).toEqual(['too-large', undefined, undefined, undefined]);
    expect(milliseconds).toBeLessThan(15_000);
  });
});
