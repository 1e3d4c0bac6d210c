import type { Book, Edit, Place } from '../book';
import { figureOf } from '../figures';
import type { Kind, Plant } from '../plant';
import { MONTH_SHEETS, seriesOf } from '../series';

/** All figures of one column (or sheet) written over with another's; only where that changes nearly all of them. */
function copied(book: Book, pairs: readonly (readonly [from: Place, to: Place])[], note: string): Plant[] {
  const usable = pairs.filter(([from, to]) => figureOf(book.at(from.sheet, from.cell)) !== null && book.at(to.sheet, to.cell)?.formula === undefined && figureOf(book.at(to.sheet, to.cell)) !== null);
  if (usable.length < 3 || usable.some(([from, to]) => !book.isClean(from.sheet, from.cell) || !book.isClean(to.sheet, to.cell))) return [];
  const changed = usable.filter(([from, to]) => book.at(from.sheet, from.cell)!.text !== book.at(to.sheet, to.cell)!.text);
  if (changed.length < usable.length * 0.6) return [];
  const edits: Edit[] = usable.map(([from, to]) => ({ ...to, value: book.at(from.sheet, from.cell)!.value }));
  return [{ edits, note }];
}

/** Month columns of one sheet: every item's figure of a month. */
function columns(book: Book, isThisYear: boolean): Map<string, Place[][]> {
  const bySheet = new Map<string, Place[][]>();
  for (const series of seriesOf(book)) {
    if (!series.isOneTable || series.isThisYear !== isThisYear || series.places.length !== 12) continue;
    const { sheet } = series.places[0]!;
    // Last year's figures are a column of their own only where they have a sheet of their own.
    if (!isThisYear && !sheet.includes('実績')) continue;
    const lists = bySheet.get(sheet) ?? series.places.map((): Place[] => []);
    series.places.forEach((place, i) => lists[i]!.push(place));
    bySheet.set(sheet, lists);
  }
  return bySheet;
}

/** The figures of a month copied from the month before, or from last year's month, in every row. */
export const copiedMonth: Kind = {
  id: 'copied-month', title: "a month's figures copied from the month before", accept: ['duplicate-figures', 'period-mismatch'],
  plants: (book) => {
    const inColumns = [true, false].flatMap((isThisYear) => [...columns(book, isThisYear)].flatMap(([sheet, lists]) =>
      lists.flatMap((list, i) => (i === 0 ? [] : copied(book, list.map((to, k) => [lists[i - 1]![k]!, to] as const), `${sheet}: month ${i + 1} like month ${i}`)))));
    if (book.name !== 'getsuji-kumamoto-r6') return inColumns;
    const rows = Array.from({ length: 26 }, (_, i) => i + 6);
    const sheets = MONTH_SHEETS.flatMap((sheet, i) => {
      const before = MONTH_SHEETS[i - 1];
      const ofMonth = before === undefined ? [] : copied(book, rows.flatMap((row) => ['F', 'H'].map((column) => [{ sheet: before, cell: `${column}${row}` }, { sheet, cell: `${column}${row}` }] as const)), `${sheet} like ${before}`);
      const onlyThisYear = before === undefined ? [] : copied(book, rows.map((row) => [{ sheet: before, cell: `F${row}` }, { sheet, cell: `F${row}` }] as const), `${sheet}!F like ${before}!F`);
      const ofLastYear = copied(book, rows.map((row) => [{ sheet, cell: `H${row}` }, { sheet, cell: `F${row}` }] as const), `${sheet}!F like last year's H`);
      return [...ofMonth, ...onlyThisYear, ...ofLastYear];
    });
    return [...inColumns, ...sheets];
  },
};
