import { unreadable } from './unreadable';

/** Bytes as one character each: the shape in which SheetJS takes XML, and half the memory of Japanese text. */
export const bytesAsText = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Text as UTF-8 bytes, one character each. */
export const utf8AsText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The way back. */
export const textOfUtf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/**
 * An XML part ready for SheetJS: in UTF-8 whatever it was stored in, without comments, without character references
 * (SheetJS reads those beyond U+FFFF wrongly), and refused where it declares anything.
 * @throws UnreadableFileError for a DOCTYPE or an entity declaration, and for a part that ends inside a tag.
 */
export function partText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? 'utf-16le' : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null;
  let xml = wide === null ? bytesAsText(bytes) : utf8AsText(new TextDecoder(wide).decode(bytes));
  if (xml.startsWith('\xef\xbb\xbf')) xml = xml.slice(3);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw unreadable.unsafeXml();
  if (xml.includes('<!--')) xml = withoutComments(xml);
  if (!/>\s*$/.test(xml.slice(-100))) throw unreadable.corrupt('XML が途中で切れています');
  return xml.includes('&#') ? xml.replace(/&#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}));/g, (whole, decimal?: string, hex?: string) => character(decimal === undefined ? parseInt(hex!, 16) : Number(decimal)) ?? whole) : xml;
}

/** Bytes of a character that is safe to stand in XML as it is; null for the others. */
function character(code: number): string | null {
  return code > 127 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? utf8AsText(String.fromCodePoint(code)) : null;
}

function withoutComments(xml: string): string {
  let kept = '';
  let done = 0;
  for (let at = xml.indexOf('<!--'); at >= 0; at = xml.indexOf('<!--', done)) {
    kept += xml.slice(done, at);
    const end = xml.indexOf('-->', at + 4);
    if (end < 0) throw unreadable.corrupt('XML が途中で切れています');
    done = end + 3;
  }
  return kept + xml.slice(done);
}

/** Number of tags: what a part costs the parser. */
export function countTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count++;
  return count;
}

const PATTERNS = new Map<string, RegExp>();

/** Value of an attribute of a tag, entities left as they are; undefined where it has none. */
export function attribute(tag: string, name: string): string | undefined {
  let pattern = PATTERNS.get(name);
  if (!pattern) PATTERNS.set(name, (pattern = new RegExp(`(?:^|[\\s:])${name}=["']([^"']*)["']`)));
  return pattern.exec(tag)?.[1];
}
