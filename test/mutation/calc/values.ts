/** A failed calculation, as Excel shows it. */
export class Failure {
  constructor(readonly code: string) {}
}

export type Value = number | string | boolean | null | Failure;

/** What arithmetic makes of a value: an empty cell is 0, a text that shows a number is that number, any other text fails. */
export function toNumber(value: Value): number | Failure {
  if (value instanceof Failure || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.normalize('NFKC').trim();
  if (/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(',', ''));
  if (/^[+-]?\d+(?:\.\d+)?%$/u.test(text)) return Number(text.slice(0, -1)) / 100;
  return new Failure('#VALUE!');
}

type Plain = Exclude<Value, Failure>;

/** Excel's order: numbers before texts before truth values; an empty cell is like 0 or "". */
export function compare(a: Plain, b: Plain): number {
  const left = a ?? (typeof b === 'string' ? '' : 0);
  const right = b ?? (typeof left === 'string' ? '' : 0);
  const rank = (value: Plain): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [first, second] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return first < second ? -1 : Number(first > second);
}

/** ROUND as Excel does it: half away from zero, on the decimal figure that the user sees. */
export function round(value: number, digits: number): number {
  const scaled = Number(`${Math.abs(value).toPrecision(15)}e${digits}`);
  const shifted = Number.isFinite(scaled) ? scaled : Math.abs(value) * 10 ** digits;
  return (Math.sign(value) * Math.round(Number(shifted.toPrecision(15)))) / 10 ** digits;
}
