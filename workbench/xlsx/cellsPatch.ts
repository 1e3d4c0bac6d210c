import { cellKey, LAST_COLUMN, parseAddress, rangeContains } from '../../src/core/snapshot/address';
import { cellSource, cellTag } from './cellSource';
import type { CellChange } from './differences';
import { attributesOf, sourceOf, startTag, withAttributes } from './edit';
import type { ColumnSpan } from './readSheet';
import { elementIn, elementsIn, type Element } from './scan';
import { expanded, wideFormulas } from './sharedFormulas';
import type { StylesPatch } from './stylesPatch';
import { encodeText, isTrue, localName } from './xml';

/** What a row shall become: null takes the attribute away. */
export type RowChange = Readonly<Record<string, string | null>>;

export interface CellsPatch {
  readonly changes: readonly CellChange[];
  readonly rows: ReadonlyMap<number, RowChange>;
  readonly columns: readonly ColumnSpan[];
  readonly styles: StylesPatch;
  /** Prefix of the part's elements. */
  readonly prefix: string;
}

interface Work extends CellsPatch {
  /** Sources of `f` elements that replace those of cells whose content is left as it is. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Cells whose array formula shrinks to themselves. */
  readonly shrunk: ReadonlySet<number>;
}

/** The content of `sheetData` with changed cells and rows; all else keeps its source. */
export function patchCells(xml: string, data: Element, patch: CellsPatch): string {
  const work = prepare(xml, data, patch);
  const byRow = new Map<number, CellChange[]>();
  for (const change of work.changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const touched = new Set([...byRow.keys(), ...work.rows.keys(), ...[...work.formulas.keys(), ...work.shrunk].map((key) => Math.floor(key / 16_384))]);
  if (touched.size === 0) return xml.slice(data.inner, data.close);
  const pending = [...touched].sort((a, b) => a - b);
  const pieces: string[] = [];
  let [next, row, done] = [0, -1, data.inner];
  const addRow = (number: number): void => {
    const source = newRow(number, byRow.get(number) ?? [], work);
    if (source !== '') pieces.push(source);
  };
  for (const element of elementsIn(xml, data)) {
    if (localName(element.name) !== 'row') continue;
    const given = Number(attributesOf(startTag(xml, element)).get('r'));
    row = Number.isInteger(given) && given >= 1 ? given - 1 : row + 1;
    if (next >= pending.length && given >= 1) break;
    pieces.push(xml.slice(done, element.start));
    while (next < pending.length && pending[next]! < row) addRow(pending[next++]!);
    if (pending[next] === row) {
      pieces.push(patchedRow(xml, element, row, byRow.get(row) ?? [], work));
      next++;
    } else pieces.push(given >= 1 ? sourceOf(xml, element) : withAttributes(startTag(xml, element), { r: String(row + 1) }) + xml.slice(element.inner, element.end));
    done = element.end;
  }
  const rest = xml.slice(done, data.close);
  const late = pending.slice(next);
  if (late.length === 0) return pieces.join('') + rest;
  late.forEach(addRow);
  return pieces.join('') + rest;
}

/** Finds out what else must change: dependants of overwritten shared formulas, arrays of which a cell is overwritten. */
function prepare(xml: string, data: Element, patch: CellsPatch): Work {
  const { shared, arrays } = wideFormulas(xml, data);
  const { changes } = patch;
  const changed = new Map(changes.map((change) => [cellKey(change.row, change.col), change]));
  const formulas = new Map<number, string>();
  const shrunk = new Set<number>();
  for (const [key, master] of shared) {
    if (!changed.get(key)?.formulaChanged) continue;
    for (const { row, col } of master.dependants) {
      const own = changed.get(cellKey(row, col));
      if (!own?.formulaChanged) formulas.set(cellKey(row, col), `<${patch.prefix}f>${encodeText(expanded(master, row, col))}</${patch.prefix}f>`);
    }
  }
  for (const [key, area] of arrays) {
    if (changed.get(key)?.formulaChanged) continue;
    if (changes.some((change) => change.content === 'changed' && rangeContains(area, change.row, change.col) && cellKey(change.row, change.col) !== key)) shrunk.add(key);
  }
  return { ...patch, formulas, shrunk };
}

function newRow(row: number, changes: readonly CellChange[], work: Work): string {
  const cells = changes.map((change) => newCell(change, columnRecord(work.columns, change.col), work)).join('');
  const attributes = work.rows.get(row) ?? {};
  if (cells === '' && Object.values(attributes).every((value) => value === null)) return '';
  const tag = withAttributes(`<${work.prefix}row r="${row + 1}"/>`, attributes);
  return cells === '' ? tag : `${tag.replace('/>', '>')}${cells}</${work.prefix}row>`;
}

function patchedRow(xml: string, element: Element, row: number, changes: readonly CellChange[], work: Work): string {
  const old = attributesOf(startTag(xml, element));
  const own = isTrue(old.get('customFormat')) ? Number(old.get('s') ?? 0) : undefined;
  const columns = changes.map(({ col }) => col);
  const tag = withAttributes(startTag(xml, element), { ...(old.has('r') ? {} : { r: String(row + 1) }), ...widerSpans(old.get('spans'), columns), ...work.rows.get(row) });
  const cells = patchedCells(xml, element, row, changes, own, work);
  const open = tag.replace(/\s*\/?>$/, '');
  return cells === '' ? `${open}/>` : `${open}>${cells}</${element.name}>`;
}

/** `spans` tells which columns a row uses: at least those. */
function widerSpans(spans: string | undefined, columns: readonly number[]): RowChange {
  const match = /^(\d+):(\d+)$/.exec(spans ?? '');
  if (spans === undefined || columns.length === 0) return {};
  if (!match) return { spans: null };
  return { spans: `${Math.min(Number(match[1]), columns[0]! + 1)}:${Math.max(Number(match[2]), columns.at(-1)! + 1)}` };
}

function patchedCells(xml: string, element: Element, row: number, changes: readonly CellChange[], rowRecord: number | undefined, work: Work): string {
  const inherited = (change: CellChange): string => newCell(change, rowRecord ?? columnRecord(work.columns, change.col), work);
  const pieces: string[] = [];
  let [next, col, done] = [0, -1, element.inner];
  for (const cell of elementsIn(xml, element)) {
    if (localName(cell.name) !== 'c') continue;
    const address = attributesOf(startTag(xml, cell)).get('r');
    col = parseAddress(address ?? '')?.col ?? col + 1;
    pieces.push(xml.slice(done, cell.start));
    while (next < changes.length && changes[next]!.col < col) pieces.push(inherited(changes[next++]!));
    const change = changes[next]?.col === col ? changes[next++] : undefined;
    const formula = work.formulas.get(cellKey(row, col)) ?? (work.shrunk.has(cellKey(row, col)) ? shrunkFormula(xml, cell, address) : undefined);
    pieces.push(patchedCell(xml, cell, row, col, change, formula, work));
    done = cell.end;
  }
  pieces.push(...changes.slice(next).map(inherited));
  return pieces.join('') + (element.empty ? '' : xml.slice(done, element.close));
}

function newCell(change: CellChange, base: number, { styles, prefix }: Work): string {
  const record = change.looks ? styles.record(base, change.looks.before, change.looks.after) : base;
  const isEmpty = change.after === undefined || change.content === 'same';
  if (isEmpty && record === base) return '';
  return cellSource(cellTag(undefined, change.row, change.col, prefix, record), change.content === 'same' ? undefined : change.after, prefix);
}

function patchedCell(xml: string, cell: Element, row: number, col: number, change: CellChange | undefined, formula: string | undefined, { styles, prefix }: Work): string {
  const old = startTag(xml, cell);
  const base = Number(attributesOf(old).get('s') ?? 0);
  const record = change?.looks ? styles.record(base, change.looks.before, change.looks.after) : undefined;
  if (change === undefined || change.content === 'same') {
    const tag = cellTag(old, row, col, prefix, record);
    if (cell.empty) return tag;
    const f = formula === undefined ? undefined : elementIn(xml, cell, 'f');
    const inner = f ? xml.slice(cell.inner, f.start) + formula! + xml.slice(f.end, cell.end) : xml.slice(cell.inner, cell.end);
    return tag.replace(/\s*\/>$/, '>') + inner;
  }
  const f = change.content === 'result' ? elementIn(xml, cell, 'f') : undefined;
  return cellSource(cellTag(old, row, col, prefix, record), change.after, prefix, formula ?? (f && sourceOf(xml, f)));
}

/** An array formula for its first cell alone. */
function shrunkFormula(xml: string, cell: Element, address: string | undefined): string | undefined {
  const f = elementIn(xml, cell, 'f');
  if (!f || address === undefined) return undefined;
  return withAttributes(startTag(xml, f), { ref: address }) + xml.slice(f.inner, f.end);
}

/** Format record that a new cell takes from its column. */
export const columnRecord = (columns: readonly ColumnSpan[], col: number): number => columns.find(({ first, last }) => col >= first && col <= Math.min(last, LAST_COLUMN))?.record ?? 0;
