import { deepEqual } from 'fast-equals';
import { dependentSheets } from '../../core/snapshot/dependentSheets';
import type { Workbook } from '../../core/snapshot/workbook';
import type { Changes } from '../../excel/watch';

/**
 * Sheets that must be read again after changes: those edited or new, and those whose formulas may show something else now.
 * @param now names of the sheets that the book has now, in its order.
 */
export function sheetsToReread(before: Workbook, { cells, added, deleted, renamed }: Changes, now: readonly string[]): string[] {
  const old = new Set(before.sheets.map(({ name }) => name));
  const touched = [...cells.map(({ sheet }) => sheet), ...added, ...deleted, ...renamed.flatMap(({ from, to }) => [from, to])];
  const again = new Set([...touched, ...dependentSheets(before, touched)]);
  return now.filter((name) => !old.has(name) || again.has(name));
}

/**
 * The book with some sheets as they have been read again. What says the same as before is the very same object: the checking
 * thread need not be sent it, and the engine need not read it anew.
 */
export function withSheets(before: Workbook, again: Workbook, now: readonly string[]): Workbook {
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of again.sheets) if (!deepEqual(known.get(sheet.name), sheet)) known.set(sheet.name, sheet);
  return { ...before, date1904: again.sheets.length > 0 ? before.date1904 || again.date1904 : before.date1904, sheets: now.flatMap((name) => known.get(name) ?? []) };
}
