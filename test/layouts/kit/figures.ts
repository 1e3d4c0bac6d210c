/** Writing figures as reports print them. */

/** 1234567 → '1,234,567'. */
export const comma = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** 1234, '件' → '1,234件'. */
export const amount = (value: number, unit: string): string => comma(value) + unit;

/** Half-up at a number of decimals; the quotients here are far from ties. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale + Math.sign(value) * 1e-9) / scale;
}

/** 212, 1000 → '21.2%'. */
export const percent = (part: number, base: number, digits = 1): string => `${((rounded(part / base, digits + 2)) * 100).toFixed(digits)}%`;

/** -12 → '▲12', 12 → '12' (or '+12'). */
export const triangle = (value: number, unit = '', plus = ''): string => (value < 0 ? `▲${comma(-value)}` : plus + comma(value)) + unit;

/** -0.31 → '▲0.31'. */
export const points = (value: number, digits: number, unit = ''): string => (value < 0 ? '▲' : '') + Math.abs(value).toFixed(digits) + unit;

/** '12,345' → '１２，３４５'. */
export const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Running totals: [1, 2, 3] → [1, 3, 6]. */
export function cumulative(values: readonly number[]): number[] {
  let total = 0;
  return values.map((value) => (total += value));
}
