/** Middle value; 0 of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median absolute deviation, scaled to the standard deviation of a normal distribution (Rousseeuw & Croux 1993: 1.4826). */
export const spread = (values: readonly number[], centre: number): number => 1.4826 * median(values.map((value) => Math.abs(value - centre)));
