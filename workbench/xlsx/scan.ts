import { unreadable } from '../../src/workbookFile/unreadable';
import { localName } from './xml';

/** A tag in a text, by its places: `end` is the place after `>`. */
export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** An element in a text; `inner` to `close` is what stands between its tags, nothing where it is `empty`. */
export interface Element {
  readonly name: string;
  readonly start: number;
  readonly inner: number;
  readonly close: number;
  readonly end: number;
  readonly empty: boolean;
}

const [SPACE, DOUBLE, SINGLE, SLASH, GREATER] = [0x20, 0x22, 0x27, 0x2f, 0x3e];

/**
 * The next tag from a place on; comments, instructions and CDATA sections are passed over.
 * @throws UnreadableFileError where the text ends inside one.
 */
export function nextTag(xml: string, from: number): Tag | null {
  let start = xml.indexOf('<', from);
  while (start >= 0) {
    const second = xml[start + 1];
    if (second === '!' || second === '?') {
      const over = second === '?' ? '?>' : xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
      start = xml.indexOf('<', placeAfter(xml, over, start));
      continue;
    }
    const end = endOfTag(xml, start);
    const closes = second === '/';
    const nameAt = start + (closes ? 2 : 1);
    return { name: xml.slice(nameAt, endOfName(xml, nameAt)), kind: closes ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open', start, end };
  }
  return null;
}

function placeAfter(xml: string, piece: string, from: number): number {
  const found = xml.indexOf(piece, from);
  if (found < 0) throw unreadable.corrupt('XML が途中で切れています');
  return found + piece.length;
}

/** Place after the `>` of a tag; one inside an attribute's value is none. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at + 1;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  throw unreadable.corrupt('XML が途中で切れています');
}

function endOfName(xml: string, start: number): number {
  let at = start;
  for (let code = xml.charCodeAt(at); code > SPACE && code !== SLASH && code !== GREATER; code = xml.charCodeAt(at)) at++;
  return at;
}

/** The element that a tag opens. @param shortcut takes the first closing tag of that name: right where it never nests. */
export function elementAt(xml: string, open: Tag, shortcut = false): Element {
  const { name, start } = open;
  if (open.kind === 'empty') return { name, start, inner: open.end, close: open.end, end: open.end, empty: true };
  if (shortcut) {
    const close = closingTag(xml, name, open.end);
    return { name, start, inner: open.end, close, end: endOfTag(xml, close), empty: false };
  }
  let depth = 1;
  for (let tag = nextTag(xml, open.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close') depth--;
    if (depth === 0) return { name, start, inner: open.end, close: tag.start, end: tag.end, empty: false };
  }
  throw unreadable.corrupt('XML が途中で切れています');
}

/** Place of the first closing tag of just this name. */
function closingTag(xml: string, name: string, from: number): number {
  for (let at = from; ; ) {
    const after = placeAfter(xml, `</${name}`, at);
    if (endOfName(xml, after) === after) return after - name.length - 2;
    at = after;
  }
}

/** Elements that hold more than is worth walking through, and that never nest. */
const LONG = new Set(['sheetData', 'sst', 'row', 'c', 'si']);

/** The root element of a part. */
export function rootOf(xml: string): Element {
  const open = nextTag(xml, 0);
  if (open?.kind === 'empty') return elementAt(xml, open);
  const close = xml.lastIndexOf('</');
  if (open?.kind !== 'open' || close < open.end || !xml.startsWith(open.name, close + 2)) throw unreadable.corrupt('XML が途中で切れています');
  return { name: open.name, start: open.start, inner: open.end, close, end: endOfTag(xml, close), empty: false };
}

/** Elements that stand directly in an element, in order. */
export function elementsIn(xml: string, parent: Element): Element[] {
  const found: Element[] = [];
  for (let tag = nextTag(xml, parent.inner); tag && tag.start < parent.close; tag = nextTag(xml, found.at(-1)!.end)) {
    if (tag.kind === 'close') throw unreadable.corrupt('XML の閉じ方が合いません');
    found.push(elementAt(xml, tag, LONG.has(localName(tag.name))));
  }
  return found;
}

/** The first element of that name, whatever its prefix, that stands directly in an element. */
export const elementIn = (xml: string, parent: Element, name: string): Element | undefined => elementsIn(xml, parent).find((element) => localName(element.name) === name);
