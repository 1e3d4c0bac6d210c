import { cellAddress } from '../../../src/core/snapshot/address';
import type { Cell } from '../../../src/core/snapshot/workbook';
import type { Book, Edit, Place } from '../book';
import { noteOf, type Kind, type Plant } from '../plant';
import { MONTH_SHEETS, seriesOf } from '../series';

const FISCAL_YEAR = /(令和|平成|R|H)\s*(元|\d{1,2})\s*年度/u;

interface YearHeading {
  readonly place: Place;
  readonly cell: Cell;
  readonly year: number;
  readonly token: string;
}

function yearHeading(sheet: string, cell: Cell): YearHeading | null {
  const match = typeof cell.value === 'string' && cell.text.length <= 24 ? FISCAL_YEAR.exec(cell.text) : null;
  // Only a heading that begins with its year; a year inside a sentence says something else.
  if (!match || !/^[\s（(【■]*$/u.test(cell.text.slice(0, match.index).replace(/前年/u, ''))) return null;
  const number = match[2] === '元' ? 1 : Number(match[2]);
  return { place: { sheet, cell: cellAddress(cell.row, cell.col) }, cell, year: number + (/令和|R/u.test(match[1]!) ? 2018 : 1988), token: match[0] };
}

/** Two headings side by side or one under the other, this year's and last year's. */
function yearPairs(book: Book): [YearHeading, YearHeading][] {
  return book.workbook.sheets.flatMap((sheet) => {
    const headings = sheet.cells.flatMap((cell) => yearHeading(sheet.name, cell) ?? []).filter(({ place }) => book.isClean(place.sheet, place.cell));
    return headings.flatMap((now) => headings.filter((then) => {
      const below = then.cell.col === now.cell.col && then.cell.row - now.cell.row >= 1 && then.cell.row - now.cell.row <= 3;
      const beside = then.cell.row === now.cell.row && then.cell.col > now.cell.col && then.cell.col - now.cell.col <= 4;
      return then.year === now.year - 1 && (below || beside);
    }).slice(0, 1).map((then): [YearHeading, YearHeading] => [now, then]));
  });
}

/** 令和6年度 twice where 令和7年度 stood above it, or this year's heading copied over last year's. */
export const yearHeadingTwice: Kind = {
  id: 'year-heading', title: "last year's heading twice", accept: ['period-mismatch'],
  plants: (book) => yearPairs(book).flatMap(([now, then]): Plant[] => {
    // This year's heading over last year's is plain only where the two say the same but for the year, or one says 前年.
    const rest = ({ cell, token }: YearHeading): string => cell.text.replace(token, '').replace(/\s+/gu, '');
    const isPlain = rest(now) === rest(then) || /前年/u.test(rest(then));
    const pairs: readonly [YearHeading, YearHeading][] = isPlain ? [[now, then], [then, now]] : [[now, then]];
    return pairs.map(([changed, copied]) => {
      const edit: Edit = { ...changed.place, value: changed.cell.text.replace(changed.token, copied.token) };
      return { edits: [edit], places: [now.place, then.place], note: noteOf(book, edit) };
    });
  }),
};

/** Headings of months in the order of time: the row above a series or the column before it. */
function monthHeadings(book: Book): Place[][] {
  const rows = new Map<string, Place[]>();
  for (const series of seriesOf(book)) {
    if (!series.isOneTable || !series.isThisYear) continue;
    const cells = series.places.map(({ sheet, cell }) => ({ sheet, cell: headingOf(book, sheet, cell) }));
    if (cells.every(({ cell }) => cell !== '')) rows.set(`${cells[0]!.sheet}!${cells[0]!.cell}`, cells);
  }
  const collected = book.name === 'getsuji-kumamoto-r6' ? [MONTH_SHEETS.map((_, i) => ({ sheet: '総括', cell: `${'EFGHIJKLMNOP'[i]!}5` }))] : [];
  return [...rows.values(), ...collected];
}

const MONTH_TEXT = /\d\s*月/u;

/** Address of the nearest cell above or to the left that names a month; '' where there is none. */
function headingOf(book: Book, sheet: string, address: string): string {
  const [letters, digits] = [address.replace(/\d+/u, ''), Number(address.replace(/\D+/u, ''))];
  for (let row = digits - 1; row > Math.max(0, digits - 60); row--) if (MONTH_TEXT.test(book.at(sheet, `${letters}${row}`)?.text ?? '')) return aboveOrLeft(book, sheet, address, `${letters}${row}`);
  return aboveOrLeft(book, sheet, address, '');
}

/** A month in the row's own first cells counts before one far above: months may run down. */
function aboveOrLeft(book: Book, sheet: string, address: string, above: string): string {
  const row = Number(address.replace(/\D+/u, ''));
  const left = ['C', 'D'].map((letter) => `${letter}${row}`).find((cell) => cell < address && /^(?:令和\s*\d+\s*年\s*)?\d{1,2}\s*月/u.test(book.at(sheet, cell)?.text ?? ''));
  return left ?? above;
}

export const monthHeadingTwice: Kind = {
  id: 'month-heading', title: 'a month heading twice', accept: ['period-mismatch'],
  plants: (book) => monthHeadings(book).flatMap((places) => places.flatMap((place, i): Plant[] => {
    const before = places[i - 1];
    const text = before && book.at(before.sheet, before.cell)?.text;
    if (!before || text === undefined || text === book.at(place.sheet, place.cell)?.text || !book.isTyped(place.sheet, place.cell) || !book.isTyped(before.sheet, before.cell)) return [];
    const edit: Edit = { ...place, value: text };
    return [{ edits: [edit], places: [place, before], note: noteOf(book, edit) }];
  })),
};

/** Titles that were not brought up to date on one sheet of many. */
export const staleTitle: Kind = {
  id: 'stale-title', title: 'a title that was copied and not updated', accept: ['period-mismatch'],
  plants: (book) => {
    const change = (sheet: string, cell: string, from: string, to: string): Plant[] => {
      const text = book.at(sheet, cell)?.text ?? '';
      const edit: Edit = { sheet, cell, value: text.replace(from, to) };
      return text.includes(from) && book.isTyped(sheet, cell) ? [{ edits: [edit], note: noteOf(book, edit) }] : [];
    };
    if (book.name === 'getsuji-kumamoto-r6') {
      return MONTH_SHEETS.flatMap((sheet, i) => (i === 0 ? [] : [
        ...change(sheet, 'A2', sheet, MONTH_SHEETS[i - 1]!),
        ...(i % 4 === 1 ? change(sheet, 'A1', '令和6年度', '令和5年度') : []),
      ]));
    }
    if (book.name !== 'getsuji-saitama-r7') return [];
    return ['1_業務', '2_レセプト・債権', '3_保健', '4_企画総務'].flatMap((sheet) => [...change(sheet, 'A1', '令和7年度', '令和6年度'), ...change(sheet, 'P1', '12月', '11月'), ...change(sheet, 'D4', '令和7年', '令和6年')]);
  },
};
