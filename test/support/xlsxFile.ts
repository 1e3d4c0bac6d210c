import { buildZip, type ZipEntry } from './zipFile';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A sheet of a workbook to be written, as raw XML. */
export interface XlsxSheet {
  readonly name: string;
  /** What stands inside `<worksheet>`; undefined leaves the part out of the archive. */
  readonly xml?: string;
  readonly state?: string;
  /** Last word of the relationship's type. */
  readonly type?: string;
  /** Relationships of the sheet: type's last word and target. */
  readonly relationships?: readonly (readonly [string, string])[];
}

/** A workbook to be written as raw XML, so that a test can say exactly what the file holds. */
export interface XlsxSpec {
  readonly sheets: readonly XlsxSheet[];
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** What stands before `<sheets>`. */
  readonly workbook?: string;
  /** More parts, or other versions of those above. */
  readonly parts?: readonly ZipEntry[];
  readonly strict?: boolean;
}

const rels = (list: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What kind of part each part is, which a package must say (ECMA-376 Part 2 §6.2.3). */
function contentTypes(spec: XlsxSpec): string {
  const overrides = [
    ['workbook', 'sheet.main'],
    ...spec.sheets.map((sheet, i) => [`worksheets/sheet${i + 1}`, sheet.type ?? 'worksheet']),
    ...(spec.strings === undefined ? [] : [['sharedStrings', 'sharedStrings']]),
    ...(spec.styles === undefined ? [] : [['styles', 'styles']]),
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`);
  const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join('')}</Types>`;
}

/** Entries of the archive of a workbook. */
export function xlsxEntries(spec: XlsxSpec): ZipEntry[] {
  const office = spec.strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : OFFICE;
  const main = spec.strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : MAIN;
  const open = `xmlns="${main}" xmlns:r="${office}"`;
  const sheets = spec.sheets.map((s, i) => `<sheet name="${escape(s.name)}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`);
  const workbookRels: [string, string, string][] = spec.sheets.map((s, i) => [`rId${i + 1}`, `${office}/${s.type ?? 'worksheet'}`, `worksheets/sheet${i + 1}.xml`]);
  if (spec.strings !== undefined) workbookRels.push(['rIdS', `${office}/sharedStrings`, '/xl/sharedStrings.xml']);
  if (spec.styles !== undefined) workbookRels.push(['rIdT', `${office}/styles`, 'styles.xml']);
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', data: contentTypes(spec) },
    { name: '_rels/.rels', data: rels([['rId1', `${office}/officeDocument`, 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', data: `${HEAD}<workbook ${open}>${spec.workbook ?? ''}<sheets>${sheets.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: rels(workbookRels) },
  ];
  if (spec.strings !== undefined) entries.push({ name: 'xl/sharedStrings.xml', data: `${HEAD}<sst ${open}>${spec.strings}</sst>` });
  if (spec.styles !== undefined) entries.push({ name: 'xl/styles.xml', data: `${HEAD}<styleSheet ${open}>${spec.styles}</styleSheet>` });
  spec.sheets.forEach((sheet, i) => {
    if (sheet.xml !== undefined) entries.push({ name: `xl/worksheets/sheet${i + 1}.xml`, data: `${HEAD}<worksheet ${open}>${sheet.xml}</worksheet>` });
    if (sheet.relationships) {
      const list = sheet.relationships.map(([type, target], k): [string, string, string] => [`rId${k + 1}`, `${office}/${type}`, target]);
      entries.push({ name: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`, data: rels(list) });
    }
  });
  const replaced = new Set((spec.parts ?? []).map((part) => part.name));
  return [...entries.filter((entry) => !replaced.has(entry.name)), ...(spec.parts ?? [])];
}

/** Bytes of a workbook written from raw XML. */
export const buildXlsx = (spec: XlsxSpec): Uint8Array => buildZip(xlsxEntries(spec));

/** A workbook of one sheet whose rows are given as XML. */
export const oneSheet = (rows: string, rest: Omit<XlsxSpec, 'sheets'> & { after?: string; before?: string } = {}): Uint8Array =>
  buildXlsx({ ...rest, sheets: [{ name: 'Sheet1', xml: `${rest.before ?? ''}<sheetData>${rows}</sheetData>${rest.after ?? ''}` }] });
