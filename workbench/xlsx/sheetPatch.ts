import type { SheetContent } from '../model/content';
import { patchCells } from './cellsPatch';
import { patchConditional } from './conditionalPatch';
import type { CellChange } from './differences';
import { prefixOf, rebuilt, rootChild, withRootChild } from './edit';
import { patchDimension, patchFrame } from './framePatch';
import { patchColumns, rowChanges } from './linesPatch';
import { readFrame } from './readSheet';
import { rootOf } from './scan';
import { SHEET_ORDER } from './sheetOrder';
import type { StylesPatch } from './stylesPatch';

/** A worksheet part with what differs between two contents of the sheet. */
export interface SheetPatch {
  readonly before: SheetContent;
  readonly after: SheetContent;
  readonly changes: readonly CellChange[];
  readonly styles: StylesPatch;
  /** Pixels of a digit in the workbook's font. */
  readonly digit: number;
}

/** @returns the part's new XML; the same text where nothing differs. */
export function patchSheet(xml: string, { before, after, changes, styles, digit }: SheetPatch): string {
  const columns = readFrame(xml, (piece) => piece)?.columns ?? [];
  const rows = rowChanges(before, after);
  let text = xml;
  if (changes.length > 0 || rows.size > 0) {
    const prefix = prefixOf(rootOf(xml).name);
    if (!rootChild(text, 'sheetData')) text = withRootChild(text, 'sheetData', `<${prefix}sheetData/>`, SHEET_ORDER);
    const data = rootChild(text, 'sheetData')!;
    const inner = patchCells(text, data, { changes, rows, columns, styles, prefix });
    if (data.empty || inner !== text.slice(data.inner, data.close)) text = text.slice(0, data.start) + rebuilt(text, data, {}, inner) + text.slice(data.end);
    text = patchDimension(text, changes.filter((change) => change.after !== undefined));
  }
  text = patchColumns(text, before, after, digit);
  text = patchFrame(text, before, after);
  return patchConditional(text, before.conditionalFormats ?? [], after.conditionalFormats ?? [], styles);
}
