import { cellKey } from '../../src/core/snapshot/address';
import type { SheetContent, WorkbookContent } from '../model/content';
import type { SheetChanges } from './formulas';

/** A sheet as it was and as it is to be; `before` is undefined for a new one. */
export interface SheetPair {
  readonly before: SheetContent | undefined;
  /** Place in the list before; -1 for a new one. */
  readonly was: number;
  readonly after: SheetContent;
}

/** Share of its cells by which a sheet under another name is known again, where nothing else tells. */
const ALIKE = 0.5;

/** Which sheet is which: by where it came from, by its name, and at last by what stands on it. In the order of `after`. */
export function pairSheets(before: WorkbookContent, after: WorkbookContent): SheetPair[] {
  const left = new Set(before.sheets.map((_, i) => i));
  const found = new Map<SheetContent, number>();
  const match = (test: (old: SheetContent, now: SheetContent) => boolean): void => {
    for (const now of after.sheets) {
      if (found.has(now)) continue;
      const was = [...left].find((i) => test(before.sheets[i]!, now));
      if (was === undefined) continue;
      found.set(now, was);
      left.delete(was);
    }
  };
  const originsKnown = after.sheets.some(({ origin }) => origin !== undefined);
  match((old, now) => now.origin !== undefined && now.origin === old.origin);
  if (!originsKnown) {
    match((old, now) => old.name.toLowerCase() === now.name.toLowerCase());
    match((old, now) => likeness(old, now) >= ALIKE);
  }
  return after.sheets.map((now) => {
    const was = found.get(now) ?? -1;
    return { before: before.sheets[was], was, after: now };
  });
}

/** Share of the filled cells of one sheet that stand on the other as well. */
function likeness(old: SheetContent, now: SheetContent): number {
  const filled = old.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  if (filled.length === 0) return 0;
  const there = new Map(now.cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
  const same = filled.filter(({ row, col, value, formula }) => {
    const cell = there.get(cellKey(row, col));
    return cell !== undefined && (formula === undefined ? cell.value === value : cell.formula !== undefined);
  });
  return same.length / filled.length;
}

/** Names that have changed, by the old ones in small letters; null for sheets that are gone. */
export function sheetChanges(before: WorkbookContent, pairs: readonly SheetPair[]): Map<string, string | null> {
  const changes = new Map<string, string | null>();
  before.sheets.forEach(({ name }, i) => {
    const now = pairs.find(({ was }) => was === i)?.after.name ?? null;
    if (now !== name) changes.set(name.toLowerCase(), now);
  });
  return changes;
}

/** Those changes that a text written after them can still need: an old name that is a sheet's again means that sheet. */
export const stillNeeded = (changes: SheetChanges, after: WorkbookContent): SheetChanges => {
  const names = new Set(after.sheets.map(({ name }) => name.toLowerCase()));
  return new Map([...changes].filter(([old]) => !names.has(old)));
};
