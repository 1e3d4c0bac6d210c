import { placeKey, type Book, type Place } from '../book';
import { addressOf } from '../places';
import { noteOf, type Kind, type Plant } from '../plant';
import type { TruthKpi } from '../truth';

const MARKS = ['◎', '○', '△', '×', '－'];
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = { '○': ['〇', '◯', 'O', '0', 'Ｏ'], '◎': ['◉'], '－': ['ー'], '×': ['X', '✕'], '△': ['▲', '▵'] };

/** Typed marks that stand in a column of marks. */
function markPlaces(book: Book): Place[] {
  return book.workbook.sheets.flatMap((sheet) => {
    const marks = sheet.cells.filter((cell) => typeof cell.value === 'string' && MARKS.includes(cell.value.trim()) && cell.formula === undefined);
    return marks.filter((cell) => {
      const beside = marks.filter((other) => other.col === cell.col).map((other) => other.text.trim());
      // A column with each mark once is the list that a drop-down takes them from.
      return beside.length >= 4 && new Set(beside).size < beside.length;
    })
      .map((cell) => ({ sheet: sheet.name, cell: addressOf(cell) })).filter((place) => book.isClean(place.sheet, place.cell));
  }).filter((place) => !isPlaceholder(book, place));
}

/** In a column of figures 「－」 means that there is none; it is a mark only where the column holds other marks. */
function isPlaceholder(book: Book, place: Place): boolean {
  const cell = book.at(place.sheet, place.cell)!;
  if (cell.text.trim() !== '－') return false;
  const others = book.sheetCells(place.sheet).filter((other) => other.col === cell.col && ['◎', '○', '△', '×'].includes(other.text.trim()));
  return others.length < 2;
}

const plant = (book: Book, place: Place, value: string, more = ''): Plant => ({ edits: [{ ...place, value }], note: noteOf(book, { ...place, value }, more) });

export const lookAlike: Kind = {
  id: 'look-alike-mark', title: 'a mark that only looks like one of the legend', accept: ['mark-invalid'],
  plants: (book, random) => {
    const typed = markPlaces(book).map((place) => ({ place, mark: book.at(place.sheet, place.cell)!.text.trim() }));
    const computed = book.truth.kpis.flatMap((kpi) => (kpi.markCell && kpi.mark && book.at(kpi.sheet, kpi.markCell)?.formula !== undefined && book.isClean(kpi.sheet, kpi.markCell) ? [{ place: { sheet: kpi.sheet, cell: kpi.markCell }, mark: kpi.mark }] : []));
    return [...typed, ...computed].flatMap(({ place, mark }) => {
      const choices = mark === '－' && /KPI|総括/u.test(place.sheet) ? [] : (LOOK_ALIKES[mark] ?? []);
      return choices.length === 0 ? [] : [plant(book, place, random.pick(choices))];
    });
  },
};

/** Marks that one KPI alone decides. */
function decidedMarks(book: Book): TruthKpi[] {
  const count = new Map<string, number>();
  for (const kpi of book.truth.kpis) if (kpi.markCell) count.set(`${kpi.sheet}!${kpi.markCell}`, (count.get(`${kpi.sheet}!${kpi.markCell}`) ?? 0) + 1);
  return book.truth.kpis.filter((kpi) => kpi.markCell && kpi.mark && count.get(`${kpi.sheet}!${kpi.markCell}`) === 1 && book.isClean(kpi.sheet, kpi.markCell) && (!kpi.actualCell || book.isClean(kpi.sheet, kpi.actualCell)));
}

/** Against the book's own thresholds: any other mark is wrong. */
function againstThresholds(book: Book): Plant[] {
  return decidedMarks(book).flatMap((kpi) => {
    const place = { sheet: kpi.sheet, cell: kpi.markCell! };
    if (book.at(place.sheet, place.cell)?.formula === undefined || kpi.mark === '－' || kpi.actual === null) return [];
    return ['◎', '○', '△', '×'].filter((mark) => mark !== kpi.mark && !(mark === '×' && book.name === 'getsuji-kumamoto-r6')).map((mark) => plant(book, place, mark, `(${kpi.name})`));
  });
}

/** After the year: ◎ or ○ beside a KPI that is missed, × beside one that is achieved. */
function againstResult(book: Book): Plant[] {
  return decidedMarks(book).flatMap((kpi) => {
    const place = { sheet: kpi.sheet, cell: kpi.markCell! };
    const isOver = book.truth.asOf.endsWith('-03');
    if (!isOver || kpi.met === null || book.at(place.sheet, place.cell)?.formula !== undefined) return [];
    const wrong = kpi.met ? ['×'] : ['◎', '○'];
    return wrong.filter((mark) => mark !== kpi.mark).map((mark) => plant(book, place, mark, `(${kpi.name})`));
  });
}

export const flippedMark: Kind = {
  id: 'flipped-mark', title: 'a mark that contradicts the figures', accept: ['mark-mismatch'],
  plants: (book) => [...againstThresholds(book), ...againstResult(book)],
};

export const markEmptied: Kind = {
  id: 'mark-emptied', title: 'a mark emptied where its neighbours have one', accept: ['mark-missing'],
  plants: (book) => markPlaces(book).filter((place) => book.at(place.sheet, place.cell)!.text.trim() !== '－').map((place) => {
    // A mark may stand beside its item's heading while the item's text begins in the next row: either row is the right place.
    const below = { sheet: place.sheet, cell: place.cell.replace(/\d+/u, (row) => String(Number(row) + 1)) };
    return { edits: [{ ...place }], places: book.at(below.sheet, below.cell) ? [place] : [place, below], note: noteOf(book, { ...place }) };
  }),
};

/** A KPI whose period is over loses its actual. */
export const actualEmptied: Kind = {
  id: 'actual-emptied', title: 'the actual of a finished KPI emptied', accept: ['actual-missing'],
  plants: (book) => {
    if (!book.truth.asOf.endsWith('-03')) return [];
    const actuals = new Map<string, number>();
    for (const kpi of book.truth.kpis) if (kpi.actualCell) actuals.set(`${kpi.sheet}!${kpi.actualCell}`, (actuals.get(`${kpi.sheet}!${kpi.actualCell}`) ?? 0) + 1);
    return book.truth.kpis.flatMap((kpi) => {
      const place = { sheet: kpi.sheet, cell: kpi.actualCell ?? '' };
      // Where the actual stands in the sentence of its target nothing can be emptied on its own.
      if (!kpi.actualCell || kpi.actual === null || kpi.actualCell === kpi.targetCell || actuals.get(placeKey(place)) !== 1 || !book.isClean(place.sheet, place.cell)) return [];
      const targets = [kpi.targetCell].filter((cell) => cell !== null).map((cell) => ({ sheet: kpi.targetSheet ?? kpi.sheet, cell }));
      return [{ edits: [{ ...place }], places: [place, ...targets], note: noteOf(book, { ...place }, `(${kpi.name})`) }];
    });
  },
};
