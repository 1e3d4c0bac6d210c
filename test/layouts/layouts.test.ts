import { check } from '../../src/core/check';
import { defaultSettings } from '../../src/core/settings';
import { buildWorkbook } from '../support/buildWorkbook';
import { layoutBooks } from './books';
import { line, MEASURES, score, share, THRESHOLDS, type Measure, type Score } from './kit/score';
import type { LayoutBook } from './kit/types';

/** Books in layouts that the recognition was not developed on. `npx jest test/layouts -t NAME` prints what one book misses. */
const results = new Map<string, { score: Score; misses: string[] }>();

function scored(book: LayoutBook): { score: Score; misses: string[] } {
  const known = results.get(book.name);
  if (known) return known;
  const found = score(check(buildWorkbook(book.workbook), defaultSettings, { asOf: book.asOf }), book);
  results.set(book.name, found);
  return found;
}

/** The mean over the books that have anything to measure. */
function mean(measure: Measure): number {
  const shares = layoutBooks.map((book) => scored(book).score[measure]).filter((pair) => pair[1] > 0).map(share);
  return shares.reduce((total, value) => total + value, 0) / shares.length;
}

describe('books in other layouts', () => {
  test.each(layoutBooks.map((book) => [book.name, book] as const))('%s is checked', (name, book) => {
    const { score: found, misses } = scored(book);
    process.stdout.write(`${name}  ${line(found)}\n${misses.map((miss) => `   ${miss}\n`).join('')}`);
    expect(found.tables[1]).toBeGreaterThan(0);
  });

  test.each(MEASURES.map((measure) => [measure] as const))('mean %s reaches the threshold', (measure) => {
    const value = mean(measure);
    process.stdout.write(`mean ${measure} ${(100 * value).toFixed(1)}%\n`);
    expect(value).toBeGreaterThanOrEqual(THRESHOLDS[measure]);
  });
});
