import { readFigure } from '../../src/core/reading/number';
import { functions, type FunctionName } from '../../src/functions/index';
import { textOf } from '../house/files';

/** The functions' help pages, so that their examples can be tried wherever functions calculate. */
export const pages = (Object.keys(functions) as FunctionName[]).map((name) => ({ name, text: textOf(`docs/functions/${name.toLowerCase()}.md`) }));

/** What the build itself reads of the pages. */
interface PageReader {
  readonly sheetOf: (text: string) => string[][];
  readonly examplesUnder: (text: string, heading: string) => { formula: string; result: string; words: string }[];
}
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { sheetOf, examplesUnder } = require('../../scripts/webpack/functionGuide.cjs') as PageReader;

/** The little sheet above the examples: a plain number is a number, everything else a text; '' is an empty cell. */
export function exampleSheet(text: string): (string | number)[][] {
  return sheetOf(text).map((cells) => cells.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}

export interface Example {
  readonly name: FunctionName;
  /** Without `=`. */
  readonly formula: string;
  /** As the page writes it; cells of an array apart by ` ; `. */
  readonly result: string;
  readonly words: string;
}

const examplesOf = (heading: string): Example[] => pages.flatMap(({ name, text }) => examplesUnder(text, heading).map((example) => ({ name, ...example })));

export const examples = examplesOf('例');
export const failures = examplesOf('うまくいかないとき');

/** A result as the page writes it: 25.0% is the number 0.25, （空欄） the empty text. */
function isWritten(given: unknown, written: string): boolean {
  if (written === '（空欄）') return given === '';
  if (typeof given !== 'number') return given === written;
  const figure = readFigure(written);
  return figure !== null && Number(given.toPrecision(12)) === figure.value;
}

/** Whether the cells of a result, row by row, are what the page writes. */
export function areWritten(given: readonly unknown[], result: string): boolean {
  const written = result.split(' ; ');
  return given.length === written.length && given.every((value, i) => isWritten(value, written[i]!));
}
