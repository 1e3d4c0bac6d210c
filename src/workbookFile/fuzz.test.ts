import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { oneSheet } from '../../test/support/xlsxFile';
import { refusal } from '../../test/support/refusal';

const real = readFileSync(join(__dirname, '../../test/fixtures/tokyo-r5-h1.xlsx'));
const small = Buffer.from(oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><f>A1</f><v>2</v></c></row>', { strings: '<si><t>x</t></si>', styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' }));

/** `refusal` throws on whatever the reader did not foresee, so that running it is the assertion. */
describe('bytes at random', () => {
  it('never gives anything but a book or a refusal, however a file is damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(real, small), damage, fc.nat(), (file, changes, cut) => {
        const bytes = new Uint8Array(file.subarray(0, cut % 3 === 0 ? cut % file.length : file.length));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        refusal(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('holds for XML of any shape', () => {
    const piece = fc.constantFrom('<row r="1">', '</row>', '<c r="A1" t="s">', '<c t="shared">', '</c>', '<v>', '</v>', '<f t="shared" si="0">', '<f/>', '</f>', '<is>', '<t>', '</t>', '1', '&#65;', '&', '<', '>', '"', "'", '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '/', '=', ' r=', '<mergeCell ref="A1:B2"/>', '<col min="1" max="3" hidden="1"/>', '</sheetData>', '<extLst>', '\0', '日');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        refusal(oneSheet(pieces.join('')));
        refusal(oneSheet('', { after: pieces.join(''), strings: pieces.join(''), styles: pieces.join(''), workbook: pieces.join('') }));
      }),
      { numRuns: 400 },
    );
  });
});
