import { check } from '../../src/core/check';
import type { Finding, Fix } from '../../src/core/report';
import { defaultSettings } from '../../src/core/settings';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { loadBooks, placeKey, type Book, type Edit } from './book';
import { chooseMutants } from './campaign';
import { PATIENCE } from './expectCampaign';
import { figureKinds, sheetKinds } from './kinds';

const PLANTS = 6;
const SEED = 20_260_401;
/** Of all fixes that are offered. */
const MOST_HARMFUL = 0.03;

/** A fix that a finding offers after an error was planted. */
interface Offer {
  readonly note: string;
  /** Cells that it would change though neither the plant nor a formula had changed them: what was right goes wrong. */
  readonly harmed: readonly string[];
  readonly stays: boolean;
}

const findingsOf = (book: Book, workbook: Workbook): readonly Finding[] => check(workbook, defaultSettings, { asOf: book.truth.asOf }).findings;
const place = ({ rule, sheet, cell }: Finding): string => `${rule} ${sheet}!${cell}`;
const identity = (finding: Finding): string => `${place(finding)} ${finding.message}`;

const editsOf = (fix: Fix): Edit[] => fix.edits.map(({ sheet, cell, value, formula, numberFormat }) => ({
  sheet, cell, ...(value === undefined ? {} : { value }), ...(formula === undefined ? {} : { formula }), ...(numberFormat === undefined ? {} : { format: numberFormat }),
}));

/** The add-in's own functions are not calculated here. */
const isPlain = (edits: readonly Edit[]): boolean => edits.every(({ formula }) => !formula?.includes('KPI.'));

function offersOf(book: Book, plant: readonly Edit[], what: string, known: ReadonlySet<string>): Offer[] {
  const findings = findingsOf(book, book.edited(plant)).filter((finding) => !known.has(place(finding)));
  const changed = new Set(plant.flatMap((edit) => [placeKey(edit), ...book.dependents(edit)]));
  return findings.flatMap((finding) => (finding.fix ? [finding.fix, ...(finding.alternatives ?? [])] : []).map((fix): Offer => {
    const edits = editsOf(fix);
    const after = isPlain(edits) ? findingsOf(book, book.edited([...plant, ...edits])) : [];
    return { note: `${what} ${place(finding)}: ${fix.label}`, harmed: edits.map(placeKey).filter((key) => !changed.has(key)), stays: after.some((one) => identity(one) === identity(finding)) };
  }));
}

test('a fix puts right what was planted and leaves alone what was right', () => {
  const known = new Map<Book, ReadonlySet<string>>();
  const offers = chooseMutants(loadBooks(), [...figureKinds, ...sheetKinds], SEED, PLANTS).flatMap(({ kind, book, plant }) => {
    const before = known.get(book) ?? new Set(findingsOf(book, book.workbook).map(place));
    known.set(book, before);
    return plant.previous ? [] : offersOf(book, plant.edits, `${kind.id} ${book.name} ${plant.note}:`, before);
  });
  expect(offers.length).toBeGreaterThan(100);
  expect(offers.filter(({ stays }) => stays).map(({ note }) => note)).toEqual([]);
  const harmful = offers.filter(({ harmed }) => harmed.length > 0).map(({ note }) => note);
  if (harmful.length > offers.length * MOST_HARMFUL) expect(harmful).toEqual([]);
}, PATIENCE);
