import type { WorkbookContent } from '../model/content';
import type { PackagePatch } from './packagePatch';
import { attributesOf, prefixOf, rebuilt, rootChild, startTag, withAttributes, withRootChild } from './edit';
import { fileFormula, withSheetChanges, type SheetChanges } from './formulas';
import type { SheetPair } from './pairs';
import { isTold } from './readBook';
import { elementIn, elementsIn, rootOf, type Element } from './scan';
import { BOOK_ORDER } from './sheetOrder';
import { encodeAttribute, encodeXstring, localName } from './xml';

/** The list of sheets as it is to be. @param added relationship ids of the new sheets, in their order. */
export function patchSheetList(xml: string, pairs: readonly SheetPair[], added: readonly string[]): string {
  const list = rootChild(xml, 'sheets');
  if (!list) return xml;
  const old = elementsIn(xml, list).filter(({ name }) => localName(name) === 'sheet');
  const idName = relationshipName(xml, old);
  let nextId = Math.max(0, ...old.map((element) => Number(attributesOf(startTag(xml, element)).get('sheetId') ?? 0))) + 1;
  const ids = added.slice();
  const items = pairs.map(({ was, after }) => {
    const state = after.visibility === 'visible' ? null : after.visibility;
    const element = old[was];
    if (!element) return withAttributes(`<${prefixOf(list.name)}sheet/>`, { name: after.name, sheetId: String(nextId++), state, [idName]: ids.shift()! });
    const attributes = attributesOf(startTag(xml, element));
    const sameState = (attributes.get('state') ?? 'visible') === after.visibility;
    return rebuilt(xml, element, { ...(attributes.get('name') === after.name ? {} : { name: after.name }), ...(sameState ? {} : { state }) });
  });
  const now = items.join('');
  return now === old.map((element) => rebuilt(xml, element, {})).join('') ? xml : xml.slice(0, list.inner) + now + xml.slice(list.close);
}

/** Name of the attribute that holds a sheet's relationship: its prefix is the file's own. */
function relationshipName(xml: string, sheets: readonly Element[]): string {
  for (const element of sheets) for (const name of attributesOf(startTag(xml, element)).keys()) if (/:id$/.test(name)) return name;
  return 'r:id';
}

type Names = WorkbookContent['names'];
const nameKey = (name: string, sheet: string | null): string => `${sheet?.toLowerCase() ?? ''}\n${name.toLowerCase()}`;

/** Defined names after sheets have moved and names have changed. Those that the workbench does not show follow their sheets. */
export function patchNames(xml: string, before: WorkbookContent, after: WorkbookContent, pairs: readonly SheetPair[], changes: SheetChanges): string {
  const place = new Map(pairs.map(({ was }, i) => [was, i]));
  const renamed = (sheet: string | null): string | null => (sheet === null ? null : (changes.get(sheet.toLowerCase()) ?? sheet));
  const old = new Map(before.names.map((entry) => [nameKey(entry.name, renamed(entry.sheet)), entry]));
  const wanted = new Map(after.names.map((entry) => [nameKey(entry.name, entry.sheet), entry]));
  const list = rootChild(xml, 'definedNames');
  const prefix = prefixOf(rootOf(xml).name);
  const seen = new Set<string>();
  const items: string[] = [];
  for (const element of list ? elementsIn(xml, list) : []) {
    const attributes = attributesOf(startTag(xml, element));
    const local = attributes.get('localSheetId');
    const now = local === undefined ? undefined : place.get(Number(local));
    if (local !== undefined && now === undefined) continue;
    const moved = local === undefined || Number(local) === now ? {} : { localSheetId: String(now) };
    const key = nameKey(attributes.get('name') ?? '', now === undefined ? null : pairs[now]!.after.name);
    if (!isTold({ attributes: Object.fromEntries(attributes) })) {
      items.push(rebuilt(xml, element, moved));
      continue;
    }
    seen.add(key);
    const entry = wanted.get(key);
    if (!entry) continue;
    const same = withSheetChanges(old.get(key)?.formula ?? '', changes) === withSheetChanges(entry.formula, changes);
    items.push(rebuilt(xml, element, moved, same ? undefined : encodeXstring(fileFormula(entry.formula))));
  }
  for (const [key, entry] of wanted) if (!seen.has(key)) items.push(newName(entry, pairs, prefix));
  const source = list ? elementsIn(xml, list).map((element) => rebuilt(xml, element, {})).join('') : '';
  if (items.join('') === source) return xml;
  return withRootChild(xml, 'definedNames', items.length === 0 ? null : `<${prefix}definedNames>${items.join('')}</${prefix}definedNames>`, BOOK_ORDER);
}

function newName({ name, formula, sheet }: Names[number], pairs: readonly SheetPair[], prefix: string): string {
  const local = pairs.findIndex(({ after }) => after.name === sheet);
  return `<${prefix}definedName name="${encodeAttribute(name)}"${local < 0 ? '' : ` localSheetId="${local}"`}>${encodeXstring(fileFormula(formula))}</${prefix}definedName>`;
}

/** The sheet that is shown first. */
export function patchActive(xml: string, active: number): string {
  const prefix = prefixOf(rootOf(xml).name);
  const views = rootChild(xml, 'bookViews');
  const view = views && elementIn(xml, views, 'workbookView');
  if (!view) return active === 0 ? xml : withRootChild(xml, 'bookViews', `<${prefix}bookViews><${prefix}workbookView activeTab="${active}"/></${prefix}bookViews>`, BOOK_ORDER);
  const attributes = attributesOf(startTag(xml, view));
  if (Number(attributes.get('activeTab') ?? 0) === active) return xml;
  // The first tab in sight must not lie behind the one that is shown.
  const first = Number(attributes.get('firstSheet') ?? 0) > active ? { firstSheet: null } : {};
  return xml.slice(0, view.start) + rebuilt(xml, view, { activeTab: active === 0 ? null : String(active), ...first }) + xml.slice(view.end);
}

/** Tells Excel to calculate everything when it opens the book. */
export function patchCalculation(xml: string): string {
  const old = rootChild(xml, 'calcPr');
  const source = old ? rebuilt(xml, old, { fullCalcOnLoad: '1' }) : `<${prefixOf(rootOf(xml).name)}calcPr fullCalcOnLoad="1"/>`;
  return withRootChild(xml, 'calcPr', source, BOOK_ORDER);
}

/** Takes the order of calculation away, which Excel makes anew: it must not name cells without formulas. */
export function dropCalculationChain(patch: PackagePatch, book: string, chain: string | undefined): void {
  if (chain === undefined) return;
  patch.unrelate(book, (attributes) => attributes.get('Type')?.endsWith('/calcChain') ?? false);
  patch.remove(chain);
}

