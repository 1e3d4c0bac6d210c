import { cellKey } from '../../src/core/snapshot/address';
import type { Cell, Sheet } from '../../src/core/snapshot/workbook';
import { readWorkbook } from '../../src/workbookFile/readWorkbook';
import { unreadable, UnreadableFileError } from '../../src/workbookFile/unreadable';
import type { CellContent, SheetContent, WorkbookContent } from '../model/content';
import { readConditional } from './conditional';
import { Package } from './package';
import { partOfType, readActive, readBook, readNames, type Book } from './readBook';
import { OWN_ADD_IN, readSettings } from './settings';
import { LooksBudget, readSheetLooks, type SheetLooks } from './sheetLooks';
import { StyleList } from './styleList';
import { readLooks, type Looks } from './styles';

export { UnreadableFileError } from '../../src/workbookFile/unreadable';

/**
 * Opens an .xlsx or .xlsm file with its looks. Values, formulas, formats, merges, hidden lines, notes and visibility are those
 * of the file reader that the checker uses, under the same limits.
 * @param bytes the whole file; it is not changed.
 * @param name name of the file as the user knows it, without a folder.
 * @param addInId id of the add-in whose settings are wanted; the project's own where it is left out.
 * @throws UnreadableFileError, and nothing else, for a file that is no readable workbook; its message is polite Japanese.
 */
export function openXlsx(bytes: Uint8Array, name: string, addInId: string = OWN_ADD_IN.id): WorkbookContent {
  const read = readWorkbook(bytes, name);
  try {
    const pack = new Package(bytes);
    const book = readBook(pack);
    const looks = readLooks(pack, { styles: partOfType(book, 'styles'), theme: partOfType(book, 'theme') });
    const styles = new StyleList();
    const budget = new LooksBudget();
    const sheets = read.sheets.map((sheet, i) => readSheet(sheet, i, { pack, book, looks, styles, budget }));
    const active = readActive(book);
    const firstVisible = Math.max(0, sheets.findIndex(({ visibility }) => visibility === 'visible'));
    return {
      name,
      date1904: read.date1904,
      sheets,
      styles: styles.all,
      defaultFont: looks.defaultFont,
      names: readNames(book),
      settings: readSettings(pack, addInId),
      activeSheet: sheets[active]?.visibility === 'visible' ? active : firstVisible,
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw unreadable.corrupt('書式を読み取れません', { cause: error });
  }
}

interface Source {
  readonly pack: Package;
  readonly book: Book;
  readonly looks: Looks;
  readonly styles: StyleList;
  readonly budget: LooksBudget;
}

function readSheet(sheet: Sheet, index: number, { pack, book, looks, styles, budget }: Source): SheetContent {
  const listed = book.sheets[index];
  const part = listed?.type === 'worksheet' ? listed.part : undefined;
  const seen = readSheetLooks(part === undefined ? undefined : pack.rawText(part), looks, budget);
  const conditionalFormats = readConditional(seen.frame?.conditional ?? [], index, looks.differences);
  return {
    ...(listed ? { origin: listed.sheetId } : {}),
    name: sheet.name,
    visibility: sheet.visibility,
    cells: joinCells(sheet.cells, seen, looks, styles),
    merges: sheet.merges,
    rowHeights: seen.rowHeights,
    columnWidths: seen.columnWidths,
    defaultRowHeight: seen.defaultRowHeight,
    defaultColumnWidth: seen.defaultColumnWidth,
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    notes: Object.fromEntries(sheet.notes),
    tabColor: looks.palette.read(seen.frame?.tabColor) ?? null,
    isProtected: seen.frame?.isProtected ?? false,
    frozen: seen.frame?.frozen ?? { rows: 0, columns: 0 },
    showGridlines: seen.frame?.showGridlines ?? true,
    ...(conditionalFormats.length > 0 ? { conditionalFormats } : {}),
  };
}

/** Filled cells and those that are only formatted, row by row. */
function joinCells(filled: readonly Cell[], seen: SheetLooks, looks: Looks, styles: StyleList): CellContent[] {
  const records = new Map<number, number>();
  for (const { row, col, record } of seen.cells) records.set(cellKey(row, col), record);
  const cells = filled.map(({ row, col, value, format, formula, error }): CellContent => {
    const key = cellKey(row, col);
    const style = styles.indexOf(looks.of(records.get(key) ?? 0).style);
    records.delete(key);
    return {
      row,
      col,
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(error === undefined ? {} : { error }),
      ...(format === 'General' ? {} : { format }),
      ...(style === undefined ? {} : { style }),
    };
  });
  for (const [key, record] of records) {
    const { style, format } = looks.of(record);
    const index = styles.indexOf(style);
    if (index === undefined && format === 'General') continue;
    cells.push({ row: Math.floor(key / 16_384), col: key % 16_384, value: null, ...(format === 'General' ? {} : { format }), ...(index === undefined ? {} : { style: index }) });
  }
  return cells.sort((a, b) => a.row - b.row || a.col - b.col);
}
