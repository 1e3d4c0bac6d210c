import type { HostContext } from './context';
import { fail } from './errors';
import { missing, pascalCase, type HostObject } from './objectType';

/** Names of `Excel.CellProperties` that lie elsewhere on a range. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What the load options ask for (`{ address: true, format: { fill: { color: true } } }`), in their own nesting.
 * The names of the answer are in camel case: the client hands it on as it comes.
 */
export async function propertiesOf(object: HostObject, options: unknown, host: HostContext): Promise<Record<string, unknown>> {
  if (!isRecord(options)) fail('InvalidArgument');
  const result: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const member = pascalCase(name);
    if (object.hasNavigation(member) && isRecord(wanted)) result[name] = await propertiesOf(object.navigate(member, host), wanted, host);
    else if (object.hasProperty(member)) result[name] = await object.get(member, host);
    else missing(object.typeName, member, host);
  }
  return result;
}

/** Writes properties cell by cell; `sizes` are the numbers of rows and columns that the array must have. */
export async function setProperties(value: unknown, sizes: readonly number[], host: HostContext, target: (...place: [number, number]) => HostObject): Promise<void> {
  const [rows, columns] = sizes;
  if (!Array.isArray(value) || value.length !== rows) fail('InvalidArgument');
  const list: readonly unknown[] = value;
  for (const [r, row] of list.entries()) {
    if (columns === undefined) {
      await assign(target(r, 0), row, host);
      continue;
    }
    if (!Array.isArray(row) || row.length !== columns) fail('InvalidArgument');
    for (const [c, cell] of (row as readonly unknown[]).entries()) await assign(target(r, c), cell, host);
  }
}

async function assign(object: HostObject, data: unknown, host: HostContext): Promise<void> {
  if (data === null || data === undefined) return;
  if (!isRecord(data)) fail('InvalidArgument');
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    const member = pascalCase(name);
    if (object.hasNavigation(member) && isRecord(value)) await assign(object.navigate(member, host), value, host);
    else await object.set(member, value, host);
  }
}
