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

/** Typed percentages of a column that loses the format of one: 0.846 among 84.6%. */
export const bareFraction: Kind = {
  id: 'bare-fraction', title: 'a share as a bare fraction among percentages', accept: ['unit-mismatch'],
  plants: (book) => seriesOf(book).flatMap((series) => {
    const percents = typedPoints(book, series).filter(({ place }) => printed(book.at(place.sheet, place.cell))?.isPercent);
    const figures = percents.map(({ figure }) => figure);
    if (!series.isOneTable || percents.length < 5 || Math.max(...figures) > 3 * Math.min(...figures)) return [];
    return percents.flatMap(({ place }): Plant[] => {
      const cell = book.at(place.sheet, place.cell)!;
      const edit = { ...place, value: figureOf(cell), format: 'General' };
      return /\.\d\d/u.test(String(edit.value)) ? [{ edits: [edit], note: noteOf(book, edit, 'General') }] : [];
    });
  }),
};

/** Last year's figures that are this year's: the column was copied and not put right. */
export const copiedYear: Kind = {
  id: 'copied-year', title: "last year's column like this year's", accept: ['duplicate-figures', 'comparison-mismatch', 'rate-mismatch', 'total-mismatch', 'period-mismatch', 'cross-reference-mismatch'],
  plants: (book) => book.workbook.sheets.flatMap((sheet) => sheet.cells.flatMap((heading): Plant[] => {
    if (typeof heading.value !== 'string' || !/^[（(]?(?:前年(?:度|同期|同月|当月)?|昨年(?:度|同期)?)[）)]?$/u.test(heading.text.trim())) return [];
    const at = (row: number, col: number) => sheet.cells.find((cell) => cell.row === row && cell.col === col);
    const edits: { sheet: string; cell: string; value: string | number | boolean | null }[] = [];
    for (let row = heading.row + 1; row < heading.row + 40; row++) {
      const [now, last] = [at(row, heading.col - 1), at(row, heading.col)];
      if (!now || !last || figureOf(now) === null || figureOf(last) === null) break;
      if (!book.isTyped(sheet.name, addressOf(last)) || now.formula !== undefined) return [];
      edits.push({ sheet: sheet.name, cell: addressOf(last), value: now.value });
    }
    return edits.length >= 3 ? [{ edits, note: `${sheet.name}!${addressOf(heading)}: ${edits.length} figures of last year like this year's` }] : [];
  })),
};
