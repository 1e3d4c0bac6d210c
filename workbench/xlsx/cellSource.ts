import { cellAddress } from '../../src/core/snapshot/address';
import type { CellContent } from '../model/content';
import { attributesOf, withAttributes } from './edit';
import { fileFormula } from './formulas';
import { encodeXstring } from './xml';

/** Errors that a file knows by name; Excel keeps the newer ones beside the cell and finds them again when it calculates. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Attributes that speak of what the cell held: its type, and the records of rich values and dynamic arrays. */
const OF_CONTENT = { t: null, cm: null, vm: null };

/** Start tag of a cell, closed in itself; made anew where the file has none. */
export function cellTag(old: string | undefined, row: number, col: number, prefix: string, record: number | undefined): string {
  const tag = (old ?? `<${prefix}c/>`).replace(/\s*\/?>$/, '/>');
  const address = attributesOf(tag).has('r') ? {} : { r: cellAddress(row, col) };
  return withAttributes(tag, { ...address, ...(record === undefined ? {} : { s: record === 0 ? null : String(record) }) });
}

/**
 * Source of a cell that holds what it shall hold now.
 * @param tag its start tag, closed in itself, as `cellTag` gives it.
 * @param formula source of its `f` element where that stays as it is; else the content's formula is written.
 */
export function cellSource(tag: string, content: CellContent | undefined, prefix: string, formula?: string): string {
  const bare = withAttributes(tag, formula === undefined ? OF_CONTENT : { t: null });
  if (content === undefined) return bare;
  const f = formula ?? (content.formula === undefined ? '' : `<${prefix}f>${encodeXstring(fileFormula(content.formula))}</${prefix}f>`);
  const { type, inner } = valueSource(content, prefix, f !== '');
  if (f === '' && inner === '') return bare;
  const typed = type === null ? bare : withAttributes(bare, { t: type });
  return `${typed.replace(/\s*\/>$/, '>')}${f}${inner}</${prefix}c>`;
}

function valueSource({ value, error }: CellContent, prefix: string, hasFormula: boolean): { type: string | null; inner: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (error !== undefined) return { type: 'e', inner: v(FILE_ERRORS.has(error) ? error : '#VALUE!') };
  if (typeof value === 'boolean') return { type: 'b', inner: v(value ? '1' : '0') };
  if (typeof value === 'number') return Number.isFinite(value) ? { type: null, inner: v(String(value === 0 ? 0 : value)) } : { type: 'e', inner: v('#NUM!') };
  if (value === null) return { type: null, inner: '' };
  if (hasFormula) return { type: 'str', inner: `<${prefix}v${spaceOf(value)}>${encodeXstring(value)}</${prefix}v>` };
  if (value === '') return { type: null, inner: '' };
  return { type: 'inlineStr', inner: `<${prefix}is><${prefix}t${spaceOf(value)}>${encodeXstring(value)}</${prefix}t></${prefix}is>` };
}

const spaceOf = (text: string): string => (/^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '');
