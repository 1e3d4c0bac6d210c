/** Quotients by whole numbers of any size: a second computation, for tests, that shares nothing with the first. */

/** A decimal as digits and how many of them stand behind the point: [846, 1] is 84.6. */
export type Digits = readonly [digits: number, decimals: number];

/** a ÷ b rounded to some decimals; halves away from zero. `b` must not be 0. */
export function roundedQuotient(a: Digits, b: Digits, decimals: number, mode: 'half-up' | 'down' | 'up'): number {
  const negative = a[0] < 0 !== b[0] < 0;
  const magnitude = (n: number): bigint => BigInt(Math.abs(n));
  const top = magnitude(a[0]) * 10n ** BigInt(b[1] + decimals);
  const bottom = magnitude(b[0]) * 10n ** BigInt(a[1]);
  const floor = top / bottom;
  const rest = top % bottom;
  const up = mode === 'up' ? rest > 0n : mode === 'half-up' && rest * 2n >= bottom;
  const digits = floor + (up ? 1n : 0n);
  return digits === 0n ? 0 : Number(`${negative ? '-' : ''}${digits}e-${decimals}`);
}
