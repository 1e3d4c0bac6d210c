import type { Workbook } from '../../../src/core/snapshot/workbook';
import type { Book, Edit, Place } from '../book';
import { clean, otherDigit, printed, withNumberInText, withPrinted } from '../figures';
import { noteOf, type Kind, type Plant } from '../plant';
import type { Random } from '../random';
import { MONTH_SHEETS } from '../series';
import type { TruthKpi } from '../truth';

const ACCEPT = ['cross-reference-mismatch'];

/** Nearly all pairs of signs of the shorter name stand in the longer one. */
function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const pairs = [...short].slice(1).map((sign, i) => short[i]! + sign);
  return pairs.filter((pair) => long.includes(pair)).length >= 0.8 * pairs.length;
}

/** The same KPI in the body and in the list: same target, same actual. */
function twins(book: Book): [TruthKpi, TruthKpi][] {
  const same = (a: TruthKpi, b: TruthKpi): boolean => a.sheet !== b.sheet && a.target === b.target && a.operator === b.operator && a.actual === b.actual && a.target !== null && a.actual !== null && isSameName(a.name, b.name);
  const kpis = book.truth.kpis;
  return kpis.flatMap((kpi) => {
    const others = kpis.filter((other) => same(kpi, other));
    return others.length === 1 && kpis.filter((other) => same(others[0]!, other)).length === 1 ? [[kpi, others[0]!] as [TruthKpi, TruthKpi]] : [];
  });
}

/** Writes another figure where the old one stands, as the cell's number or inside its text. */
function changed(book: Book, place: Place, figure: number, unit: string | null, random: Random): Edit | null {
  const cell = book.at(place.sheet, place.cell);
  const shown = unit === '%' ? clean(figure * 100) : figure;
  const decimals = /\.(\d+)/u.exec(String(shown))?.[1]?.length ?? 0;
  const now = otherDigit({ token: decimals > 0 ? shown.toFixed(decimals) : String(shown), number: shown, decimals, isPercent: false, unit: '' }, random);
  if (typeof cell?.value === 'number') return withNumber(cell.value === figure, { ...place, value: clean(unit === '%' ? now / 100 : now) });
  return withNumberInText(book, place, shown, now);
}

const withNumber = (isSame: boolean, edit: Edit): Edit | null => (isSame ? edit : null);

function plantsOf(book: Book, random: Random, which: 'actual' | 'target'): Plant[] {
  return twins(book).flatMap(([kpi, twin]): Plant[] => {
    const [cell, other] = which === 'actual' ? [kpi.actualCell, twin.actualCell] : [kpi.targetCell, twin.targetCell];
    const figure = which === 'actual' ? kpi.actual : kpi.target;
    if (cell === null || other === null || figure === null || !book.isTyped(kpi.sheet, cell) || !book.isTyped(twin.sheet, other)) return [];
    // 100% may well become 99% on its way; 0 has no digit to change.
    const edit = figure === 0 ? null : changed(book, { sheet: kpi.sheet, cell }, figure, kpi.unit, random);
    return edit ? [{ edits: [edit], places: [{ sheet: kpi.sheet, cell }, { sheet: twin.sheet, cell: other }], note: `${noteOf(book, edit)} (${kpi.name})` }] : [];
  });
}

export const actualInOnePlace: Kind = {
  id: 'kpi-actual', title: "a KPI's actual changed in one of two places", accept: ACCEPT,
  plants: (book, random) => plantsOf(book, random, 'actual'),
};

export const targetInOnePlace: Kind = {
  id: 'kpi-target', title: "a KPI's target changed in one of two places", accept: ACCEPT,
  plants: (book, random) => plantsOf(book, random, 'target'),
};

/** Last year's book made from this year's: its actuals are this year's 前年 figures, its headings a year earlier. */
function lastYearsBook(book: Book): Workbook {
  const edits: Edit[] = [];
  for (const sheet of book.workbook.sheets) {
    for (const cell of sheet.cells) {
      if (typeof cell.value !== 'string' || cell.formula !== undefined) continue;
      const value = cell.value.replace(/令和([5-7])年/gu, (_, year: string) => `令和${Number(year) - 1}年`);
      const address = addressOf(cell);
      if (value !== cell.value) edits.push({ sheet: sheet.name, cell: address, value });
    }
  }
  // The numbers of insured that the rates are taken of stand beside each other, this year's and last year's.
  for (let row = 36; row <= 39; row++) edits.push({ sheet: '総括', cell: `E${row}`, value: book.at('総括', `G${row}`)!.value });
  for (const sheet of MONTH_SHEETS) {
    for (let row = 6; row <= 31; row++) {
      const before = book.at(sheet, `H${row}`)?.value;
      if (typeof before !== 'number') continue;
      edits.push({ sheet, cell: `F${row}`, value: before }, { sheet, cell: `H${row}`, value: Math.round(before * 0.97) });
    }
  }
  return book.edited(edits);
}

const addressOf = ({ row, col }: { row: number; col: number }): string => `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[col] ?? '?'}${row + 1}`;

/** This year's 前年 column beside last year's workbook. */
export const previousYear: Kind = {
  id: 'previous-year', title: "a 前年 figure that differs from last year's workbook", accept: ACCEPT,
  plants: (book, random) => {
    if (book.name !== 'getsuji-kumamoto-r6') return [];
    const previous = lastYearsBook(book);
    return MONTH_SHEETS.slice(0, 6).flatMap((sheet) => Array.from({ length: 26 }, (_, i) => ({ sheet, cell: `H${i + 6}` }))).flatMap((place): Plant[] => {
      const found = printed(book.at(place.sheet, place.cell));
      if (!found || found.number < 10 || !book.isTyped(place.sheet, place.cell)) return [];
      const edit = withPrinted(book, place, otherDigit(found, random, 'leading'));
      return edit ? [{ edits: [edit], note: noteOf(book, edit, '(--previous)'), previous }] : [];
    });
  },
};
