import fc from 'fast-check';
import { check } from '../../src/core/check';
import { defaultSettings, settingsSchema, type Settings } from '../../src/core/settings';
import type { Cell, Sheet, Workbook } from '../../src/core/snapshot/workbook';
import { loadBooks } from '../mutation/book';

/** As the pane checks: each time the snapshot of before with new objects for the sheets that were edited, and only for them. */
const books = loadBooks();
const ROUNDS = 8;
const PATIENCE = 300_000;

/** One edit of a user: numbers choose the sheet and the cell, whatever the book has. */
interface Edit {
  readonly sheet: number;
  readonly cell: number;
  readonly other: number;
  readonly kind: 'ten times' | 'copy' | 'text' | 'empty' | 'formula' | 'period' | 'merge' | 'hide' | 'move the sheet' | 'remove the sheet';
}

const edit = fc.record<Edit>({
  sheet: fc.nat(), cell: fc.nat(), other: fc.nat(),
  kind: fc.constantFrom('ten times', 'copy', 'text', 'empty', 'formula', 'period', 'merge', 'hide', 'move the sheet', 'remove the sheet'),
});

const asOf = fc.constantFrom('2025-12', '2024-03', undefined);

const settings = fc.constantFrom<Settings>(
  defaultSettings,
  settingsSchema.parse({ rounding: 'down', lags: [{ series: '件数', months: 2 }] }),
  settingsSchema.parse({ legend: [{ mark: '○', atLeast: 1 }, { mark: '△', below: 1 }], rules: { outlier: 'off' } }),
);

/** A table that is none, a rate the other way round and a figure that is no rate, of what was recognised. */
function corrected(base: Settings, workbook: Workbook): Settings {
  const { tables, rates } = check(workbook, base);
  return settingsSchema.parse({ ...base, corrections: [
    ...tables.slice(0, 1).map(({ sheet, range }) => ({ type: 'no-table', sheet, range })),
    ...rates.slice(0, 1).map(({ sheet, cell, numerator, denominator }) => ({ type: 'rate', sheet, cell, numerator: denominator, denominator: numerator })),
    ...rates.slice(1, 2).map(({ sheet, cell }) => ({ type: 'no-relation', sheet, cell })),
  ] });
}

function edited(workbook: Workbook, { sheet: which, cell, other, kind }: Edit): Workbook {
  const at = which % workbook.sheets.length;
  const sheet = workbook.sheets[at]!;
  const others = workbook.sheets.filter((_, i) => i !== at);
  if (kind === 'remove the sheet') return others.length > 0 ? { ...workbook, sheets: others } : workbook;
  if (kind === 'move the sheet') return { ...workbook, sheets: [...others, sheet] };
  return { ...workbook, sheets: workbook.sheets.map((one, i) => (i === at ? editedSheet(one, kind, cell, other, workbook) : one)) };
}

function editedSheet(sheet: Sheet, kind: Edit['kind'], at: number, other: number, { sheets }: Workbook): Sheet {
  const chosen = sheet.cells[at % Math.max(1, sheet.cells.length)];
  if (!chosen) return { ...sheet };
  const replaced = (cell: Cell | null): Sheet => ({ ...sheet, cells: sheet.cells.flatMap((one) => (one !== chosen ? [one] : cell ? [cell] : [])) });
  const { row, col, format } = chosen;
  const typed = (value: string | number): Sheet => replaced({ row, col, format, value, text: String(value) });
  const home = sheets[other % sheets.length]!;
  const source = home.cells[other % Math.max(1, home.cells.length)] ?? chosen;
  switch (kind) {
    case 'ten times':
      return typed(typeof chosen.value === 'number' ? chosen.value * 10 : other);
    case 'copy':
      return replaced({ ...source, row, col });
    case 'text':
      return typed(`${other % 10_000}件`);
    case 'period':
      return typed(['4月', '令和6年度', '令和7年11月末現在', '前年同月'][other % 4]!);
    case 'formula':
      return replaced({ ...chosen, formula: `'${home.name.replaceAll("'", "''")}'!B${(other % 40) + 1}/C${(other % 40) + 1}` });
    case 'merge':
      return { ...sheet, merges: [...sheet.merges, { top: row, left: col, bottom: row, right: col + 1 }] };
    case 'hide':
      return { ...sheet, hiddenRows: new Set([...sheet.hiddenRows, row]) };
    default:
      return replaced(null);
  }
}

/** The same book with no object of before in it. */
const fresh = (workbook: Workbook): Workbook => structuredClone(workbook);

test.each(books.map((book) => [book.name, book.workbook] as const))('%s: a check after an edit says what the check of a fresh book says', (_name, original) => {
  fc.assert(
    fc.property(fc.array(fc.record({ edit, asOf, settings, corrects: fc.boolean() }), { minLength: 1, maxLength: 4 }), (steps) => {
      let workbook = original;
      for (const step of steps) {
        workbook = edited(workbook, step.edit);
        const set = step.corrects ? corrected(step.settings, workbook) : step.settings;
        expect(check(workbook, set, { asOf: step.asOf })).toEqual(check(fresh(workbook), set, { asOf: step.asOf }));
      }
    }),
    { numRuns: ROUNDS },
  );
}, PATIENCE);

test.each(books.map((book) => [book.name, book.workbook] as const))('%s: last year is read anew where it is the book itself', (_name, workbook) => {
  const options = { asOf: '2025-12', previous: workbook };
  check(workbook, defaultSettings);
  expect(check(workbook, defaultSettings, options)).toEqual(check(fresh(workbook), defaultSettings, { ...options, previous: fresh(workbook) }));
}, PATIENCE);
