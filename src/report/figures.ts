/** A number as a person writes it: grouped in thousands, without the noise of binary fractions. */
export function numberWords(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/** Value with its unit; a percentage is kept as a fraction (0.85 is 85%). */
export const figureWords = (value: number, unit: string): string =>
  unit === '%' || unit === '％' ? `${numberWords(value * 100)}%` : `${numberWords(value)}${unit}`;

/** A computed figure (last year's mean, a month's share) without decimals that nobody reads: 6.0611111日 → 6.061日; whole digits all stay. */
export function aboutWords(value: number, unit: string): string {
  const shown = unit === '%' || unit === '％' ? value * 100 : value;
  const whole = Math.trunc(Math.abs(shown)).toString().length;
  const rounded = Number(shown.toPrecision(Math.min(15, Math.max(4, whole))));
  return figureWords(shown === value ? rounded : rounded / 100, unit);
}
