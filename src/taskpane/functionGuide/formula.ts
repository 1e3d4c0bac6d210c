import { parseAddress, parseRange, rangeAddress, rangeContains } from '../../core/snapshot/address';
import { quotedSheet } from '../../core/formula/sheetName';
import type { FunctionEntry } from './guide';

/** What stands for a parameter: cells, a number or a text. A reference without a sheet means the sheet that the formula stands on. */
export type Argument =
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly address: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string };

/** Where the formula is to be put; A1 of one cell. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** Excel takes no longer texts in formulas (Excel specifications and limits). */
export const LONGEST_TEXT = 255;

/** Full-width letters, digits and signs as the keyboard's Japanese input gives them. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/**
 * What a typed text stands for: an address is that cell, digits are a number, everything else is a text.
 * @returns null where nothing is typed
 */
export function typedArgument(typed: string): Argument | null {
  const text = typed.trim();
  if (text === '') return null;
  const written = plain(text);
  const cells = typedCells(text);
  if (cells) return cells;
  if (/^[+-]?\d+(\.\d+)?$/.test(written)) return { kind: 'number', number: Number(written) };
  // Whoever knows formulas may have put the text into quotes already.
  return { kind: 'text', text: (/^"(.*)"$/s.exec(text)?.[1]?.replaceAll('""', '"') ?? text).slice(0, LONGEST_TEXT) };
}

/** `B2:C5`, `集計!B2`, `'第1 表'!B2`; null for anything else. */
function typedCells(text: string): Argument | null {
  const mark = text.lastIndexOf('!');
  const range = parseRange(plain(text.slice(mark + 1)).replaceAll('$', ''));
  if (!range || mark === 0) return null;
  const sheet = mark < 0 ? null : text.slice(0, mark);
  return { kind: 'cells', sheet: sheet === null ? null : /^'(.*)'$/s.exec(sheet)?.[1]?.replaceAll("''", "'") ?? sheet, address: rangeAddress(range) };
}

export type Arguments = Readonly<Record<string, Argument | undefined>>;

/** Names of the parameters that must be given and are not. */
export const missingParameters = ({ parameters }: FunctionEntry, given: Arguments): readonly FunctionEntry['parameters'][number][] => parameters.filter(({ name, isOptional }) => !isOptional && !given[name]);

/**
 * The formula as far as it goes, without `=`; a parameter that is still missing is an empty place, optional ones at the end are left out.
 * @param on sheet that the formula will stand on; its own cells are named without it. Null where that is not known yet: then the sheet of the first cells.
 */
export function composeFormula({ name, parameters }: FunctionEntry, given: Arguments, on: string | null): string {
  const needed = parameters.reduce((count, parameter, i) => (given[parameter.name] || !parameter.isOptional ? i + 1 : count), 0);
  const own = on ?? firstSheet(parameters, given);
  return `KPI.${name}(${parameters.slice(0, needed).map((parameter) => argumentText(given[parameter.name], own)).join(',')})`;
}

function firstSheet(parameters: FunctionEntry['parameters'], given: Arguments): string | null {
  for (const { name } of parameters) {
    const argument = given[name];
    if (argument?.kind === 'cells' && argument.sheet !== null) return argument.sheet;
  }
  return null;
}

function argumentText(argument: Argument | undefined, own: string | null): string {
  switch (argument?.kind) {
    case undefined: return '';
    case 'cells': return argument.sheet === null || argument.sheet === own ? argument.address : `${quotedSheet(argument.sheet)}!${argument.address}`;
    case 'number': return String(argument.number);
    case 'text': return `"${argument.text.replaceAll('"', '""')}"`;
  }
}

/** Whether the formula would read the very cell it stands in. */
export function readsItself(given: Arguments, { sheet, cell }: Place): boolean {
  const at = parseAddress(cell);
  return at !== null && Object.values(given).some((argument) => {
    if (argument?.kind !== 'cells' || (argument.sheet !== null && argument.sheet !== sheet)) return false;
    const range = parseRange(argument.address);
    return range !== null && rangeContains(range, at.row, at.col);
  });
}
