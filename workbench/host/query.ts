import type { HostContext } from './context';
import { fail } from './errors';
import { located } from './located';
import { camelCase, missing, pascalCase, type HostObject } from './objectType';
import type { QueryInfo } from './wire';

/** What to load, as a tree: `format/fill/color` → format → fill → color. A node without branches means all of its own values. */
type Selection = Map<string, Selection>;

/** Names that ask for everything. */
const ALL = new Set(['*', '$all', '$none', '']);

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let node = root;
    for (const part of path.split('/').filter((name) => !ALL.has(name))) {
      const name = pascalCase(part);
      const next: Selection = node.get(name) ?? new Map<string, Selection>();
      node.set(name, next);
      node = next;
    }
  }
  return root;
}

/** Adds the identity of an object to its values. */
export type Identify = (object: HostObject) => Readonly<Record<string, unknown>>;

/**
 * Values of an object as the client expects them for a load: names in Pascal case, nested objects, `_Items` for a collection.
 * @returns null for a null object.
 */
export async function query(object: HostObject, info: QueryInfo, host: HostContext, identify: Identify): Promise<unknown> {
  const selection = selectionOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
  return read(object, selection, host, identify, info);
}

async function read(object: HostObject, selection: Selection, host: HostContext, identify: Identify, page: QueryInfo = {}): Promise<Record<string, unknown> | null> {
  if (object.isNull) return null;
  const result: Record<string, unknown> = { ...identify(object) };
  const ofItems: Selection = new Map();
  if (selection.size === 0 && !object.isCollection) {
    for (const name of object.defaultProperties) result[name] = await located(object, name, () => object.get(name, host));
    return result;
  }
  for (const [name, inner] of selection) {
    if (name === '_ReferenceId') continue;
    if (object.hasProperty(name)) {
      result[name] = await located(object, name, () => object.get(name, host));
    } else if (object.hasNavigation(name)) {
      result[name] = await read(await located(object, name, () => object.navigate(name, host)), inner, host, identify);
    } else if (!object.isCollection) {
      await located(object, name, () => missing(object.typeName, name, host));
    } else if (name === 'Items') {
      for (const [key, value] of inner) ofItems.set(key, value);
    } else {
      ofItems.set(name, inner);
    }
  }
  const wantsItems = object.isCollection && (ofItems.size > 0 || selection.size === 0 || selection.has('Items'));
  if (wantsItems) result['_Items'] = await readItems(object, ofItems, host, identify, page);
  return result;
}

async function readItems(collection: HostObject, selection: Selection, host: HostContext, identify: Identify, page: QueryInfo): Promise<unknown[]> {
  const skip = page.Skip ?? 0;
  if (skip < 0 || (page.Top ?? 0) < 0) fail('InvalidArgument');
  const all = await located(collection, 'Items', () => collection.items(host));
  const wanted = all.slice(skip, page.Top == null ? undefined : skip + page.Top);
  const values: unknown[] = [];
  for (const item of wanted) values.push(await read(item, selection, host, identify));
  return values;
}

/** The same values in the shape of `retrieve`: names in camel case, `items`. */
export function asJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => {
      if (name === '_Items' && Array.isArray(inner)) return ['items', inner.map(asJson)];
      if (name.startsWith('_')) return [name, inner];
      return [camelCase(name), asJson(inner)];
    }),
  );
}
