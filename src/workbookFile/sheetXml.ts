import { LAST_COLUMN } from '../core/snapshot/address';
import type { Budget } from './limits';
import { unreadable } from './unreadable';
import { attribute } from './xmlText';

/** Read here because SheetJS reads them only together with every cell's style, and makes an object for each of them. */
export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A worksheet part as SheetJS shall see it. */
export interface PreparedSheet extends HiddenLines {
  readonly xml: string;
}

/** Stands before the number of a shared formula, in place of the formula; no XML text can hold this character. */
export const SHARED = '\u0001';

const CELL_WITHOUT_ADDRESS = /<(?:\w+:)?c(?:\/?>| (?![^<>]*\br=))/;
const EMPTY_CELL = /<(?:\w+:)?c [^<>]*\/>/g;
const FORMULA = /<((?:\w+:)?)f\b([^<>]*)>([^<]*)/g;
const MERGES = /<(?:\w+:)?mergeCell [^<>]*>/g;

/**
 * Cuts a worksheet part down to its cells and merged areas. The rest is left out since SheetJS would make a cell for every
 * cell under a hyperlink's range, or a column for every number up to `max`; formatted empty cells only cost time.
 * @param label goes into the sheet's code name, by which the caller finds the sheet again.
 * @throws UnreadableFileError where the cells are cut off.
 */
export function prepareSheet(part: string, label: string, budget: Budget): PreparedSheet {
  const { head, data, tail } = divide(part);
  const hiddenColumns = readHiddenColumns(head, budget);
  const hiddenRows = readHiddenRows(data, budget);
  const filled = CELL_WITHOUT_ADDRESS.test(data) ? data : data.replace(EMPTY_CELL, '');
  const merges = tail.match(MERGES) ?? [];
  budget.spend('items', merges.length);
  const xml = `<worksheet><sheetPr codeName="${label}"/><sheetData>${filled.replace(FORMULA, markFormula)}</sheetData>${merges.join('')}</worksheet>`;
  return { xml, hiddenRows, hiddenColumns };
}

/** What stands before, inside and after `sheetData`. */
function divide(part: string): { head: string; data: string; tail: string } {
  const open = /<((?:\w+:)?)sheetData\b[^<>]*>/.exec(part);
  if (!open) return { head: part, data: '', tail: part };
  const start = open.index + open[0].length;
  const head = part.slice(0, open.index);
  if (open[0].endsWith('/>')) return { head, data: '', tail: part.slice(start) };
  const end = part.indexOf(`</${open[1]!}sheetData`, start);
  if (end < 0 || !/<\/(?:\w+:)?worksheet\s*>\s*$/.test(part.slice(-200))) throw unreadable.corrupt('XML が途中で切れています');
  return { head, data: part.slice(start, end), tail: part.slice(end) };
}

/**
 * SheetJS moves what looks like an address inside texts and sheet names of shared formulas, and compares every cell with
 * every array formula; so it gets a mark in place of the one and a plain formula in place of the other.
 */
function markFormula(whole: string, prefix: string, attributes: string, text: string): string {
  const closed = attributes.endsWith('/');
  const type = attribute(attributes, 't');
  const formula = type === 'shared' ? `${SHARED}${attribute(attributes, 'si') ?? ''}=${text}` : type === 'dataTable' ? `TABLE(${attribute(attributes, 'r1') ?? ''},${attribute(attributes, 'r2') ?? ''})` : text;
  if (closed && formula === text) return whole;
  return closed ? `<${prefix}f>${type === 'shared' ? formula.slice(0, formula.indexOf('=')) : formula}</${prefix}f>${text}` : `<${prefix}f>${formula}`;
}

/** Hidden by hand, by a filter or a collapsed outline, or by a size of nothing. */
const isHidden = (tag: string, size: 'ht' | 'width'): boolean => /\shidden=["'](?:1|true|on)["']/.test(tag) || Number(attribute(tag, size) ?? 1) === 0;

function readHiddenRows(data: string, budget: Budget): Set<number> {
  const hidden = new Set<number>();
  let row = -1;
  for (const [tag] of data.matchAll(/<(?:\w+:)?row\b[^<>]*>/g)) {
    const given = Number(attribute(tag, 'r'));
    row = Number.isInteger(given) && given >= 1 ? given - 1 : row + 1;
    if (isHidden(tag, 'ht')) hidden.add(row);
  }
  budget.spend('items', hidden.size);
  return hidden;
}

function readHiddenColumns(head: string, budget: Budget): Set<number> {
  const hidden = new Set<number>();
  for (const [tag] of head.matchAll(/<(?:\w+:)?col\b[^<>]*>/g)) {
    if (!isHidden(tag, 'width')) continue;
    const first = Math.max(1, Number(attribute(tag, 'min')) || 1);
    const last = Math.min(LAST_COLUMN + 1, Number(attribute(tag, 'max')) || first);
    if (last >= first) budget.spend('items', last - first + 1);
    for (let col = first; col <= last; col++) hidden.add(col - 1);
  }
  return hidden;
}
