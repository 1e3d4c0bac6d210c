import type { SheetContent } from '../model/content';
import type { PackagePatch } from './packagePatch';
import type { SheetPair } from './pairs';
import type { Book } from './readBook';
import { rootOf } from './scan';
import { attributesOf, startTag } from './edit';
import { relationshipsPart } from './package';
import { childrenOf } from './xml';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet with nothing on it, to be filled like any other. */
export const emptySheet = (like: SheetContent): SheetContent => ({
  name: like.name,
  visibility: 'visible',
  cells: [],
  merges: [],
  rowHeights: {},
  columnWidths: {},
  defaultRowHeight: like.defaultRowHeight,
  defaultColumnWidth: like.defaultColumnWidth,
  hiddenRows: [],
  hiddenColumns: [],
  notes: {},
  tabColor: null,
  isProtected: false,
  frozen: { rows: 0, columns: 0 },
  showGridlines: true,
});

/** Makes a part for each new sheet. @returns its name and relationship by its place among the pairs. */
export function addSheets(patch: PackagePatch, book: Book, pairs: readonly SheetPair[]): Map<number, { readonly part: string; readonly relationship: string }> {
  const made = new Map<number, { readonly part: string; readonly relationship: string }>();
  const folder = book.part.slice(0, book.part.lastIndexOf('/') + 1);
  const bookXml = patch.text(book.part) ?? '';
  const namespace = attributesOf(startTag(bookXml, rootOf(bookXml)));
  const main = namespace.get('xmlns') ?? [...namespace.values()].find((value) => /spreadsheetml\/(?:2006\/)?main$/.test(value)) ?? MAIN;
  const type = relationshipType(patch, book);
  pairs.forEach(({ before, after }, i) => {
    if (before) return;
    let number = pairs.length;
    while (patch.has(`${folder}worksheets/sheet${number}.xml`)) number++;
    const part = `${folder}worksheets/sheet${number}.xml`;
    patch.add(part, WORKSHEET, `<worksheet xmlns="${main}"><sheetFormatPr defaultRowHeight="${after.defaultRowHeight}"/><sheetData/></worksheet>`);
    made.set(i, { part, relationship: patch.relate(book.part, type, `worksheets/sheet${number}.xml`) });
  });
  return made;
}

/** Type of the relationships to worksheets, which differs in strict files. */
function relationshipType(patch: PackagePatch, book: Book): string {
  const list = childrenOf(patch.pack.xml(relationshipsPart(book.part)), 'Relationship').map(({ attributes }) => attributes['Type'] ?? '');
  return list.find((type) => type.endsWith('/worksheet')) ?? `${TRANSITIONAL}worksheet`;
}

/** Takes the parts of deleted sheets away, and what only they have led to: their drawings, notes, printer settings. */
export function removeSheets(patch: PackagePatch, book: Book, pairs: readonly SheetPair[]): void {
  const kept = new Set(pairs.map(({ was }) => was));
  const gone = book.sheets.filter((_, i) => !kept.has(i));
  if (gone.length === 0) return;
  const ids = new Set(gone.map(({ relationshipId }) => relationshipId));
  const before = reachable(patch, book.part, new Set());
  const after = reachable(patch, book.part, ids);
  patch.unrelate(book.part, (attributes) => ids.has(attributes.get('Id') ?? ''));
  for (const part of before) if (!after.has(part)) patch.remove(part);
}

/** Parts that relationships lead to from the package on, without some relationships of the workbook. */
function reachable(patch: PackagePatch, book: string, without: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const follow = (from: string): void => {
    for (const { id, target, external } of patch.pack.relationships(from)) {
      const part = external || (from === book && without.has(id)) ? undefined : patch.pack.find(target);
      if (part === undefined || found.has(part)) continue;
      found.add(part);
      follow(part);
    }
  };
  follow('');
  return found;
}
