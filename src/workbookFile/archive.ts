import AdmZip from 'adm-zip';
import { LIMITS, type Budget } from './limits';
import { unreadable, type UnreadableFileError } from './unreadable';

/** No deflate stream grows by more than this factor (zlib's technical notes). */
const MOST_EXPANSION = 1032;
/** Sheets shrink to about a tenth, sheets of empty cells to a thirtieth. */
const ODD_EXPANSION = 200;

/** The checked directory of a zip archive. Nothing is unpacked before it is asked for, and nothing reaches the disk. */
export interface Archive {
  readonly names: readonly string[];
  /** Unpacked bytes of an entry. @throws UnreadableFileError where it is damaged, protected, or larger than it says or may be. */
  read(name: string): Uint8Array;
}

/** @throws UnreadableFileError for an archive that is cut off, damaged, too large or has unsafe names. */
export function openArchive(bytes: Uint8Array, budget: Budget): Archive {
  const zip = attempt(() => new AdmZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  if (attempt(() => zip.getEntryCount()) > LIMITS.entries) throw unreadable.tooLarge('ファイルの中の部品の数');
  const entries = new Map<string, AdmZip.IZipEntry>();
  const seen = new Set<string>();
  for (const entry of attempt(() => zip.getEntries())) {
    const name = entry.entryName.replaceAll('\\', '/');
    if (isUnsafe(name)) throw unreadable.unsafePath();
    // Part names are compared without case (ECMA-376 Part 2 §6.2.2.3): two of one name would be read differently by two readers.
    if (seen.has(name.toLowerCase())) throw unreadable.corrupt('同じ名前の部品が二つあります');
    seen.add(name.toLowerCase());
    if (!entry.isDirectory) entries.set(name, entry);
  }
  return { names: [...entries.keys()], read: (name) => unpack(entries.get(name)!, budget) };
}

function unpack(entry: AdmZip.IZipEntry, budget: Budget): Uint8Array {
  const { size, compressedSize, flags } = entry.header;
  if (flags & 1) throw unreadable.encrypted();
  // A directory that promises more than deflate can hold is lying; one that promises too much is refused unread.
  if (size > compressedSize * MOST_EXPANSION + 64) throw unreadable.bomb();
  if (size > budget.bytesLeft) throw size > compressedSize * ODD_EXPANSION ? unreadable.bomb() : unreadable.tooLarge('中身の大きさ');
  // The library stops unpacking at the declared size and checks the checksum.
  const data = attempt(() => entry.getData());
  if (data.length !== size) throw unreadable.bomb();
  budget.spend('totalBytes', data.length);
  return data;
}

/** What the library says when it stops, as this reader says it. */
const REASONS: readonly (readonly [RegExp, () => UnreadableFileError])[] = [
  [/No END header/, () => unreadable.truncated()],
  [/larger than \d+ bytes|exceeds the declared/, () => unreadable.bomb()],
  [/CRC32 checksum/, () => unreadable.corrupt('中身の検査値が合いません')],
  [/Duplicate entry/, () => unreadable.corrupt('同じ名前の部品が二つあります')],
  [/compression method/, () => unreadable.corrupt('知らない圧縮方式です')],
  [/END|CEN|LOC|disk entries|Zip64|out of range|outside buffer|Extra field/, () => unreadable.corrupt('目次が読めません')],
];

function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    const message = String((error as { message?: unknown }).message);
    throw REASONS.find(([pattern]) => pattern.test(message))?.[1]() ?? unreadable.corrupt('圧縮を解けません');
  }
}

/** Absolute, climbing or otherwise odd names never come from Excel. */
function isUnsafe(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0') || name.split('/').includes('..');
}
