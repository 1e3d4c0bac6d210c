import { addTo } from '../../../src/core/groups';
import type { Book, Place } from '../book';
import { figureOf, printed } from '../figures';
import { addressOf } from '../places';
import { noteOf, type Kind, type Plant } from '../plant';
import type { Random } from '../random';
import { seriesOf, typedPoints, type Series } from '../series';

/** Steady series of counts, with the points that the report covers. */
function steadyPoints(book: Book, least: number): { series: Series; points: { place: Place; figure: number }[] }[] {
  return seriesOf(book).flatMap((series) => {
    const points = typedPoints(book, series).filter(({ index }) => index <= series.asOf);
    const figures = points.map(({ figure }) => figure);
    return points.length >= 6 && Math.min(...figures) >= least && Math.max(...figures) <= 2.5 * Math.min(...figures) ? [{ series, points }] : [];
  });
}

/** 0 where the figure should be: the form's own, or what stands for "not yet". */
export const zeroMonth: Kind = {
  id: 'zero-month', title: '0 in a month of a steady series', accept: ['outlier', 'missing-month', 'decreasing-cumulative', 'total-mismatch', 'rate-mismatch', 'comparison-mismatch'],
  plants: (book) => steadyPoints(book, 60).flatMap(({ points }) => points.slice(1).flatMap(({ place }): Plant[] => {
    const cell = book.at(place.sheet, place.cell)!;
    if (typeof cell.value !== 'number') return [];
    const edit = { ...place, value: 0 };
    return [{ edits: [edit], note: noteOf(book, edit) }];
  })),
};

/** 1-1 or 3/4 typed into a cell of figures: Excel makes a day of it. */
export const figureAsDate: Kind = {
  id: 'figure-as-date', title: 'a figure that Excel has made a date of', accept: ['malformed-number', 'missing-month', 'total-mismatch'],
  plants: (book, random: Random) => steadyPoints(book, 10).flatMap(({ series, points }) => (series.isOneTable ? points : []).flatMap(({ place }): Plant[] => {
    const edit = { ...place, value: random.int(45658, 46000), format: 'm"月"d"日"' };
    return [{ edits: [edit], note: noteOf(book, edit, edit.format) }];
  })),
};

/** A typed rate that loses the format of one: 0.846 among 84.6%. Rates of one column, near each other. */
export const bareFraction: Kind = {
  id: 'bare-fraction', title: 'a share as a bare fraction among percentages', accept: ['unit-mismatch'],
  plants: (book) => {
    const columns = new Map<string, Place[]>();
    for (const { kind, sheet, cell } of book.relations) {
      if (kind !== 'rate' || !book.isTyped(sheet, cell) || !printed(book.at(sheet, cell))?.isPercent) continue;
      addTo(columns, `${sheet}!${cell.replace(/\d+/u, '')}`, { sheet, cell });
    }
    return [...columns.values()].flatMap((places) => {
      const figures = places.map(({ sheet, cell }) => figureOf(book.at(sheet, cell))!);
      const rows = places.map(({ cell }) => Number(cell.replace(/\D+/u, '')));
      if (places.length < 5 || Math.max(...figures) > 3 * Math.min(...figures) || Math.max(...rows) - Math.min(...rows) > 2 * places.length) return [];
      return places.flatMap((place): Plant[] => {
        const edit = { ...place, value: figureOf(book.at(place.sheet, place.cell)), format: 'General' };
        return /\.\d\d/u.test(String(edit.value)) ? [{ edits: [edit], note: noteOf(book, edit, 'General') }] : [];
      });
    });
  },
};

/** 9,543通 (7,991通) → 9,543通 (9,543通): last year's figure was not put in. */
export const copiedYear: Kind = {
  id: 'copied-year', title: "last year's figure in brackets like this year's", accept: ['duplicate-figures', 'comparison-mismatch'],
  plants: (book) => book.workbook.sheets.flatMap((sheet) => sheet.cells.flatMap((cell): Plant[] => {
    const match = typeof cell.value === 'string' ? /^\s*(\d[\d,]*)([^\d()（）]*)[（(]\s*(\d[\d,]*)/u.exec(cell.value) : null;
    const [, now = '', , last = ''] = match ?? [];
    const place = { sheet: sheet.name, cell: addressOf(cell) };
    if (now === last || now.replaceAll(',', '').length < 5 || now.endsWith('00') || !book.isTyped(place.sheet, place.cell)) return [];
    const edit = { ...place, value: cell.text.replace(/([（(]\s*)\d[\d,]*/u, `$1${now}`) };
    return [{ edits: [edit], note: noteOf(book, edit) }];
  })),
};
