import { deflateRawSync } from 'node:zlib';

/** One entry of an archive to be written; all but the first two exist to write archives that lie. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Unpacked size to declare instead of the true one. */
  readonly declaredSize?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** Packed bytes to write as they are; `data` then only says what is declared. */
  readonly packed?: Uint8Array;
}

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Writes a zip archive (PKWARE APPNOTE 4.3), honest unless an entry says otherwise.
 * @param zip64 puts sizes and places into the fields for large archives, as streaming writers do for small ones too.
 */
export function buildZip(entries: readonly ZipEntry[], zip64 = false): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : Buffer.from(entry.data);
    const packed = entry.packed ? Buffer.from(entry.packed) : entry.stored ? data : deflateRawSync(data, { level: 1 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((entry.flags ?? 0) | 0x800, 2);
    common.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    common.writeUInt32LE(entry.crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.declaredSize ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, name, packed);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    const extra = zip64 ? zip64Field(central, [entry.declaredSize ?? data.length, packed.length, offset]) : Buffer.alloc(0);
    directory.push(central, name, extra);
    offset += 30 + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  const between = zip64 ? zip64End(end, entries.length, listing.length, offset) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([...parts, listing, between, end]));
}

/** Moves sizes and offset of a central header into an extra field. */
function zip64Field(central: Buffer, values: readonly number[]): Buffer {
  for (const at of [24, 20, 42]) central.writeUInt32LE(0xffffffff, at);
  central.writeUInt16LE(28, 30);
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  values.forEach((value, i) => field.writeBigUInt64LE(BigInt(value), 4 + i * 8));
  return field;
}

/** The end record of large archives and its locator, which stand before the ordinary one. */
function zip64End(end: Buffer, count: number, size: number, offset: number): Buffer {
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  const record = Buffer.alloc(76);
  record.write('PK\x06\x06', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.write('PK\x06\x07', 56, 'latin1');
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
