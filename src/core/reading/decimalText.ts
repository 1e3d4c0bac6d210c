/** Exact decimal numbers as text: enough arithmetic to scale and add what a cell writes, with no rounding. */

/** `digits` × 10^`exponent` as plain decimal text without superfluous zeros: ('963', -3) → '0.963'. */
export function decimalText(digits: string, exponent: number, negative = false): string {
  let first = 0;
  while (first < digits.length && digits.charCodeAt(first) === 0x30) first += 1;
  let last = digits.length;
  let power = exponent;
  while (last > first && digits.charCodeAt(last - 1) === 0x30) {
    last -= 1;
    power += 1;
  }
  const kept = digits.slice(first, last);
  if (kept === '') return '0';
  const sign = negative ? '-' : '';
  if (power >= 0) return sign + kept + '0'.repeat(power);
  const whole = kept.length + power;
  if (whole > 0) return `${sign}${kept.slice(0, whole)}.${kept.slice(whole)}`;
  return `${sign}0.${'0'.repeat(-whole)}${kept}`;
}

/** Sum of two unsigned decimals given as digits × 10^exponent, in the same form. */
export function addDigits(a: { digits: string; exponent: number }, b: { digits: string; exponent: number }): { digits: string; exponent: number } {
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = (x: { digits: string; exponent: number }): bigint => BigInt(x.digits + '0'.repeat(x.exponent - exponent));
  return { digits: (scaled(a) + scaled(b)).toString(), exponent };
}

/**
 * Exact text of a stored number as Excel knows it: fifteen significant digits (the limit Excel documents for a number),
 * so that 0.1 + 0.2 is 0.3 and 53.17 / 100 is 0.5317.
 */
export function exactOf(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value === 0 ? '0' : String(value);
  if (!Number.isFinite(value)) return '0';
  const plain = value.toPrecision(15);
  if (!plain.includes('e')) return withoutTrailingZeros(plain);
  const scientific = value.toExponential(14);
  const negative = scientific.charCodeAt(0) === 0x2d;
  const mantissaEnd = scientific.indexOf('e');
  const digits = scientific.slice(negative ? 1 : 0, mantissaEnd).replace('.', '');
  return decimalText(digits, Number(scientific.slice(mantissaEnd + 1)) - 14, negative);
}

function withoutTrailingZeros(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x30) end -= 1;
  return text.slice(0, text.charCodeAt(end - 1) === 0x2e ? end - 1 : end);
}

/** Digits after the point in plain decimal text. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
