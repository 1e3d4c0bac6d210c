import type { CheckOptions } from './check';
import type { Settings } from './settings';
import type { Workbook } from './snapshot/workbook';

/**
 * Why a cell was read as it was, in Japanese, line by line: its reading, its table and axes, its relations and why they were proposed.
 * @param place `SHEET!CELL` (the sheet name may stand in single quotes)
 * @returns null where the workbook has no such sheet or the address is none.
 */
export function explain(workbook: Workbook, settings: Settings, options: CheckOptions, place: string): string[] | null {
  void workbook; void settings; void options; void place;
  return null;
}
