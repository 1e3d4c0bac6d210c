import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** An element of a parsed part. Prefixes are left out of element names; `attributes` holds both `id` and `r:id`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text that stands directly in the element. */
  readonly text: string;
}

/** Entities are decoded here, since the parser leaves numeric ones alone and stops at a thousand of the others. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const ATTRIBUTES = ':@';
const TEXT = '#text';
const orderedList = z.array(z.record(z.string(), z.unknown()));
const attributeMap = z.record(z.string(), z.coerce.string());

/**
 * Parses a small part (styles, theme, workbook and the like; sheets are scanned instead).
 * @param xml text of the part, without a DOCTYPE.
 * @returns its root element, an element without a name where there is none.
 */
export function parseXml(xml: string): XmlNode {
  const root = readNodes(parser.parse(xml)).children[0];
  return root ?? { name: '', attributes: {}, children: [], text: '' };
}

function readNodes(list: unknown): { children: XmlNode[]; text: string } {
  const children: XmlNode[] = [];
  let text = '';
  for (const item of orderedList.parse(list)) {
    for (const [key, value] of Object.entries(item)) {
      if (key === TEXT) text += decodeXml(String(value));
      else if (key !== ATTRIBUTES) children.push({ name: localName(key), attributes: readAttributes(item[ATTRIBUTES]), ...readNodes(value) });
    }
  }
  return { children, text };
}

function readAttributes(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  return Object.fromEntries(Object.entries(attributeMap.parse(value)).map(([name, text]) => [name, decodeXml(text)]));
}

/** Name of an element or attribute without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] => (node ? node.children.filter((child) => child.name === name) : []);

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((child) => child.name === name);

/** An attribute that is a number; undefined where it is none or absent. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const text = node?.attributes[name];
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An attribute of type xsd:boolean; `fallback` where it is absent. */
export function flagOf(node: XmlNode | undefined, name: string, fallback: boolean): boolean {
  const text = node?.attributes[name];
  return text === undefined ? fallback : isTrue(text);
}

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on';

/** An element whose presence says yes unless its `val` says no, as `<b/>` and `<b val="0"/>`. */
export function switchOf(node: XmlNode | undefined, name: string): boolean {
  const child = childOf(node, name);
  return child !== undefined && flagOf(child, 'val', true);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML content or of an attribute, its entities decoded. */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name]!;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text as it stands in an attribute's value; line ends and tabs are kept by references. */
export const encodeAttribute = (text: string): string => encodeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');

/** Text as it stands between tags. Characters that XML cannot hold are left out. */
export const encodeText = (text: string): string => text.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text or formula of a cell: what XML cannot hold, and what looks like it, is written as `_xHHHH_` (ECMA-376 Part 1 §22.9.2.19). */
export const encodeXstring = (text: string): string => encodeText(text.replace(UNSAFE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

/** The way back, after XML's own entities. */
export const decodeXstring = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text);
