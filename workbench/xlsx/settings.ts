import type { Package } from './package';
import { childOf, childrenOf } from './xml';

/** How a document names an add-in [MS-OWEXML 2.2.2]. */
export interface AddInReference {
  /** Id in the add-in's manifest. */
  readonly id: string;
  readonly version: string;
  /** Where it is offered: `developer` and `Registry` for one that was sideloaded. */
  readonly store: string;
  readonly storeType: string;
}

/** The project's own add-in, with the id of its manifest. */
export const OWN_ADD_IN: AddInReference = { id: '6f1d2c0e-7a54-4b1b-9c39-5d0a8c6b41e7', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };

/** Parts of the add-ins that have kept something in the document [MS-OWEXML 2.2]. */
export function webExtensionParts(pack: Package): string[] {
  const panes = pack.relationships('').filter(({ type }) => type === 'webextensiontaskpanes').map(({ target }) => target);
  const linked = panes.flatMap((part) => pack.relationships(part)).filter(({ type }) => type === 'webextension').map(({ target }) => target);
  const all = pack.names.filter((name) => /^xl\/webextensions\/webextension\d*\.xml$/i.test(name));
  return [...new Set([...linked, ...all].map((name) => pack.find(name)).filter((name) => name !== undefined))];
}

/** The part of one add-in, by the id in its manifest. */
export function webExtensionPart(pack: Package, addInId: string): string | undefined {
  return webExtensionParts(pack).find((part) => {
    const root = pack.xml(part);
    const references = [childOf(root, 'reference'), ...childrenOf(childOf(root, 'alternateReferences'), 'reference')];
    return references.some((reference) => sameId(reference?.attributes['id'], addInId));
  });
}

const sameId = (a: string | undefined, b: string): boolean => a?.replace(/[{}]/g, '').toLowerCase() === b.replace(/[{}]/g, '').toLowerCase();

/** Settings that an add-in has kept in the document: JSON text by key. */
export function readSettings(pack: Package, addInId: string): Record<string, string> {
  const part = webExtensionPart(pack, addInId);
  const properties = part === undefined ? [] : childrenOf(childOf(pack.xml(part), 'properties'), 'property');
  return Object.fromEntries(properties.map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']));
}
