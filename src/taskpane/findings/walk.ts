/** Where the walk through the findings stands. */
export interface Walk {
  /** Keys of the findings that can be seen, in their order. */
  readonly order: readonly string[];
  /** The finding that is being looked at; it may have vanished from the order. */
  readonly current: string | null;
  /** The order when the current finding was last in it. */
  readonly trail: readonly string[];
}

/**
 * The finding that 次へ or 前へ leads to. From one that has vanished it goes on at what came behind (or before) it; after
 * the last one comes the first.
 * @returns null where there is nothing to look at.
 */
export function nextOf({ order, current, trail }: Walk, direction: 1 | -1): string | null {
  if (order.length === 0) return null;
  const edge = direction === 1 ? order[0]! : order.at(-1)!;
  if (current === null) return edge;
  const at = order.indexOf(current);
  if (at >= 0) return order[at + direction] ?? edge;
  const seen = new Set(order);
  const was = trail.indexOf(current);
  if (was < 0) return edge;
  const rest = direction === 1 ? trail.slice(was + 1) : trail.slice(0, was).reverse();
  return rest.find((key) => seen.has(key)) ?? edge;
}
