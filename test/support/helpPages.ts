import { readFigure } from '../../src/core/reading/number';
import { functions, type FunctionName } from '../../src/functions/index';
import { textOf } from '../house/files';

/** The functions' help pages, so that their examples can be tried wherever functions calculate. */
export const pages = (Object.keys(functions) as FunctionName[]).map((name) => ({ name, text: textOf(`docs/functions/${name.toLowerCase()}.md`) }));

const cellsOfLine = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());

/** Lines of tables under a heading, header and rule left out, with the table's header. */
function tablesUnder(text: string, heading: string): { header: string[]; rows: string[][] }[] {
  const section = new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(text)?.[1] ?? '';
  return section.split(/\n\n+/).filter((block) => block.trimStart().startsWith('|')).map((block) => {
    const [header = '', , ...rows] = block.trim().split('\n');
    return { header: cellsOfLine(header), rows: rows.map(cellsOfLine) };
  });
}

/** The little sheet above the examples: a plain number is a number, everything else a text; '' is an empty cell. */
export function exampleSheet(text: string): (string | number)[][] {
  const table = tablesUnder(text, '例').find(({ header }) => header[0] === '' && header[1] === 'A');
  return (table?.rows ?? []).map(([, ...cells]) => cells.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}

export interface Example {
  readonly name: FunctionName;
  /** Without `=`. */
  readonly formula: string;
  /** As the page writes it; cells of an array apart by ` ; `. */
  readonly result: string;
  readonly words: string;
}

const examplesUnder = (heading: string): Example[] => pages.flatMap(({ name, text }) =>
  tablesUnder(text, heading).filter(({ header }) => header[0] === '式').flatMap(({ rows }) => rows.map(([formula = '', result = '', words = '']) => ({ name, formula: formula.replace(/^`=(.*)`$/, '$1'), result, words }))));

export const examples = examplesUnder('例');
export const failures = examplesUnder('うまくいかないとき');

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
