/** A number as a person writes it: grouped in thousands, without the noise of binary fractions. */
export function numberWords(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/** Value with its unit; a percentage is kept as a fraction (0.85 is 85%). */
export const figureWords = (value: number, unit: string): string =>
  unit === '%' || unit === '％' ? `${numberWords(value * 100)}%` : `${numberWords(value)}${unit}`;
