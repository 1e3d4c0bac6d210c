import { formulaRelations } from '../arithmetic';
import type { Book, Edit, Place } from '../book';
import { clean, otherDigit, printed, withPrinted } from '../figures';
import { noteOf, type Kind, type Plant } from '../plant';
import type { Random } from '../random';

const place = ({ sheet, cell }: Place): Place => ({ sheet, cell });
const MISMATCHES = ['total-mismatch', 'rate-mismatch', 'comparison-mismatch', 'cross-reference-mismatch'];

/** Computed cells that the truth knows as results, and cells that only fetch a figure from another sheet. */
function computed(book: Book): Place[] {
  const fetched = book.relations.filter((relation) => relation.kind === 'other' && relation.holds && relation.operands.length === 1 && book.at(relation.sheet, relation.cell)?.formula !== undefined);
  return [...formulaRelations(book), ...fetched].map(place).filter(({ sheet, cell }) => book.isClean(sheet, cell));
}

/** Somebody types over a formula: a figure that looks right and is not. */
function typedOver(book: Book, target: Place, random: Random): Plant | null {
  const found = printed(book.at(target.sheet, target.cell));
  if (!found || found.token.replace(/\D/gu, '').replace(/^0+/u, '').length < 2) return null;
  const steps = found.number > 5 ? [-3, -1, 1, 2, 5] : [0.2, 0.5, 1];
  const number = found.isPercent ? clean(found.number + random.pick(steps)) : otherDigit(found, random, 'leading');
  const edit = number === found.number ? null : withPrinted(book, target, number);
  return edit ? { edits: [edit], note: noteOf(book, edit) } : null;
}

export const formulaToConstant: Kind = {
  id: 'formula-to-constant', title: 'a formula replaced by a constant of another value', accept: [...MISMATCHES, 'hardcoded-figure', 'inconsistent-formula'],
  plants: (book, random) => computed(book).flatMap((target) => typedOver(book, target, random) ?? []),
};

/** A SUM that leaves out one filled cell at an end of its range. */
function shortened(book: Book, target: Place, random: Random): Plant | null {
  const cell = book.at(target.sheet, target.cell)!;
  const match = /^(.*\bSUM\()(\$?)([A-Z]+)(\d+):([A-Z]+)(\d+)(\).*)$/u.exec(cell.formula ?? '');
  if (!match) return null;
  const [, head, fixed, fromColumn, fromRow, toColumn, toRow, tail] = match;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const isAcross = fromRow === toRow;
  const step = (column: string, row: string, by: number): string => (isAcross ? letters[letters.indexOf(column) + by]! + row : column + String(Number(row) + by));
  const isFilled = (address: string): boolean => typeof book.at(target.sheet, address)?.value === 'number' && book.at(target.sheet, address)!.value !== 0;
  const count = isAcross ? letters.indexOf(toColumn!) - letters.indexOf(fromColumn!) : Number(toRow) - Number(fromRow);
  if (count < 2) return null;
  const withoutFirst = `${head}${fixed}${step(fromColumn!, fromRow!, 1)}:${toColumn}${toRow}${tail}`;
  const choices = isFilled(fromColumn! + fromRow!) ? [withoutFirst] : [];
  // Months that have not come yet are empty: the range must end before the last month that is filled.
  for (let back = 0; back < count - 1; back++) {
    if (!isFilled(step(toColumn!, toRow!, -back))) continue;
    choices.push(`${head}${fixed}${fromColumn}${fromRow}:${step(toColumn!, toRow!, -back - 1)}${tail}`);
    break;
  }
  if (choices.length === 0) return null;
  const edit: Edit = { ...target, formula: random.pick(choices) };
  return { edits: [edit], note: noteOf(book, edit) };
}

export const shortSum: Kind = {
  id: 'short-sum', title: 'a SUM that misses a row or a month', accept: ['total-mismatch', 'inconsistent-formula'],
  plants: (book, random) => computed(book).flatMap((target) => shortened(book, target, random) ?? []),
};

/** A row or a sheet was deleted: the formula has lost what it pointed at. */
export const lostReference: Kind = {
  id: 'lost-reference', title: '#REF!', accept: ['formula-error'],
  plants: (book) => computed(book).flatMap((target): Plant[] => {
    const formula = book.at(target.sheet, target.cell)!.formula!;
    const broken = formula.replace(/(?:'[^']+'!)?\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?(?![\s\S]*[A-Z]\$?\d)/u, '#REF!');
    const edit: Edit = { ...target, formula: broken };
    return broken === formula || !book.fails(target.sheet, broken) ? [] : [{ edits: [edit], note: noteOf(book, edit) }];
  }),
};
