import type { Book, Edit, Place } from '../book';
import { addressOf } from '../places';
import { noteOf, type Kind, type Plant } from '../plant';
import { seriesOf } from '../series';
import type { TruthKpi } from '../truth';

/** A month heading among others of single months, over (or before) figures. */
const MONTH = /^\s*\d{1,2}\s*月\s*$/u;

/** The heading of one month gone, those of its neighbours left. */
export const lostMonthHeading: Kind = {
  id: 'lost-month', title: 'the heading of a month emptied', accept: ['period-mismatch'],
  plants: (book) => {
    const plants = new Map<string, Plant>();
    for (const { isOneTable, places } of seriesOf(book)) {
      if (!isOneTable || places.length < 6) continue;
      const columns = places.map(({ cell }) => cell.replace(/\d+/u, ''));
      const row = Number(places[0]!.cell.replace(/\D+/u, ''));
      const { sheet } = places[0]!;
      const heading = [1, 2, 3, 4, 5, 6].map((up) => row - up).find((above) => above > 0 && columns.every((letters) => MONTH.test(book.at(sheet, `${letters}${above}`)?.text ?? '')));
      // A sheet whose headings are in doubt already says too little of the one that is lost.
      if (heading === undefined || !columns.every((letters) => book.isClean(sheet, `${letters}${heading}`))) continue;
      columns.slice(1, -1).forEach((letters, i) => {
        const place = { sheet, cell: `${letters}${heading}` };
        const beside = [columns[i]!, columns[i + 2]!].map((other) => ({ sheet, cell: `${other}${heading}` }));
        const isAdjacent = [columns[i]!, letters, columns[i + 2]!].every((one, k, all) => k === 0 || one.charCodeAt(one.length - 1) - all[k - 1]!.charCodeAt(all[k - 1]!.length - 1) === 1);
        if (isAdjacent && book.isTyped(sheet, place.cell) && book.isTyped(sheet, places[i + 1]!.cell)) plants.set(`${sheet}!${place.cell}`, { edits: [place], places: [place, ...beside], note: noteOf(book, place) });
      });
    }
    return [...plants.values()];
  },
};

interface Row {
  readonly kpi: TruthKpi;
  readonly target: Place;
  readonly actual: Place;
}

/** KPIs of lists: target and actual alone in cells of one row, with at least four others in the same two columns. */
function rowsOfLists(book: Book): Row[] {
  const rows = book.truth.kpis.flatMap((kpi): Row[] => {
    const { sheet, targetCell, actualCell } = kpi;
    if (!targetCell || !actualCell || kpi.targetSheet || kpi.actual === null || kpi.target === null || rowOf(targetCell) !== rowOf(actualCell) || targetCell === actualCell) return [];
    const isAlone = [targetCell, actualCell].every((cell) => book.isTyped(sheet, cell) && book.at(sheet, cell)!.text.length <= LONGEST);
    return isAlone ? [{ kpi, target: { sheet, cell: targetCell }, actual: { sheet, cell: actualCell } }] : [];
  });
  const inOneList = (a: Row, b: Row): boolean => a.target.sheet === b.target.sheet && columnOf(a.target) === columnOf(b.target) && columnOf(a.actual) === columnOf(b.actual) && Math.abs(rowOf(a.target.cell) - rowOf(b.target.cell)) <= NEAR;
  return rows.filter((row) => rows.filter((other) => other !== row && inOneList(row, other)).length >= 4 && rows.filter((other) => other.target.cell === row.target.cell && other.target.sheet === row.target.sheet).length === 1);
}

const LONGEST = 16;
const NEAR = 12;
const rowOf = (cell: string): number => Number(cell.replace(/\D+/u, ''));
const columnOf = ({ cell }: Place): string => cell.replace(/\d+/u, '');
const BOUND = /以[上下内]/u;

const planted = (book: Book, edits: readonly Edit[], { target, actual, kpi }: Row): Plant => ({ edits, places: [target, actual], note: `${noteOf(book, edits[0]!)} (${kpi.name})` });

export const targetEmptied: Kind = {
  id: 'target-emptied', title: 'a target emptied beside its result', accept: ['target-unreadable'],
  plants: (book) => rowsOfLists(book).filter(({ target, actual }) => BOUND.test(book.at(target.sheet, target.cell)!.text) && book.at(actual.sheet, actual.cell)).map((row) => planted(book, [row.target], row)),
};

/** Target and result in each other's column, or the target in both. */
export const targetAsResult: Kind = {
  id: 'target-as-result', title: 'the target among the results', accept: ['actual-missing', 'target-unreadable'],
  plants: (book, random) => rowsOfLists(book).flatMap((row): Plant[] => {
    const { target, actual } = row;
    const [stated, result] = [target, actual].map(({ sheet, cell }) => book.at(sheet, cell)!);
    // A bound that the number format adds does not go with the number.
    if (typeof stated!.value !== 'string' || !/^[\d,.]+\s?[^\d\s]{1,4}\s?以[上下内]$/u.test(stated!.text.trim())) return [];
    const copied = [{ ...actual, value: stated!.value }];
    return [planted(book, random.pick([copied, [{ ...target, value: result!.value }, ...copied]]), row)];
  }),
};

/** Sheets whose texts hold halves of the year; 上期計 copied over 下期計. */
export const copiedHalf: Kind = {
  id: 'copied-half', title: "a quarter's or half-year's name copied over the next one's", accept: ['period-mismatch'],
  plants: (book) => book.workbook.sheets.flatMap(({ name, cells }) => cells.flatMap((cell): Plant[] => {
    const match = typeof cell.value === 'string' && cell.text.length < LONGEST ? /第[2-4２-４]四半期|下半?期/u.exec(cell.value) : null;
    const text = match && cell.text.replace('下', '上').replace(/[2-4２-４](?=四半期)/u, (digit) => String.fromCodePoint(digit.codePointAt(0)! - 1));
    const twin = cells.find((other) => other.text === text && (other.row === cell.row || other.col === cell.col));
    const place = { sheet: name, cell: addressOf(cell) };
    if (!match || text === null || !twin || !book.isTyped(name, place.cell)) return [];
    const edit = { ...place, value: text };
    return [{ edits: [edit], places: [place, { sheet: name, cell: addressOf(twin) }], note: noteOf(book, edit) }];
  })),
};
