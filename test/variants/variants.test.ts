import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../../src/cli/engine';
import { check } from '../../src/core/check';
import { defaultSettings } from '../../src/core/settings';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { layoutBooks } from '../layouts/books';
import { buildWorkbook } from '../support/buildWorkbook';
import { retyped, reworded, typedOnly, TYPINGS, WORDINGS } from './typing';

/** Another clerk's way of typing must not change what the checker finds: real books and books of other layouts, each typed anew. */
const FIXTURES = join(__dirname, '..', 'fixtures');
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx')).map((name) => [name, engine.readWorkbook(readFileSync(join(FIXTURES, name)), name)] as const);
const books = [...fixtures, ...layoutBooks.map((book) => [book.name, buildWorkbook(book.workbook)] as const)].map(([name, book]) => [name, typedOnly(book)] as const);

/** What a report says, place by place, without the words of the headings. */
function statements(workbook: Workbook): string[] {
  const report = check(workbook, defaultSettings);
  const { fiscalYear, asOf } = report.workbook;
  return [
    `year ${fiscalYear} as of ${asOf}`,
    ...report.tables.map(({ sheet, range, kind }) => `table ${sheet}!${range} ${kind}`),
    ...report.kpis.map(({ sheet, targetCell, target, actualCell, actual, met, standing, markCell }) => `kpi ${sheet} ${targetCell} ${target?.operator}${target?.value} ${actualCell} ${actual?.value} ${met} ${standing} ${markCell}`),
    ...report.rates.map(({ sheet, cell, numerator, denominator, agrees }) => `rate ${sheet}!${cell} = ${numerator.join('+')} / ${denominator.join('+')} ${agrees}`),
    ...report.totals.map(({ sheet, cell, parts, minus = [], agrees }) => `total ${sheet}!${cell} = ${parts.join('+')} - ${minus.join('+')} ${agrees}`),
    ...report.findings.filter(({ severity }) => severity !== 'info').map(({ rule, sheet, cell }) => `finding ${rule} ${sheet}!${cell}`),
  ];
}

const known = new Map<Workbook, ReadonlySet<string>>();

function original(workbook: Workbook): ReadonlySet<string> {
  const said = known.get(workbook) ?? new Set(statements(workbook));
  known.set(workbook, said);
  return said;
}

/** What is said of one of the books and not of the other. */
function differences(workbook: Workbook, variant: Workbook): string[] {
  const before = original(workbook);
  const now = new Set(statements(variant));
  return [...[...before].filter((one) => !now.has(one)).map((one) => `- ${one}`), ...[...now].filter((one) => !before.has(one)).map((one) => `+ ${one}`)];
}

describe.each(books)('%s', (_name, book) => {
  test.each(TYPINGS)('says the same with %s', (_habit, typing) => {
    expect(differences(book, retyped(book, typing))).toEqual([]);
  });

  test.each(WORDINGS)('says the same with %s in its headings', (_words, words) => {
    expect(differences(book, reworded(book, words))).toEqual([]);
  });
});
