import { lastMessage } from '../../test/support/callFunction';
import { evaluateFormula, type CellLookup } from '../../test/support/evaluateFormula';
import { areWritten, exampleSheet, examples, failures, pages } from '../../test/support/helpPages';

/** The examples of the help pages are what the functions give. */
const lookups = new Map(pages.map(({ name, text }): [string, CellLookup] => {
  const sheet = exampleSheet(text);
  return [name, (_sheet, row, col) => sheet[row]?.[col] ?? ''];
}));

it.each(examples)('$name: =$formula gives $result', ({ name, formula, result }) => {
  const given = evaluateFormula(formula, lookups.get(name)).flat();
  expect([given, areWritten(given, result)]).toEqual([given, true]);
});

it.each(failures)('$name: =$formula fails with $result', ({ name, formula, result, words }) => {
  expect(evaluateFormula(formula, lookups.get(name))).toEqual([[result]]);
  // Excel shows messages for these two alone; beside the others the page explains in its own words.
  if (result === '#VALUE!' || result === '#N/A') expect(lastMessage()).toContain(words);
});

it.each(pages)('$name has examples of single cells, of ranges or series, and of what goes wrong', ({ name }) => {
  const own = examples.filter((example) => example.name === name);
  expect(own.length).toBeGreaterThanOrEqual(3);
  expect(own.some(({ formula }) => formula.includes(':'))).toBe(true);
  expect(own.some(({ result }) => result.includes('（空欄）')) || name === 'WAREKI').toBe(true);
  expect(failures.filter((example) => example.name === name).length).toBeGreaterThanOrEqual(1);
});
