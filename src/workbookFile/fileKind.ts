import { unreadable, type UnreadableFileError } from './unreadable';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** True where the file begins like a zip archive. */
export const looksLikeZip = (bytes: Uint8Array): boolean => startsWith(bytes, LOCAL_HEADER);

/** Says what a file is that is no zip archive, by its first bytes; the name's extension proves nothing. */
export function describeNonZip(bytes: Uint8Array): UnreadableFileError {
  if (bytes.length === 0) return unreadable.empty();
  if (startsWith(bytes, OLE)) return describeOle(bytes);
  if (startsWith(bytes, PDF)) return unreadable.notWorkbook(' PDF ');
  const head = headText(bytes);
  if (head === null) return unreadable.notWorkbook('別の種類のデータ');
  if (/^\s*<(!doctype\s+html|html|head|body|table|meta)\b/i.test(head)) return unreadable.table(' HTML（ウェブページ）');
  if (/^\s*<\?xml/i.test(head)) return unreadable.notWorkbook(' XML ');
  const lines = head.split(/\r?\n/).slice(0, 3);
  if (lines.some((line) => line.includes(',') || line.includes('\t'))) return unreadable.table(' CSV などの文字データ');
  return unreadable.notWorkbook('文字データ');
}

/** The container of old Office files also holds password-protected new ones. */
function describeOle(bytes: Uint8Array): UnreadableFileError {
  if (hasStream(bytes, 'EncryptedPackage')) return unreadable.encrypted();
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return unreadable.oldFormat();
  if (hasStream(bytes, 'WordDocument')) return unreadable.notWorkbook(' Word の文書');
  if (hasStream(bytes, 'PowerPoint Document')) return unreadable.notWorkbook(' PowerPoint の資料');
  return unreadable.oldFormat();
}

/** Looks for a directory entry, whose name stands in UTF-16 followed by zeros up to 64 bytes [MS-CFB 2.6.1]. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const entry = new Uint8Array(name.length * 2 + 2);
  for (let i = 0; i < name.length; i++) entry[i * 2] = name.charCodeAt(i);
  for (let sector = 512; sector + 128 <= bytes.length; sector += 128) {
    let i = 0;
    while (i < entry.length && bytes[sector + i] === entry[i]) i++;
    if (i === entry.length) return true;
  }
  return false;
}

/** The beginning as text, in UTF-8 or UTF-16 or (taken byte by byte) Shift_JIS; null where it is binary. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  }
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32))) return null;
  return new TextDecoder('utf-8').decode(head);
}
