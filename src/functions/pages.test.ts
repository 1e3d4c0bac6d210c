import { functions, type FunctionName } from './index';
import { evaluateFormula, type CellLookup } from '../../test/support/evaluateFormula';
import { lastMessage, type Shown } from '../../test/support/callFunction';
import { textOf } from '../../test/house/files';
import { readFigure } from '../core/reading/number';

/** The examples of the help pages are what the functions give. */
const pages = (Object.keys(functions) as FunctionName[]).map((name) => ({ name, text: textOf(`docs/functions/${name.toLowerCase()}.md`) }));

const cellsOfLine = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());

/** Lines of tables under a heading, header and rule left out, with the table's header. */
function tablesUnder(text: string, heading: string): { header: string[]; rows: string[][] }[] {
  const section = new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(text)?.[1] ?? '';
  return section.split(/\n\n+/).filter((block) => block.trimStart().startsWith('|')).map((block) => {
    const [header = '', , ...rows] = block.trim().split('\n');
    return { header: cellsOfLine(header), rows: rows.map(cellsOfLine) };
  });
}

/** The little sheet above the examples: a plain number is a number, everything else a text. */
function sheetOf(text: string): CellLookup {
  const table = tablesUnder(text, '例').find(({ header }) => header[0] === '' && header[1] === 'A');
  return (_sheet, row, col) => {
    const value = table?.rows[row]?.[col + 1] ?? '';
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  };
}

interface Example {
  readonly name: string;
  readonly formula: string;
  readonly result: string;
  readonly words: string;
  readonly cells: CellLookup;
}

const examplesUnder = (heading: string): Example[] => pages.flatMap(({ name, text }) =>
  tablesUnder(text, heading).filter(({ header }) => header[0] === '式').flatMap(({ rows }) => rows.map(([formula = '', result = '', words = '']) => ({ name, formula: formula.replace(/^`=(.*)`$/, '$1'), result, words, cells: sheetOf(text) }))));

/** A result as the page writes it: 25.0% is the number 0.25, （空欄） the empty text. */
const same = (given: Shown, written: string): boolean => {
  if (written === '（空欄）') return given === '';
  if (typeof given === 'string') return given === written;
  const figure = readFigure(written);
  return figure !== null && Number(given.toPrecision(12)) === figure.value;
};

const examples = examplesUnder('例');
const failures = examplesUnder('うまくいかないとき');

it.each(examples)('$name: =$formula gives $result', ({ formula, result, cells }) => {
  const given = evaluateFormula(formula, cells).flat();
  const written = result.split(' ; ');
  expect([given, given.length === written.length && given.every((value, i) => same(value, written[i]!))]).toEqual([given, true]);
});

it.each(failures)('$name: =$formula fails with $result', ({ formula, result, words, cells }) => {
  expect(evaluateFormula(formula, cells)).toEqual([[result]]);
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
