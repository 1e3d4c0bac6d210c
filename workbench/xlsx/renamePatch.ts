import type { PackagePatch } from './packagePatch';
import { attributesOf, Replacements, withAttributes } from './edit';
import { withSheetChanges, type SheetChanges } from './formulas';
import { nextTag, type Tag } from './scan';
import { decodeXml, encodeText, localName } from './xml';

/** Elements whose text is a formula: of cells, names, conditional formats, validations, tables, charts. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula', 'totalsRowFormula', 'sqref']);
/** Elements with an attribute that is a formula, or just a sheet's name. */
const FORMULA_ATTRIBUTES: Readonly<Record<string, string>> = { hyperlink: 'location', cfvo: 'val' };
const NAME_ATTRIBUTES: Readonly<Record<string, string>> = { worksheetSource: 'sheet', dataRef: 'sheet' };

const WITH_FORMULAS = /^xl\/(?:workbook[^/]*|worksheets\/[^/]+|charts\/[^/]+|chartsheets\/[^/]+|tables\/[^/]+|pivotCache\/pivotCacheDefinition[^/]*|drawings\/[^/]+)\.xml$/i;

/**
 * Writes renamed and deleted sheets into all that refers to them: formulas of cells, names, conditional formats, validations,
 * charts, tables, links and the sources of pivot tables.
 */
export function patchReferences(patch: PackagePatch, changes: SheetChanges): void {
  if (changes.size === 0) return;
  for (const name of patch.names) if (WITH_FORMULAS.test(name)) patch.edit(name, (xml) => withChangedReferences(xml, changes));
}

export function withChangedReferences(xml: string, changes: SheetChanges): string {
  const edits = new Replacements();
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') continue;
    const name = localName(tag.name);
    if (FORMULAS.has(name) && tag.kind === 'open') changeText(xml, tag, changes, edits);
    const attribute = FORMULA_ATTRIBUTES[name] ?? NAME_ATTRIBUTES[name];
    if (attribute !== undefined) changeAttribute(xml.slice(tag.start, tag.end), tag, attribute, name in NAME_ATTRIBUTES, changes, edits);
  }
  return edits.apply(xml);
}

function changeText(xml: string, tag: Tag, changes: SheetChanges, edits: Replacements): void {
  const end = xml.indexOf('<', tag.end);
  const raw = xml.slice(tag.end, end);
  if (!raw.includes('!')) return;
  const old = decodeXml(raw);

  const now = withSheetChanges(old, changes);
  if (now !== old) edits.replace(tag.end, end, encodeText(now));
}

function changeAttribute(source: string, tag: Tag, attribute: string, isName: boolean, changes: SheetChanges, edits: Replacements): void {
  const old = attributesOf(source).get(attribute);
  if (old === undefined) return;
  const now = isName ? (changes.get(old.toLowerCase()) ?? old) : withSheetChanges(old, changes);
  if (now !== old) edits.replace(tag.start, tag.end, withAttributes(source, { [attribute]: now }));
}

