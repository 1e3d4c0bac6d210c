import { columnName, parseAddress } from '../../src/core/snapshot/address';
import type { Book, BookName, Place } from './book';
import { figureOf } from './figures';

/** A figure month by month (or quarter by quarter), in the order of time. */
export interface Series {
  readonly label: string;
  readonly places: readonly Place[];
  /** Index of the last place whose month the report covers. */
  readonly asOf: number;
  readonly isThisYear: boolean;
  /** False for places on different sheets, one month a sheet. */
  readonly isOneTable: boolean;
}

const MONTH_SHEETS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];

function across(sheet: string, row: number, from: string, count: number): Place[] {
  const first = parseAddress(`${from}1`)!.col;
  return Array.from({ length: count }, (_, i) => ({ sheet, cell: `${columnName(first + i)}${row}` }));
}

const down = (sheet: string, column: string, from: number, count: number): Place[] => Array.from({ length: count }, (_, i) => ({ sheet, cell: `${column}${from + i}` }));

function line(label: string, places: readonly Place[], asOf: number, isThisYear = true, isOneTable = true): Series {
  return { label, places, asOf, isThisYear, isOneTable };
}

const READERS: Readonly<Partial<Record<BookName, (book: Book) => Series[]>>> = {
  'saitama-r7-q3': () => {
    const bonds = '1-2 レセプト・債権';
    const publicity = '2-4 広報';
    return [
      line('回収率', across(bonds, 56, 'D', 12), 8),
      line('回収率 前年', across(bonds, 57, 'D', 12), 11, false),
      line('査定金額', across(bonds, 8, 'D', 4), 2),
      ...[32, 33].map((row) => line(`保険者間調整 ${row}`, across(bonds, row, 'D', 4), 2)),
      ...[40, 41, 47, 48, 49, 50].map((row) => line(`催告 ${row}`, across(bonds, row, 'E', 4), 2)),
      ...['D', 'E', 'F', 'I'].map((column) => line(`発行 ${column}`, down(publicity, column, 9, 12), 8)),
      line('送付件数', down(publicity, 'E', 32, 9), 6),
      line('登録者数', down(publicity, 'F', 32, 9), 6),
    ];
  },
  'getsuji-saitama-r7': (book) => {
    const groups = ['1_業務', '2_レセプト・債権', '3_保健', '4_企画総務'].flatMap((sheet) =>
      book.sheetCells(sheet).filter((cell) => cell.col === 2 && cell.row >= 5).flatMap(({ row, text }) => {
        if (text === '実績') return [line(`${sheet} ${row + 1}`, across(sheet, row + 1, 'D', 12), 8)];
        return text === '前年同月' ? [line(`${sheet} ${row + 1} 前年`, across(sheet, row + 1, 'D', 12), 11, false)] : [];
      }));
    return [...groups, ...Array.from({ length: 20 }, (_, i) => line(`R6実績 ${i + 4}`, across('R6実績', i + 4, 'D', 12), 11, false))];
  },
  'getsuji-kumamoto-r6': () =>
    (['F', 'H'] as const).flatMap((column) =>
      Array.from({ length: 26 }, (_, i) => line(`${column}${i + 6}`, MONTH_SHEETS.map((sheet) => ({ sheet, cell: `${column}${i + 6}` })), 11, column === 'F', false))),
};

/** Every series of a fixture that somebody types in, whole or in part. */
export function seriesOf(book: Book): Series[] {
  return READERS[book.name as BookName]?.(book) ?? [];
}

/** Places of a series that hold a typed, clean figure, with their position in the series. */
export function typedPoints(book: Book, series: Series): { readonly place: Place; readonly index: number; readonly figure: number }[] {
  return series.places.flatMap((place, index) => {
    const figure = book.isTyped(place.sheet, place.cell) ? figureOf(book.at(place.sheet, place.cell)) : null;
    return figure === null ? [] : [{ place, index, figure }];
  });
}

/** Positions that show a figure, typed or computed, clean or not. */
export const filledPositions = (book: Book, series: Series): number[] => series.places.flatMap((place, i) => (figureOf(book.at(place.sheet, place.cell)) === null ? [] : [i]));

export { MONTH_SHEETS };
