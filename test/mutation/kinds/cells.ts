import { contradicts, typedRelations } from '../arithmetic';
import { placeKey, type Book, type Edit, type Place } from '../book';
import { clean, printed } from '../figures';
import { addressOf, figurePlaces, numericNeighbours } from '../places';
import { noteOf, type Kind, type Plant } from '../plant';
import type { Random } from '../random';
import { MONTH_SHEETS, seriesOf, typedPoints } from '../series';

const plant = (book: Book, edit: Edit, more = ''): Plant => ({ edits: [edit], note: noteOf(book, edit, more) });

const fullWidth = (text: string): string => text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));

/** A true number that becomes text, beside true numbers or under a formula that counts on it. */
export const numberAsText: Kind = {
  id: 'number-as-text', title: 'a figure as text among true numbers', accept: ['number-as-text'], infoCounts: true,
  plants: (book, random) => figurePlaces(book).flatMap((place): Plant[] => {
    const cell = book.at(place.sheet, place.cell)!;
    // Words that a number format adds are no part of the figure that somebody would type.
    if (typeof cell.value !== 'number' || !/^[-+▲△]?\d/u.test(cell.text)) return [];
    if (numericNeighbours(book, place) === 0 && book.dependents(place).size === 0) return [];
    const found = printed(cell)!;
    const unit = found.unit === '' ? '件' : '';
    const written = random.pick([fullWidth(cell.text), fullWidth(cell.text), `${cell.text} `, found.isPercent ? fullWidth(cell.text) : cell.text + unit]);
    return [plant(book, { ...place, value: written })];
  }),
};

const KANJI = '〇一二三四五六七八九';

/** Ways in which an edit leaves a figure that cannot be one. */
const BREAKS: readonly ((text: string, token: string, random: Random) => string | null)[] = [
  // 1.51.45％: the old and the new decimals both left.
  (text, token, random) => (token.includes('.') ? text.replace(token, `${token}.${random.int(11, 99)}`) : null),
  // 12,34.5: a comma in the wrong place.
  (text, token) => (/\d,\d{3}/u.test(token) ? text.replace(token, token.replace(/(\d),(\d)/u, '$1$2,')) : null),
  // 2,499　3,295事業所: two readings left by an edit.
  (text, token, random) => (/\d{3}/u.test(token.replaceAll(',', '')) && !token.includes('.') ? text.replace(token, `${token}　${random.int(1, 9)},${random.int(100, 999)}`) : null),
  // 一%: a kanji digit.
  (text, token, random) => {
    const places = [...token].flatMap((sign, i) => (/\d/u.test(sign) ? [i] : []));
    const at = random.pick(places);
    const broken = `${token.slice(0, at)}${KANJI[Number(token[at])]}${token.slice(at + 1)}`;
    return token.replaceAll(',', '').length > 1 ? text.replace(token, broken) : null;
  },
];

export const malformed: Kind = {
  id: 'malformed', title: 'a figure that cannot be one', accept: ['malformed-number'],
  plants: (book, random) => figurePlaces(book).flatMap((place): Plant[] => {
    const cell = book.at(place.sheet, place.cell)!;
    const token = printed(cell)!.token;
    const texts = BREAKS.flatMap((change) => change(cell.text, token, random) ?? []);
    return texts.length === 0 ? [] : [plant(book, { ...place, value: random.pick(texts) })];
  }),
};

const OTHER_UNIT: Readonly<Record<string, string>> = { 件: '円', 人: '円', 円: '件', 千円: '円', 部: '円', 通: '人', 社: '円', 事業所: '円', 名: '円' };

/** The cell with another unit, in its text or in its number format. */
function withOtherUnit(book: Book, place: Place): Edit | null {
  const cell = book.at(place.sheet, place.cell)!;
  const unit = printed(cell)?.unit ?? '';
  const other = OTHER_UNIT[unit];
  if (other === undefined) return null;
  if (typeof cell.value === 'string') return { ...place, value: cell.value.replace(unit, other) };
  const format = cell.format.replaceAll(unit, other);
  return format === cell.format ? null : { ...place, value: cell.value, format };
}

const hasUnit = (book: Book, place: Place, unit: string): boolean => printed(book.at(place.sheet, place.cell))?.unit === unit;

export const otherUnit: Kind = {
  id: 'other-unit', title: 'another unit', accept: ['unit-mismatch'],
  plants: (book) => {
    const plants = new Map<string, Plant>();
    const add = (place: Place, companions: readonly Place[]): void => {
      const unit = printed(book.at(place.sheet, place.cell))?.unit ?? '';
      const edit = companions.filter((other) => hasUnit(book, other, unit)).length >= 2 ? withOtherUnit(book, place) : null;
      if (edit) plants.set(placeKey(place), { edits: [edit], note: noteOf(book, edit, edit.format) });
    };
    for (const series of seriesOf(book)) {
      const places = typedPoints(book, series).map((point) => point.place);
      places.forEach((place) => add(place, places.filter((other) => other !== place)));
    }
    for (const relation of typedRelations(book)) {
      if (relation.kind !== 'total') continue;
      const places = relation.places.map((key) => ({ sheet: relation.sheet, cell: key.slice(key.lastIndexOf('!') + 1) })).filter(({ sheet, cell }) => book.isTyped(sheet, cell));
      places.forEach((place) => add(place, places.filter((other) => other !== place)));
    }
    return [...plants.values(), ...unitColumn(book)];
  },
};

/** The unit column of one month's sheet, where all the others say otherwise. */
const unitColumn = (book: Book): Plant[] =>
  book.name !== 'getsuji-kumamoto-r6' ? [] : MONTH_SHEETS.flatMap((sheet) => Array.from({ length: 26 }, (_, i) => ({ sheet, cell: `D${i + 6}` }))).flatMap((place) => {
    const unit = book.at(place.sheet, place.cell)?.text ?? '';
    const other = OTHER_UNIT[unit];
    const figure = { sheet: place.sheet, cell: place.cell.replace('D', 'F') };
    const isKnownOdd = MONTH_SHEETS.some((name) => !book.isClean(name, place.cell));
    return other === undefined || isKnownOdd || !book.isTyped(place.sheet, place.cell) ? [] : [{ ...plant(book, { ...place, value: other }), places: [place, figure] }];
  });

/** 84.6 in a percent cell shows 8460%. Only where the figure would show a share that nobody can believe. */
export const percentCell: Kind = {
  id: 'percent-cell', title: 'a hundred times the share in a percent cell', accept: ['out-of-range', 'rate-mismatch', 'comparison-mismatch'],
  plants: (book) => {
    const plants: Plant[] = [];
    const relations = typedRelations(book);
    const known = new Set(book.relations.flatMap((relation) => relation.places));
    for (const sheet of book.workbook.sheets) {
      for (const cell of sheet.cells) {
        const place = { sheet: sheet.name, cell: addressOf(cell) };
        const key = placeKey(place);
        if (typeof cell.value !== 'number' || cell.value < 0.03 || !/^[^"]*0%/u.test(cell.format) || !known.has(key) || !book.isClean(place.sheet, place.cell)) continue;
        const value = clean(Math.round(cell.value * 1000) / 10);
        const isContradicted = relations.some((relation) => relation.places[0] === key && contradicts(book, relation, new Map([[key, value]])) === true);
        plants.push(plant(book, { ...place, value }, isContradicted ? '(with its operands)' : ''));
      }
    }
    return plants;
  },
};
