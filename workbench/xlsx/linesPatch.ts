import type { SheetContent } from '../model/content';
import type { RowChange } from './cellsPatch';
import { attributesOf, prefixOf, rootChild, startTag, withAttributes, withRootChild } from './edit';
import { elementsIn, rootOf } from './scan';
import { SHEET_ORDER } from './sheetOrder';
import { widthOfPixels } from './sizes';

/** Heights are shown in whole pixels; what differs by less was not changed. */
const PIXEL_IN_POINTS = 0.75;

/** Attributes of rows whose height or visibility changed. A height that is no longer told stays as it is. */
export function rowChanges(before: SheetContent, after: SheetContent): Map<number, RowChange> {
  const changes = new Map<number, Record<string, string | null>>();
  const of = (row: number): Record<string, string | null> => {
    const known = changes.get(row) ?? {};
    changes.set(row, known);
    return known;
  };
  for (const [key, height] of Object.entries(after.rowHeights)) {
    const old = before.rowHeights[Number(key)] ?? before.defaultRowHeight;
    if (Math.abs(old - height) >= PIXEL_IN_POINTS) Object.assign(of(Number(key)), { ht: String(height), customHeight: '1' });
  }
  const [hidden, shown] = turned(before.hiddenRows, after.hiddenRows);
  for (const row of hidden) of(row)['hidden'] = '1';
  for (const row of shown) {
    const change = of(row);
    change['hidden'] = null;
    // A height of nothing hides as well.
    if (before.rowHeights[row] === 0 && change['ht'] === undefined) Object.assign(change, { ht: null, customHeight: null });
  }
  return changes;
}

/** What is in the second list only, and in the first only. */
function turned(before: readonly number[], after: readonly number[]): [number[], number[]] {
  const [old, wanted] = [new Set(before), new Set(after)];
  return [after.filter((line) => !old.has(line)), before.filter((line) => !wanted.has(line))];
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

/** Changes widths and visibility of columns. @param digit pixels of a digit, the unit of widths in the file. */
export function patchColumns(xml: string, before: SheetContent, after: SheetContent, digit: number): string {
  const changes = columnChanges(before, after, digit);
  if (changes.size === 0) return xml;
  const prefix = prefixOf(rootOf(xml).name);
  const list = rootChild(xml, 'cols');
  let spans = (list ? elementsIn(xml, list) : []).map((element): Span => {
    const tag = startTag(xml, element).replace(/\s*\/?>$/, '/>');
    const first = Number(attributesOf(tag).get('min') ?? 1);
    return { first, last: Number(attributesOf(tag).get('max') ?? first), tag };
  });
  for (const [col, change] of changes) spans = spans.flatMap((span) => split(span, col + 1)).concat(spans.some(({ first, last }) => first <= col + 1 && col + 1 <= last) ? [] : [{ first: col + 1, last: col + 1, tag: `<${prefix}col/>` }]).map((span) => (span.first === col + 1 && span.last === col + 1 ? { ...span, tag: withAttributes(span.tag, span.tag.includes('width') ? change : { width: String(widthOfPixels(before.defaultColumnWidth, digit)), ...change }) } : span));
  const items = joined(spans.sort((a, b) => a.first - b.first)).map(({ first, last, tag }) => withAttributes(tag, { min: String(first), max: String(last) }));
  return withRootChild(xml, 'cols', `<${prefix}cols>${items.join('')}</${prefix}cols>`, SHEET_ORDER);
}

function columnChanges(before: SheetContent, after: SheetContent, digit: number): Map<number, RowChange> {
  const changes = new Map<number, Record<string, string | null>>();
  for (const [key, pixels] of Object.entries(after.columnWidths)) {
    const old = before.columnWidths[Number(key)] ?? before.defaultColumnWidth;
    if (Math.abs(old - pixels) >= 0.5) changes.set(Number(key), { width: String(widthOfPixels(Math.round(pixels), digit)), customWidth: '1' });
  }
  const [hidden, shown] = turned(before.hiddenColumns, after.hiddenColumns);
  for (const col of hidden) changes.set(col, { ...changes.get(col), hidden: '1' });
  for (const col of shown) {
    const isNothing = before.columnWidths[col] === 0 && changes.get(col)?.['width'] === undefined;
    changes.set(col, { ...changes.get(col), ...(isNothing ? { width: String(widthOfPixels(before.defaultColumnWidth, digit)) } : {}), hidden: null });
  }
  return changes;
}

function split(span: Span, col: number): Span[] {
  if (col < span.first || col > span.last) return [span];
  return [
    { ...span, last: col - 1 },
    { ...span, first: col, last: col },
    { ...span, first: col + 1 },
  ].filter(({ first, last }) => first <= last);
}

/** Neighbouring spans that say the same are one again. */
function joined(spans: readonly Span[]): Span[] {
  const key = (tag: string): string => withAttributes(tag, { min: null, max: null });
  return spans.reduce<Span[]>((list, span) => {
    const last = list.at(-1);
    if (last && last.last + 1 === span.first && key(last.tag) === key(span.tag)) list[list.length - 1] = { ...last, last: span.last };
    else list.push(span);
    return list;
  }, []);
}
