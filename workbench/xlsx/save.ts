import type { SheetContent, WorkbookContent } from '../model/content';
import { dropCalculationChain, patchActive, patchCalculation, patchNames, patchSheetList } from './bookPatch';
import { ContentLooks } from './canonical';
import { rootChild } from './edit';
import { changedCells, type CellChange } from './differences';
import { withSheetChanges, type SheetChanges } from './formulas';
import { patchSelected } from './framePatch';
import { PackagePatch } from './packagePatch';
import { pairSheets, sheetChanges, stillNeeded, type SheetPair } from './pairs';
import { partOfType, readBook, type Book } from './readBook';
import { patchReferences } from './renamePatch';
import { OWN_ADD_IN, type AddInReference } from './settings';
import { patchSettings } from './settingsPatch';
import { patchSheet } from './sheetPatch';
import { withoutArrayResults } from './sharedFormulas';
import { addSheets, emptySheet, removeSheets } from './sheetsPatch';
import { digitWidth } from './sizes';
import { readLooks } from './styles';
import { StylesPatch } from './stylesPatch';
import { emptyStyles, STYLES_TYPE } from './emptyStyles';
import { patchTables } from './tablesPatch';

/**
 * Saves a workbook by patching the package that it was opened from: parts that nobody touched keep their bytes, cells that
 * nobody touched their source.
 * @param original bytes of the file as it was opened.
 * @param before its content as it was then, or as the model had it before the first change.
 * @param after its content as it is to be.
 * @param addIn whose settings are written.
 * @returns the new file; the original's own bytes where nothing differs.
 */
export function saveXlsx(original: Uint8Array, before: WorkbookContent, after: WorkbookContent, addIn: AddInReference = OWN_ADD_IN): Uint8Array {
  const patch = new PackagePatch(original);
  const book = readBook(patch.pack);
  const pairs = pairSheets(before, after);
  const renamed = sheetChanges(before, pairs);
  patchReferences(patch, renamed);
  removeSheets(patch, book, pairs);
  const changed = patchSheets(patch, book, { before, after, pairs, renamed });
  patch.edit(book.part, (xml) => {
    const names = patchNames(xml, before, after, pairs, renamed);
    const active = pairs[after.activeSheet]?.was === after.activeSheet && after.activeSheet === before.activeSheet ? names : patchActive(names, after.activeSheet);
    return changed.recalculate ? patchCalculation(active) : active;
  });
  if (changed.formulas || renamed.size > 0) dropCalculationChain(patch, book.part, partOfType(book, 'calcChain'));
  patchSettings(patch, before.settings, after.settings, addIn);
  return patch.toBytes();
}

interface Contents {
  readonly before: WorkbookContent;
  readonly after: WorkbookContent;
  readonly pairs: readonly SheetPair[];
  readonly renamed: SheetChanges;
}

function patchSheets(patch: PackagePatch, book: Book, { before, after, pairs, renamed }: Contents): { formulas: boolean; recalculate: boolean } {
  const stylesPart = partOfType(book, 'styles');
  const { defaultFont } = readLooks(patch.pack, { styles: stylesPart, theme: partOfType(book, 'theme') });
  const looks = { before: new ContentLooks(before, defaultFont), after: new ContentLooks(after, defaultFont) };
  const needed = stillNeeded(renamed, after);
  const differences = pairs.map((pair) => {
    const all = changedCells(renamedCells(pair.before, renamed), renamedCells(pair.after, needed), looks.before, looks.after);
    const part = book.sheets[pair.was]?.part;
    const xml = all.length === 0 || part === undefined ? undefined : patch.text(part);
    return xml === undefined ? all : withoutArrayResults(xml, rootChild(xml, 'sheetData'), all);
  });
  const someInput = pairs.some((pair) => pair.before === undefined) || renamed.size > 0 || differences.some((list) => list.some(({ content }) => content === 'changed'));
  const styles = new StylesPatch((stylesPart === undefined ? undefined : patch.text(stylesPart)) ?? emptyStyles(), defaultFont);
  const unchanged = styles.toXml();
  const added = addSheets(patch, book, pairs);
  patch.edit(book.part, (xml) => patchSheetList(xml, pairs, [...added.values()].map(({ relationship }) => relationship)));
  pairs.forEach((pair, i) => {
    const part = added.get(i)?.part ?? book.sheets[pair.was]?.part;
    if (part === undefined) return;
    const listed = book.sheets[pair.was];
    if (listed && listed.type !== 'worksheet') return;
    // Where nobody entered anything, results can only differ by the engine's own ways.
    const changes = (differences[i] ?? []).map((change) => withoutEngineResult(change, someInput)).filter((change) => change !== undefined);
    patch.edit(part, (xml) => {
      const text = patchSheet(xml, { before: pair.before ?? emptySheet(pair.after), after: pair.after, changes, styles, digit: digitWidth(defaultFont) });
      return pairs[after.activeSheet]?.was === before.activeSheet ? text : patchSelected(text, i === after.activeSheet);
    });
    patchTables(patch, part, changes);
  });
  const now = styles.toXml();
  if (now !== unchanged) writeStyles(patch, book, stylesPart, now);
  const formulas = differences.some((list) => list.some(({ formulaChanged }) => formulaChanged));
  const hasFormulas = after.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));
  return { formulas, recalculate: someInput && hasFormulas };
}

/** The cells of a sheet with formulas that name sheets as they are named now. */
function renamedCells(sheet: SheetContent | undefined, changes: SheetChanges): SheetContent['cells'] {
  if (!sheet || changes.size === 0) return sheet?.cells ?? [];
  return sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: withSheetChanges(cell.formula, changes) }));
}

/** A result that only differs because the engine does not know the function, or though nothing was entered, is none. */
function withoutEngineResult(change: CellChange, someInput: boolean): CellChange | undefined {
  if (change.content !== 'result' || (someInput && change.after?.error !== '#NAME?')) return change;
  return change.looks ? { ...change, content: 'same' } : undefined;
}

function writeStyles(patch: PackagePatch, book: Book, part: string | undefined, xml: string): void {
  if (part !== undefined && patch.has(part)) return patch.set(part, xml);
  const folder = book.part.slice(0, book.part.lastIndexOf('/') + 1);
  patch.add(`${folder}styles.xml`, STYLES_TYPE, xml);
  patch.relate(book.part, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles', 'styles.xml');
}
