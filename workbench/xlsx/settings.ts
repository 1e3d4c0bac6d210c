import type { Package } from './package';
import { childOf, childrenOf } from './xml';

/** Parts of the add-ins that have kept something in the document [MS-OWEXML 2.2]. */
export function webExtensionParts(pack: Package): string[] {
  const panes = pack.relationships('').filter(({ type }) => type === 'webextensiontaskpanes').map(({ target }) => target);
  const linked = panes.flatMap((part) => pack.relationships(part)).filter(({ type }) => type === 'webextension').map(({ target }) => target);
  const all = pack.names.filter((name) => /^xl\/webextensions\/webextension\d*\.xml$/i.test(name));
  return [...new Set([...linked, ...all].map((name) => pack.find(name)).filter((name) => name !== undefined))];
}

/** The part of one add-in, by the id in its manifest; without an id that of the first add-in. */
export function webExtensionPart(pack: Package, addInId?: string): string | undefined {
  return webExtensionParts(pack).find((part) => {
    const root = pack.xml(part);
    const references = [childOf(root, 'reference'), ...childrenOf(childOf(root, 'alternateReferences'), 'reference')];
    return addInId === undefined || references.some((reference) => sameId(reference?.attributes['id'], addInId));
  });
}

const sameId = (a: string | undefined, b: string): boolean => a?.replace(/[{}]/g, '').toLowerCase() === b.replace(/[{}]/g, '').toLowerCase();

/** Settings that an add-in has kept in the document: JSON text by key. */
export function readSettings(pack: Package, addInId?: string): Record<string, string> {
  const part = webExtensionPart(pack, addInId);
  const properties = part === undefined ? [] : childrenOf(childOf(pack.xml(part), 'properties'), 'property');
  return Object.fromEntries(properties.map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']));
}
