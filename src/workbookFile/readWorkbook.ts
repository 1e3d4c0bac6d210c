import type { Sheet, Workbook } from '../core/snapshot/workbook';
import { openArchive } from './archive';
import { readCells } from './cells';
import { describeNonZip, looksLikeZip } from './fileKind';
import { Budget, LIMITS } from './limits';
import { readNotes } from './notes';
import { wantedParts } from './packageKind';
import { prepareParts } from './parts';
import { parseParts, type JsSheet } from './sheetJs';
import type { HiddenLines } from './sheetXml';
import { unreadable, UnreadableFileError } from './unreadable';

export { UnreadableFileError } from './unreadable';

/** Largest file that is read, in bytes; a caller may look at the size before it loads the file. */
export const MAX_FILE_BYTES = LIMITS.fileBytes;

const VISIBILITIES = ['visible', 'hidden', 'veryHidden'] as const;

/**
 * Reads an .xlsx or .xlsm file into a snapshot. Macros and links are not looked at, nothing is calculated: values are those
 * that Excel saved. The file is unpacked and checked under `LIMITS` before the parser sees any of it.
 * @param bytes the whole file; it is not changed.
 * @param name name of the file as the user knows it, without a folder.
 * @throws UnreadableFileError, and nothing else, for a file that is no readable workbook.
 */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook {
  try {
    return read(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    // Whatever the parser stumbles over is a file that cannot be read.
    throw unreadable.corrupt('中身を読み取れません', { cause: error });
  }
}

function read(bytes: Uint8Array, name: string): Workbook {
  if (bytes.length > LIMITS.fileBytes) throw unreadable.tooLarge('ファイルの大きさ');
  if (!looksLikeZip(bytes)) throw describeNonZip(bytes);
  const budget = new Budget();
  const archive = openArchive(bytes, budget);
  const parts = prepareParts(archive, wantedParts(archive.names), budget);
  const book = parseParts(parts.texts);
  if (book.SheetNames.length === 0) throw unreadable.corrupt('シートが一つもありません');
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const found = new Set<string>();
  const sheets = book.SheetNames.map((sheetName, i): Sheet => {
    const about = book.Workbook?.Sheets?.[i];
    const visibility = VISIBILITIES[about?.Hidden ?? 0];
    const label = about?.CodeName ?? '';
    found.add(label);
    return { name: sheetName, visibility, ...readSheet(book.Sheets[sheetName], parts.sheets.get(label), date1904, budget) };
  });
  // A sheet that the parser did not find must not pass for an empty one.
  if (book.SheetNames.some((sheetName) => !book.Sheets[sheetName]) && [...parts.sheets.keys()].some((label) => !found.has(label))) throw unreadable.corrupt('シートの一覧と中身が合いません');
  return { name, date1904, sheets };
}

/** What stands on a sheet; nothing on a chart or a dialog. */
function readSheet(sheet: JsSheet | undefined, prepared: HiddenLines | undefined, date1904: boolean, budget: Budget): Omit<Sheet, 'name' | 'visibility'> {
  // A worksheet is labelled before its cells are read: where it has none at all, the parser has given up on them.
  if (prepared && !sheet) throw unreadable.corrupt('シートの中身を読み取れません');
  const notes = sheet ? readNotes(sheet, budget) : new Map<string, string>();
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return {
    cells: sheet ? readCells(sheet, date1904, budget) : [],
    merges: merges.filter((m) => m.top < m.bottom || m.left < m.right),
    hiddenRows: prepared?.hiddenRows ?? new Set(),
    hiddenColumns: prepared?.hiddenColumns ?? new Set(),
    notes,
  };
}
