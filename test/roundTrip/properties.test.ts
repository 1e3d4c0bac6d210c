import * as fc from 'fast-check';
import { cellAddress, cellKey } from '../../src/core/snapshot/address';
import type { CellContent, CellInput, CellStyle, WorkbookContent } from '../../workbench/model/content';
import { openXlsx } from '../../workbench/xlsx/open';
import { saveXlsx } from '../../workbench/xlsx/save';
import { fullBook } from './fullBook';
import { oneSheet, xlsxEntries } from '../support/xlsxFile';
import { buildZip } from '../support/zipFile';

/** Texts with all that XML, Excel's escapes and Japanese bring along; line ends as cells hold them. */
const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', '<', '&', '"', "'", ' ', '\n', '\t', '髙', '𠮷', '▲', '㎡', ']]>'), minLength: 1 })).map((sign) => sign.replace(/\r\n?/g, '\n').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?'));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const formula = fc.constantFrom('B2*2', "SUM('一覧 表'!B2:B3)", 'IF(A1="<&>",1,"x""y")', 'XLOOKUP(A1,A:A,B:B)', 'LET(合計,B2,合計+1)', '月報!A1&"_x0041_"');
const error = fc.constantFrom('#REF!', '#DIV/0!', '#N/A', '#NAME?', '#NUM!', '#NULL!', '#VALUE!');

const input: fc.Arbitrary<CellInput> = fc.oneof(
  text.map((value) => ({ value })),
  number.map((value) => ({ value })),
  fc.boolean().map((value) => ({ value })),
  error.map((code) => ({ value: null, error: code })),
  fc.record({ value: fc.oneof(text, number, fc.boolean()), formula }),
);

const color = fc.constantFrom('#FF0000', '#00B050', '#FFF2CC', '#123456');
const border = fc.record({ line: fc.constantFrom('thin', 'double', 'hair', 'mediumDashDotDot'), color }) as fc.Arbitrary<NonNullable<NonNullable<CellStyle['borders']>['top']>>;
const some = { requiredKeys: [] };
const style: fc.Arbitrary<CellStyle> = fc
  .record(
    {
      font: fc.record({ name: fc.constantFrom('メイリオ', 'Arial & Co'), size: fc.constantFrom(8, 10.5, 20), bold: fc.constant(true), italic: fc.constant(true), underline: fc.constant(true), strikethrough: fc.constant(true), color }, some),
      fill: color,
      borders: fc.record({ top: border, bottom: border, left: border, right: border }, some),
      horizontal: fc.constantFrom('left', 'center', 'right', 'fill', 'justify', 'centerAcrossSelection', 'distributed'),
      vertical: fc.constantFrom('top', 'center', 'justify', 'distributed'),
      wrap: fc.constant(true),
      rotation: fc.constantFrom(45, -45, 90, -90, 255),
      indent: fc.constantFrom(1, 3),
      locked: fc.constant(false),
    },
    some,
  )
  .map((found) => {
    const { font, borders, ...rest } = found;
    return { ...rest, ...(font && Object.keys(font).length > 0 ? { font } : {}), ...(borders && Object.keys(borders).length > 0 ? { borders } : {}) };
  });

const format = fc.constantFrom('General', '0.00', '#,##0"件"', '[$-411]ggge"年"m"月"', '@', '"▲"0;"<"0;"-"', 'yyyy/m/d', '0%');

