/** Printed figures by their digits, whatever stands around them. */

const [ZERO, NINE, POINT, COMMA] = [0x30, 0x39, 0x2e, 0x2c];

/** A figure as printed: 3,452人 has 3452 and no decimals, 63.31% has 6331 and two. */
export interface Printed {
  readonly digits: string;
  readonly decimals: number;
  /** What follows the digits: 人, %, 億円. */
  readonly behind: string;
}

/** The one run of digits of a text in normal width, without leading noughts; null where it has none or several. */
export function printedIn(text: string): Printed | null {
  let [digits, decimals, end] = ['', -1, -1];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      if (end >= 0) return null;
      if (digits !== '' || code !== ZERO) digits += text[i];
      if (decimals >= 0) decimals += 1;
    } else if (code === POINT && decimals < 0) decimals = 0;
    else if (code !== COMMA && (digits !== '' || decimals >= 0) && end < 0) end = i;
  }
  return digits === '' ? null : { digits, decimals: Math.max(decimals, 0), behind: end < 0 ? '' : text.slice(end).replace(/[()\s]/gu, '') };
}

/** The digits without noughts at the end, which tell nothing of a count. */
export const significant = (digits: string): number => digits.replace(/0+$/u, '').length;

/** The digits with two neighbours swapped, in each way that changes them. */
export function swaps(digits: string): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < digits.length; i += 1) {
    if (digits[i] === digits[i + 1] || (i === 0 && digits[1] === '0')) continue;
    found.push(digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2));
  }
  return found;
}

/** The digits of a value printed to so many decimals, without leading noughts: those that `printedIn` reads. */
export const digitsOf = (value: number, decimals: number): string => Math.abs(value).toFixed(decimals).replace('.', '').replace(/^0+/u, '');

/** Whether one number was typed for the other by a slip: two digits of it stand in each other's places, or one is another. */
export function isSlip(told: string, right: string): boolean {
  if (told === right || told.length !== right.length) return false;
  const places = [...told].flatMap((digit, i) => (digit === right[i] ? [] : [i]));
  const [a, b] = places;
  return places.length === 1 || (places.length === 2 && told[a!] === right[b!] && told[b!] === right[a!]);
}

/** The first `length` digits, cut off and rounded up: a sentence tells 3,452 of 345,187. */
export function beginnings(digits: string, length: number): readonly string[] {
  if (digits.length < length) return [];
  const cut = digits.slice(0, length);
  return digits.length > length && digits.charCodeAt(length) >= ZERO + 5 ? [cut, String(BigInt(cut) + 1n)] : [cut];
}
