import { LAST_COLUMN, LAST_ROW, parseAddress } from '../../src/core/snapshot/address';
import { attribute, textOfUtf8 } from '../../src/workbookFile/xmlText';
import { elementsIn, nextTag, rootOf, type Element } from './scan';
import { childOf, flagOf, isTrue, localName, numberOf, parseXml, type XmlNode } from './xml';

/** A cell's place and the number of its format record, 0 where it names none. */
export interface PlacedRecord {
  readonly row: number;
  readonly col: number;
  readonly record: number;
  /** True where the file has nothing but a format for the cell. */
  readonly bare: boolean;
}

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** In digits of the workbook's font; undefined where only the format is set. */
  readonly width: number | undefined;
  readonly record: number;
}

/** What a worksheet part says of the sheet's looks, apart from its cells. */
export interface SheetFrame {
  readonly columns: readonly ColumnSpan[];
  readonly tabColor: XmlNode | undefined;
  readonly isProtected: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** Points. */
  readonly defaultRowHeight: number | undefined;
  readonly defaultWidth: number | undefined;
  readonly baseDigits: number | undefined;
  readonly conditional: readonly XmlNode[];
  readonly data: Element | undefined;
}

const SMALL = new Set(['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetProtection', 'conditionalFormatting']);

/**
 * Reads what surrounds the cells.
 * @param xml raw text of a part, one character a byte, unless `decode` says otherwise.
 * @returns null where it is no worksheet.
 */
export function readFrame(xml: string, decode: (piece: string) => string = textOfUtf8): SheetFrame | null {
  const root = rootOf(xml);
  if (localName(root.name) !== 'worksheet') return null;
  const elements = elementsIn(xml, root);
  const small = elements.filter(({ name }) => SMALL.has(localName(name))).map(({ start, end }) => parseXml(decode(xml.slice(start, end))));
  const first = (name: string): XmlNode | undefined => small.find((node) => node.name === name);
  const view = childOf(first('sheetViews'), 'sheetView');
  const format = first('sheetFormatPr');
  return {
    columns: readColumns(small.filter(({ name }) => name === 'cols')),
    tabColor: childOf(first('sheetPr'), 'tabColor'),
    isProtected: flagOf(first('sheetProtection'), 'sheet', false),
    frozen: readFrozen(childOf(view, 'pane')),
    showGridlines: flagOf(view, 'showGridLines', true),
    defaultRowHeight: numberOf(format, 'defaultRowHeight'),
    defaultWidth: numberOf(format, 'defaultColWidth'),
    baseDigits: numberOf(format, 'baseColWidth'),
    conditional: small.filter(({ name }) => name === 'conditionalFormatting'),
    data: elements.find(({ name }) => localName(name) === 'sheetData'),
  };
}

function readFrozen(pane: XmlNode | undefined): SheetFrame['frozen'] {
  if (!/^frozen/.test(pane?.attributes['state'] ?? '')) return { rows: 0, columns: 0 };
  const count = (name: string): number => Math.max(0, Math.trunc(numberOf(pane, name) ?? 0));
  return { rows: count('ySplit'), columns: count('xSplit') };
}

function readColumns(lists: readonly XmlNode[]): ColumnSpan[] {
  return lists
    .flatMap((list) => list.children)
    .map((node) => {
      const first = Math.max(1, numberOf(node, 'min') ?? 1);
      return { first: first - 1, last: Math.min(LAST_COLUMN, (numberOf(node, 'max') ?? first) - 1), width: numberOf(node, 'width'), record: numberOf(node, 'style') ?? 0 };
    })
    .filter(({ first, last }) => last >= first);
}

export interface RowVisitor {
  /** @param record number of the row's own format record; undefined where it has none. */
  row(row: number, height: number | undefined, record: number | undefined): void;
  cell(row: number, col: number, record: number, bare: boolean): void;
}

/** Walks through the rows and cells of a sheet in the file's order; those without an address follow the one before. */
export function visitCells(xml: string, data: Element, visitor: RowVisitor): void {
  let row = -1;
  let col = -1;
  for (let tag = nextTag(xml, data.inner); tag && tag.start < data.close; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') continue;
    const name = localName(tag.name);
    if (name === 'c') {
      const text = xml.slice(tag.start, tag.end);
      const place = parseAddress(attribute(text, 'r') ?? '');
      col = place?.col ?? col + 1;
      const bare = tag.kind === 'empty' || xml.startsWith('</', tag.end);
      if (row <= LAST_ROW && col <= LAST_COLUMN) visitor.cell(place?.row ?? row, col, recordOf(text) ?? 0, bare);
    } else if (name === 'row') {
      const text = xml.slice(tag.start, tag.end);
      const given = Number(attribute(text, 'r'));
      row = Number.isInteger(given) && given >= 1 ? given - 1 : row + 1;
      col = -1;
      if (row > LAST_ROW) continue;
      const height = Number(attribute(text, 'ht') ?? NaN);
      visitor.row(row, Number.isFinite(height) ? height : undefined, isTrue(attribute(text, 'customFormat')) ? recordOf(text) : undefined);
    }
  }
}

function recordOf(tag: string): number | undefined {
  const record = Number(attribute(tag, 's') ?? NaN);
  return Number.isInteger(record) && record >= 0 ? record : undefined;
}
