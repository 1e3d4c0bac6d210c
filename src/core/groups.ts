/** Adds a value to the list under its key, which begins with the first value. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** What stands on each sheet, in the order of the list. */
export function bySheet<T extends { readonly sheet: string }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) addTo(groups, one.sheet, one);
  return groups;
}
