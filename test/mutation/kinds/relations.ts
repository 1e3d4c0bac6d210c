import { contradicts, splitKey, typedRelations } from '../arithmetic';
import { placeKey, type Book, type Edit, type Place } from '../book';
import { clean, figureOf, otherDigit, printed, withNumberInText, withPrinted, type Printed } from '../figures';
import { noteOf, type Kind, type Plant } from '../plant';
import type { Random } from '../random';
import type { TruthRelation } from '../relations';

const RELATION_RULES = ['total-mismatch', 'rate-mismatch', 'comparison-mismatch', 'cross-reference-mismatch'];
const RATE_RULES = ['rate-mismatch', 'comparison-mismatch', 'cross-reference-mismatch'];
/** Tries a place gets to find a change that contradicts its relation. */
const TRIES = 6;
/** Rows between two lines of one table. */
const NEARBY = 6;

/** A change of one printed number that plainly contradicts a typed relation. */
function contradiction(book: Book, relation: TruthRelation, place: Place, change: (found: Printed) => number): Plant | null {
  const found = printed(book.at(place.sheet, place.cell));
  if (!found) return null;
  const number = change(found);
  const edit = withPrinted(book, place, number);
  const figure = clean(found.isPercent ? number / 100 : number);
  if (!edit || figure === figureOf(book.at(place.sheet, place.cell)) || number < 0) return null;
  return contradicts(book, relation, new Map([[placeKey(place), figure]])) === true ? { edits: [edit], note: noteOf(book, edit) } : null;
}

const repeated = (tries: number, attempt: () => Plant | null): Plant[] => {
  const plants = new Map<string, Plant>();
  for (let i = 0; i < tries; i++) {
    const plant = attempt();
    if (plant) plants.set(plant.note, plant);
  }
  return [...plants.values()];
};

const operandsOf = (book: Book, relation: TruthRelation): Place[] => relation.operands.map(splitKey).filter(({ sheet, cell }) => book.isTyped(sheet, cell));

function changesOf(book: Book, kind: 'rate' | 'total', places: (relation: TruthRelation) => readonly Place[], change: (found: Printed) => number): Plant[] {
  return typedRelations(book).filter((relation) => relation.kind === kind)
    .flatMap((relation) => places(relation).flatMap((place) => repeated(TRIES, () => contradiction(book, relation, place, change))));
}

const result = (relation: TruthRelation): Place[] => [{ sheet: relation.sheet, cell: relation.cell }];

/** Sums inside one sentence: 5,553 件(面談:1,248 件 電話:841 件 文書:3,464 件). */
function sentenceSums(book: Book, random: Random, which: 'part' | 'total'): Plant[] {
  return (book.truth.textTotals ?? []).flatMap(({ sheet, cell, total, parts, holds }) => {
    const text = book.at(sheet, cell)?.text.replaceAll(',', '') ?? '';
    if (!holds || !book.isTyped(sheet, cell) || ![total, ...parts].every((number) => text.includes(String(number)))) return [];
    return (which === 'total' ? [total] : parts).flatMap((number) => {
      const now = otherDigit({ token: String(number), number, decimals: 0, isPercent: false, unit: '' }, random);
      const edit = withNumberInText(book, { sheet, cell }, number, now);
      return edit ? [{ edits: [edit], note: noteOf(book, { ...edit, value: `… ${now}` }, `(in the sentence, was ${number})`) }] : [];
    });
  });
}

export const partDigit: Kind = {
  id: 'part-digit', title: 'a digit changed in a part', accept: RELATION_RULES,
  plants: (book, random) => [
    ...changesOf(book, 'total', (relation) => operandsOf(book, relation), (found) => otherDigit(found, random)),
    ...changesOf(book, 'rate', (relation) => operandsOf(book, relation), (found) => otherDigit(found, random, 'leading')),
    ...sentenceSums(book, random, 'part'),
  ],
};

