import { placeKey, type Book } from './book';
import { figureOf, isRoundedUnit, printed } from './figures';
import type { TruthRelation } from './relations';

const splitKey = (key: string): { sheet: string; cell: string } => {
  const at = key.lastIndexOf('!');
  return { sheet: key.slice(0, at), cell: key.slice(at + 1) };
};
export { splitKey };

/**
 * Whether figures contradict a relation so plainly that neither rounding, nor truncation, nor rounded operands explain it.
 * @param changes figures by `SHEET!A1` that differ from the book's.
 * @returns null where an operand shows no figure.
 */
export function contradicts(book: Book, relation: TruthRelation, changes: ReadonlyMap<string, number>): boolean | null {
  const value = (key: string): number | null => {
    const { sheet, cell } = splitKey(key);
    return changes.get(key) ?? figureOf(book.at(sheet, cell));
  };
  const published = value(relation.places[0]!);
  if (published === null) return null;
  if (relation.rate) return contradictsRate(book, relation, published, value);
  if (relation.total) return contradictsTotal(book, relation, published, value);
  return null;
}

type ValueOf = (key: string) => number | null;

const sum = (keys: readonly string[], value: ValueOf): number => keys.reduce((total, key) => total + (value(key) ?? 0), 0);

/** How far the true figure may be from a printed one: half a unit of its last digit where it is printed rounded. */
function slack(book: Book, key: string): number {
  const { sheet, cell } = splitKey(key);
  const found = printed(book.at(sheet, cell));
  if (!found || !isRoundedUnit(found.unit)) return 0;
  return 0.5 * 10 ** -(found.decimals + (found.isPercent ? 2 : 0));
}

function contradictsRate(book: Book, relation: TruthRelation, published: number, value: ValueOf): boolean | null {
  const { rate, sheet } = relation;
  const keys = (addresses: readonly string[]): string[] => addresses.map((address) => (address.includes('!') ? address : placeKey({ sheet, cell: address })));
  const [above, below] = [keys(rate!.numerator), keys(rate!.denominator)];
  const [numerator, denominator] = [sum(above, value), sum(below, value)];
  if ([...above, ...below].some((key) => value(key) === null) || denominator === 0) return null;
  const quotient = numerator / denominator;
  const loose = [...above, ...below].reduce((total, key) => total + slack(book, key), 0);
  const unit = 10 ** -(rate!.digits + 2);
  return Math.abs(quotient - published) > 1.02 * unit + quotient * (loose / Math.max(Math.abs(numerator), 1e-9) + loose / Math.abs(denominator));
}

function contradictsTotal(book: Book, relation: TruthRelation, published: number, value: ValueOf): boolean {
  const { total, sheet } = relation;
  const keys = (addresses: readonly string[] = []): string[] => addresses.map((address) => (address.includes('!') ? address : placeKey({ sheet, cell: address })));
  const all = [...keys(total!.parts), ...keys(total!.minus)];
  const computed = sum(keys(total!.parts), value) - sum(keys(total!.minus), value);
  const loose = [relation.places[0]!, ...all].reduce((limit, key) => limit + slack(book, key), 0);
  return Math.abs(computed - published) > loose + 1e-9 * Math.max(1, Math.abs(published));
}

/** Rates and totals whose result somebody typed, that hold and that this test reads in the same way as the truth. */
export function typedRelations(book: Book): TruthRelation[] {
  return book.relations.filter((relation) => relation.holds && relation.kind !== 'other' && book.isTyped(relation.sheet, relation.cell) && contradicts(book, relation, new Map()) === false);
}

/** The same for results that a formula computes. */
export function formulaRelations(book: Book): TruthRelation[] {
  return book.relations.filter((relation) => {
    const cell = book.at(relation.sheet, relation.cell);
    return relation.holds && cell?.formula !== undefined && typeof cell.value === 'number' && book.isClean(relation.sheet, relation.cell);
  });
}
