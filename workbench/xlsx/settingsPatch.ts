import { attributesOf, prefixOf, rootChild, startTag, withAttributes, withRootChild } from './edit';
import type { PackagePatch } from './packagePatch';
import { elementsIn, rootOf } from './scan';
import { webExtensionPart, type AddInReference } from './settings';
import { encodeAttribute } from './xml';

const NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Children of a web extension [MS-OWEXML 5.1]. */
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/** Writes an add-in's settings into its part, which is made where there is none. */
export function patchSettings(patch: PackagePatch, before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, addIn: AddInReference): void {
  const changed = new Map([...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]));
  if (changed.size === 0) return;
  const part = webExtensionPart(patch.pack, addIn.id);
  if (part !== undefined) patch.edit(part, (xml) => withProperties(xml, changed));
  else create(patch, after, addIn);
}

function withProperties(xml: string, changed: ReadonlyMap<string, string | undefined>): string {
  const prefix = prefixOf(rootOf(xml).name);
  const list = rootChild(xml, 'properties');
  const seen = new Set<string>();
  const items: string[] = [];
  for (const element of list ? elementsIn(xml, list) : []) {
    const tag = startTag(xml, element);
    const name = attributesOf(tag).get('name') ?? '';
    seen.add(name);
    const value = changed.get(name);
    if (!changed.has(name)) items.push(tag);
    else if (value !== undefined) items.push(withAttributes(tag, { value }));
  }
  for (const [name, value] of changed) if (!seen.has(name) && value !== undefined) items.push(property(prefix, name, value));
  return withRootChild(xml, 'properties', `<${prefix}properties>${items.join('')}</${prefix}properties>`, ORDER);
}

const property = (prefix: string, name: string, value: string): string => `<${prefix}property name="${encodeAttribute(name)}" value="${encodeAttribute(value)}"/>`;

function create(patch: PackagePatch, settings: Readonly<Record<string, string>>, { id, version, store, storeType }: AddInReference): void {
  const free = (folder: string, stem: string): string => {
    for (let number = 1; ; number++) if (!patch.has(`${folder}${stem}${number}.xml`)) return `${stem}${number}.xml`;
  };
  const name = free('xl/webextensions/', 'webextension');
  const properties = Object.entries(settings).map(([key, value]) => property('we:', key, value));
  const reference = `<we:reference id="${encodeAttribute(id)}" version="${encodeAttribute(version)}" store="${encodeAttribute(store)}" storeType="${encodeAttribute(storeType)}"/>`;
  const instance = `{${id.replace(/[{}]/g, '').toUpperCase()}}`;
  const xml = `<we:webextension xmlns:we="${NAMESPACE}" id="${instance}">${reference}<we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE_RELATIONSHIPS}"/></we:webextension>`;
  patch.add(`xl/webextensions/${name}`, 'application/vnd.ms-office.webextension+xml', xml);
  const panes = panesPart(patch);
  const relationship = patch.relate(panes, RELATIONSHIP, name);
  patch.edit(panes, (list) => {
    const root = rootOf(list);
    const prefix = prefixOf(root.name);
    const pane = `<${prefix}taskpane dockstate="right" visibility="0" width="350" row="4"><${prefix}webextensionref xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${relationship}"/></${prefix}taskpane>`;
    return list.slice(0, root.close) + pane + list.slice(root.close);
  });
}

/** The list of the document's panes, by which Excel finds the add-ins' parts. */
function panesPart(patch: PackagePatch): string {
  const known = patch.pack.relationships('').find(({ type }) => type === 'webextensiontaskpanes')?.target;
  if (known !== undefined && patch.has(known)) return known;
  const name = 'xl/webextensions/taskpanes.xml';
  patch.add(name, 'application/vnd.ms-office.webextensiontaskpanes+xml', `<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}"></wetp:taskpanes>`);
  patch.relate('', `${RELATIONSHIP}taskpanes`, name);
  return name;
}
