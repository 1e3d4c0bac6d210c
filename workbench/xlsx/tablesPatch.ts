import { parseRange, rangeContains } from '../../src/core/snapshot/address';
import type { CellChange } from './differences';
import { attributesOf, startTag, withAttributes } from './edit';
import type { PackagePatch } from './packagePatch';
import { elementsIn, rootOf } from './scan';
import { localName } from './xml';

/** Column titles of a table stand in its part as well, and Excel repairs a file in which the two differ. */
export function patchTables(patch: PackagePatch, sheet: string, changes: readonly CellChange[]): void {
  const titles = changes.filter((change) => change.content === 'changed');
  if (titles.length === 0) return;
  for (const { type, target } of patch.pack.relationships(sheet)) if (type === 'table') patch.edit(target, (xml) => withTitles(xml, titles));
}

function withTitles(xml: string, changes: readonly CellChange[]): string {
  const root = rootOf(xml);
  const attributes = attributesOf(startTag(xml, root));
  const area = parseRange(attributes.get('ref') ?? '');
  if (!area || attributes.get('headerRowCount') === '0') return xml;
  let text = xml;
  for (const { row, col, after } of changes) {
    if (row !== area.top || !rangeContains(area, row, col) || typeof after?.value !== 'string' || after.value === '') continue;
    const list = elementsIn(text, rootOf(text)).find(({ name }) => localName(name) === 'tableColumns');
    const column = list && elementsIn(text, list)[col - area.left];
    // A line end in a title is written as the file writes it in attributes.
    if (column) text = text.slice(0, column.start) + withAttributes(startTag(text, column), { name: after.value.replaceAll('\n', '_x000a_') }) + text.slice(column.inner);
  }
  return text;
}