const edit = fc.record({ sheet: fc.nat(2), row: fc.oneof(fc.nat(12), fc.constantFrom(40, 1_048_575)), col: fc.oneof(fc.nat(8), fc.constantFrom(30, 16_383)), input: fc.option(input), format: fc.option(format), style: fc.option(style) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(content: WorkbookContent, edits: readonly Edit[]): WorkbookContent {
  const styles = [...content.styles];
  const sheets = content.sheets.map((sheet) => ({ ...sheet, cells: new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.col), cell])) }));
  for (const { sheet, row, col, input: content, format: code, style: look } of edits) {
    const { cells } = sheets[sheet % sheets.length]!;
    const old = cells.get(cellKey(row, col));
    // A new cell takes the format of its row or column, as in Excel, where nothing else is said.
    if (old === undefined && (row === 3 || (col >= 2 && col <= 4))) continue;
    // What an array formula fills cannot be emptied while the formula stands.
    if (content === null && sheet === 0 && col === 4 && row >= 2 && row <= 3) continue;
    const known = look === null ? old?.style : Object.keys(look).length === 0 ? undefined : styles.push(look) - 1;
    const now = code ?? old?.format;
    const cell: CellContent = { row, col, ...(content ?? { value: null }), ...(now === undefined || now === 'General' ? {} : { format: now }), ...(known === undefined ? {} : { style: known }) };
    if (content === null && cell.format === undefined && cell.style === undefined) cells.delete(cellKey(row, col));
    else cells.set(cellKey(row, col), cell);
  }
  return { ...content, styles, sheets: sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.col - b.col) })) };
}

/** Cells with their styles written out. */
type Written = Record<string, Omit<CellContent, 'row' | 'col' | 'style'> & { readonly style: CellStyle | undefined }>;
const written = (content: WorkbookContent): Written[] => content.sheets.map(({ cells }) => Object.fromEntries(cells.map(({ row, col, style: index, ...cell }) => [cellAddress(row, col), { ...cell, style: index === undefined ? undefined : content.styles[index] }])));

/**
 * Without cells that hold nothing and take the format of their row or column (in one book, row 4 and the columns C to E): a
 * row that gets its first cell is in the file from then on, and a sheet that gets wider shows more of a row.
 */
function withoutInherited(now: readonly Written[], wanted: readonly Written[]): Written[] {
  const isInherited = (address: string, { value, formula, error, format, style }: Written[string]): boolean => {
    if (value !== null || formula !== undefined || error !== undefined) return false;
    return /[A-Z]4$/.test(address) && style?.fill === '#FFBFBF' ? format === undefined : /^[CDE]\d+$/.test(address) && format === '0%' && style === undefined;
  };
  return now.map((cells, i) => Object.fromEntries(Object.entries(cells).filter(([address, cell]) => address in wanted[i]! || !isInherited(address, cell))));
}

/** All elements of a book with a prefix, as some programs write them. */
function prefixed(): Uint8Array {
  const spec = { sheets: [{ name: 'Sheet1', xml: '<sheetFormatPr defaultRowHeight="15"/><sheetData><row r="2" spans="1:2"><c r="B2" t="inlineStr" s="1"><is><t>a</t></is></c></row></sheetData>' }], styles: '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="9"/></cellXfs>' };
  const change = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml');
  return buildZip(xlsxEntries(spec).map((entry) => (/^xl\/(?:worksheets\/sheet|workbook|styles)[^/]*\.xml$/.test(entry.name) ? { ...entry, data: change(String(entry.data)) } : entry)));
}

const books: readonly (readonly [string, Uint8Array])[] = [
  ['a book with everything', fullBook()],
  ['a book without styles, strings or addresses', oneSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row><row><c r="C5"><f>A1</f></c><c/></row>')],
  ['a book whose elements have a prefix', prefixed()],
];

describe.each(books)('%s', (_name, bytes) => {
  it('has what was written into it when it is opened again, and all else as it was', () => {
    const content = openXlsx(bytes, 'book.xlsx');
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const after = edited(content, edits);
        const again = openXlsx(saveXlsx(bytes, content, after), 'book.xlsx');
        expect(withoutInherited(written(again), written(after))).toEqual(written(after));
        expect({ ...again, sheets: again.sheets.map((sheet) => ({ ...sheet, cells: [] })), styles: [] }).toEqual({ ...content, sheets: content.sheets.map((sheet) => ({ ...sheet, cells: [] })), styles: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('comes back to what it was when the change is taken back', () => {
    const content = openXlsx(bytes, 'book.xlsx');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const file = saveXlsx(bytes, content, edited(content, edits));
        const changed = openXlsx(file, 'book.xlsx');
        expect(withoutInherited(written(openXlsx(saveXlsx(file, changed, content), 'book.xlsx')), written(content))).toEqual(written(content));
      }),
      { numRuns: 20 },
    );
  });
});