export const totalDigit: Kind = {
  id: 'total-digit', title: 'a digit changed in a total', accept: RELATION_RULES,
  plants: (book, random) => [...changesOf(book, 'total', result, (found) => otherDigit(found, random)), ...sentenceSums(book, random, 'total')],
};

export const ratePoint: Kind = {
  id: 'rate-point', title: 'a rate changed by a point', accept: RATE_RULES,
  plants: (book, random) => changesOf(book, 'rate', result, (found) => clean(found.number + random.pick(found.decimals > 1 && found.number < 5 ? [-0.1, 0.1, 0.2] : [-1, 1, 2]))),
};

/** One unit of the last digit, in the direction that truncation does not explain. */
export const rateLastDigit: Kind = {
  id: 'rate-last-digit', title: 'a rate changed in its last digit', accept: RATE_RULES,
  plants: (book) => typedRelations(book).filter((relation) => relation.rate).flatMap((relation) => {
    const place = { sheet: relation.sheet, cell: relation.cell };
    const found = printed(book.at(place.sheet, place.cell));
    const operand = (list: readonly string[]): number => list.reduce((sum, cell) => sum + (figureOf(book.at(relation.sheet, cell)) ?? 0), 0);
    const quotient = operand(relation.rate!.numerator) / operand(relation.rate!.denominator);
    if (!found?.isPercent || !Number.isFinite(quotient)) return [];
    const unit = 10 ** -found.decimals;
    return [-1, 1].flatMap((step): Plant[] => {
      const number = clean(found.number + step * unit);
      const edit = withPrinted(book, place, number);
      const truncated = Math.abs(Math.floor(quotient * 100 / unit + 1e-9) * unit - number) < unit / 100;
      return edit && !truncated ? [{ edits: [edit], note: noteOf(book, edit) }] : [];
    });
  }),
};

/** The figures of two rows exchanged, so that at least one relation is contradicted. */
export const swappedOperands: Kind = {
  id: 'swapped-rows', title: "two rows' figures swapped", accept: [...RELATION_RULES, 'outlier', 'out-of-range', 'unit-mismatch'],
  plants: (book) => {
    const relations = typedRelations(book);
    const plants = new Map<string, Plant>();
    for (const a of relations) {
      for (const b of relations) {
        if (a === b || a.sheet !== b.sheet || a.kind !== b.kind || a.operands.length !== b.operands.length) continue;
        a.operands.forEach((key, i) => {
          const [one, two] = [splitKey(key), splitKey(b.operands[i]!)];
          const apart = Number(two.cell.replace(/\D+/u, '')) - Number(one.cell.replace(/\D+/u, ''));
          const sameColumn = one.cell.replace(/\d+/u, '') === two.cell.replace(/\d+/u, '');
          if (!sameColumn || apart < 1 || apart > NEARBY || !book.isTyped(one.sheet, one.cell) || !book.isTyped(two.sheet, two.cell)) return;
          const plant = swap(book, relations, one, two);
          if (plant) plants.set(plant.note, plant);
        });
      }
    }
    return [...plants.values()];
  },
};

export function swap(book: Book, relations: readonly TruthRelation[], one: Place, two: Place): Plant | null {
  const [first, second] = [book.at(one.sheet, one.cell)!, book.at(two.sheet, two.cell)!];
  const [x, y] = [figureOf(first), figureOf(second)];
  if (x === null || y === null || x === y) return null;
  const changes = new Map([[placeKey(one), y], [placeKey(two), x]]);
  const contradicted = relations.some((relation) => relation.places.some((place) => changes.has(place)) && contradicts(book, relation, changes) === true);
  if (!contradicted) return null;
  const edits: Edit[] = [{ ...one, value: second.value }, { ...two, value: first.value }];
  return { edits, note: `${noteOf(book, edits[0]!)} and ${noteOf(book, edits[1]!)}` };
}
