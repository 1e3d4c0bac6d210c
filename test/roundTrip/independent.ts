import AdmZip from 'adm-zip';
import * as SheetJs from '@e965/xlsx';

/**
 * What SheetJS's full build reads of a file, by `sheet!cell` and `sheet!merges`: value, formula and number format of each cell.
 * Another program's reading, so that a mistake that our reader and our writer share is seen.
 */
export function facts(bytes: Uint8Array): Map<string, string> {
  const book = SheetJs.read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellText: false, sheetStubs: true });
  const found = new Map<string, string>();
  book.SheetNames.forEach((name, i) => {
    const sheet = book.Sheets[name]!;
    found.set(`${name}!merges`, (sheet['!merges'] ?? []).map((range) => SheetJs.utils.encode_range(range)).sort().join(' '));
    found.set(`${name}!visibility`, String(book.Workbook?.Sheets?.[i]?.Hidden ?? 0));
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!')) continue;
      const { t, v, f, z } = cell as SheetJs.CellObject;
      // A cell that holds nothing and has no format is as good as none.
      if (t === 'z' && f === undefined && (z === undefined || z === 'General')) continue;
      found.set(`${name}!${address}`, JSON.stringify([t, v, f, z ?? 'General']));
    }
  });
  for (const { Name, Ref, Sheet } of book.Workbook?.Names ?? []) found.set(`name ${Sheet === undefined ? '' : book.SheetNames[Sheet]!} ${Name}`, Ref);
  return found;
}

/** Keys under which two readings differ. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();
}

/** Unpacked parts of a package by name, as text of one character a byte. */
export function parts(bytes: Uint8Array): Map<string, string> {
  return new Map(new AdmZip(Buffer.from(bytes)).getEntries().filter(({ isDirectory }) => !isDirectory).map((entry) => [entry.entryName, entry.getData().toString('latin1')]));
}

/** One part as text; undefined where the package has none. */
export function part(bytes: Uint8Array, name: string): string | undefined {
  return new AdmZip(Buffer.from(bytes)).getEntry(name)?.getData().toString('utf8');
}
