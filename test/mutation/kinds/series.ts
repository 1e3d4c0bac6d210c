import type { Book, Edit, Place } from '../book';
import { printed, withPrinted } from '../figures';
import { noteOf, type Kind, type Plant } from '../plant';
import { filledPositions, seriesOf, typedPoints, type Series } from '../series';
import { swappedOperands } from './relations';

const RELATION_RULES = ['total-mismatch', 'rate-mismatch', 'comparison-mismatch'];
/** So far from its neighbours that a person who reads the row stops at the figure. */
const STANDS_OUT = 4;
/** Below this a tenth is a matter of rounding. */
const SMALLEST = 30;

/** Points of steady series: the factor moves the figure far beyond everything else in its series. */
function slips(book: Book, factor: number): Plant[] {
  return seriesOf(book).flatMap((series) => {
    const points = typedPoints(book, series);
    if (points.length < 6) return [];
    return points.flatMap(({ place, figure }): Plant[] => {
      const others = points.filter((point) => point.place !== place).map((point) => point.figure);
      const [low, high] = [Math.min(...others), Math.max(...others)];
      const slipped = figure * factor;
      const plain = factor > 1 ? slipped >= STANDS_OUT * high : slipped > 0 && slipped <= low / STANDS_OUT;
      const found = printed(book.at(place.sheet, place.cell));
      if (!plain || !found || low <= 0 || high > 3 * low || (found.decimals === 0 && figure < SMALLEST)) return [];
      const number = found.decimals > 0 ? found.number * factor : Math.round(found.number * factor);
      const edit = withPrinted(book, place, number);
      return edit && number !== 0 ? [{ edits: [edit], note: noteOf(book, edit) }] : [];
    });
  });
}

const slipRules = ['outlier', ...RELATION_RULES, 'cross-reference-mismatch', 'out-of-range'];
export const timesTen: Kind = { id: 'times-ten', title: 'ten times the figure', accept: slipRules, plants: (book) => slips(book, 10) };
export const aTenth: Kind = { id: 'a-tenth', title: 'a tenth of the figure', accept: slipRules, plants: (book) => slips(book, 0.1) };

const emptied = (book: Book, edits: readonly Edit[]): Plant => ({ edits, note: edits.map((edit) => noteOf(book, edit)).join(', ') });

/** Series that are filled month after month: a hole in them has no other explanation. */
function unbroken(book: Book): { series: Series; filled: number[] }[] {
  return seriesOf(book).flatMap((series) => {
    const filled = filledPositions(book, series);
    const [first = 0, last = 0] = [filled[0], filled.at(-1)];
    const isUnbroken = filled.length >= 3 && last - first === filled.length - 1;
    return isUnbroken ? [{ series, filled }] : [];
  });
}

/** Last year's month whose cell above, this year's, is empty as well: then nobody can say that a figure is missing. */
function isEmptyAbove(book: Book, series: Series, place: Place): boolean {
  const above = place.cell.replace(/\d+/u, (row) => String(Number(row) - 1));
  return !series.isThisYear && !place.sheet.includes('実績') && book.at(place.sheet, above) === undefined;
}

export const interiorMonth: Kind = {
  id: 'interior-month', title: 'an interior month emptied', accept: ['missing-month', 'total-mismatch'],
  plants: (book) => unbroken(book).flatMap(({ series, filled }) =>
    series.isOneTable ? typedPoints(book, series).filter(({ index, figure, place }) => index > filled[0]! && index < filled.at(-1)! && figure !== 0 && !isEmptyAbove(book, series, place)).map(({ place }) => emptied(book, [{ ...place }])) : []),
};

/** One month a sheet: the same row is filled on every other month's sheet. */
export const monthSheetCell: Kind = {
  id: 'month-sheet-cell', title: "a figure emptied on one month's sheet", accept: ['missing-month', 'actual-missing'],
  plants: (book) => unbroken(book).flatMap(({ series }) =>
    series.isOneTable || !series.isThisYear ? [] : typedPoints(book, series).filter(({ index, figure }) => index > 0 && index < 11 && figure >= 10).map(({ place }) => emptied(book, [{ ...place }]))),
};

/** The last one or two months up to as-of emptied in a series that had come that far. */
export const lastMonth: Kind = {
  id: 'last-month', title: 'the last month(s) emptied', accept: ['missing-month', 'actual-missing'],
  plants: (book, random) => unbroken(book).flatMap(({ series, filled }): Plant[] => {
    const last = filled.at(-1)!;
    if (!series.isThisYear || !series.isOneTable || last !== series.asOf || filled.length < 3) return [];
    const points = typedPoints(book, series).filter(({ index }) => index > last - (filled.length > 4 ? random.int(1, 2) : 1));
    return points.some(({ index }) => index === last) ? [emptied(book, points.map(({ place }) => ({ ...place })))] : [];
  }),
};

/** In one column, or in one row where months run down. */
const inOneLine = (a: string, b: string): boolean => a.replace(/\d+/u, '') === b.replace(/\d+/u, '') || a.replace(/\D+/u, '') === b.replace(/\D+/u, '');

/** Two items' figures of one month exchanged: each is far from its own series. */
const swappedSeries = (book: Book): Plant[] => {
  const steady = seriesOf(book).flatMap((series) => {
    const points = typedPoints(book, series);
    const figures = points.map((point) => point.figure);
    return points.length >= 6 && Math.min(...figures) > 0 && Math.max(...figures) <= 3 * Math.min(...figures) ? [points] : [];
  });
  return steady.flatMap((a, i) => steady.slice(i + 1).flatMap((b) => a.flatMap((one): Plant[] => {
    const two = b.find((point) => point.index === one.index && point.place.sheet === one.place.sheet);
    if (!two || !inOneLine(one.place.cell, two.place.cell) || Math.max(one.figure, two.figure) < 8 * Math.min(one.figure, two.figure)) return [];
    const edits: Edit[] = [{ ...one.place, value: book.at(two.place.sheet, two.place.cell)!.value }, { ...two.place, value: book.at(one.place.sheet, one.place.cell)!.value }];
    return [{ edits, note: `${noteOf(book, edits[0]!)} and ${noteOf(book, edits[1]!)}` }];
  })));
};

export const swappedRows: Kind = { ...swappedOperands, plants: (book, random) => [...swappedOperands.plants(book, random), ...random.shuffled(swappedSeries(book)).slice(0, 20)] };
