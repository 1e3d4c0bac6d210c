/** What stands on each sheet, in the order of the list. */
export function bySheet<T extends { readonly sheet: string }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(one.sheet);
    if (group) group.push(one);
    else groups.set(one.sheet, [one]);
  }
  return groups;
}
