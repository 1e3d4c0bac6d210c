import type { TableReport } from '../../core/report';
import { parseRange, rangeAddress, rangesTouch } from '../../core/snapshot/address';
import type { Range, Sheet, Workbook } from '../../core/snapshot/workbook';
import type { Selection } from '../../excel/selection';

/** A range that may be made a table. */
export interface Addition {
  readonly sheet: string;
  readonly range: string;
  /** Ranges of tables that it would take the place of. */
  readonly replaces: readonly string[];
}

/**
 * The selection as a new table: whole rows and columns end where the sheet's contents end.
 * @returns null where it is no single area of several cells with something in it, or a table already.
 */
export function additionOf({ sheet, areas }: Selection, workbook: Workbook, tables: readonly TableReport[]): Addition | null {
  const own = workbook.sheets.find(({ name }) => name === sheet);
  const selected = areas.length === 1 ? parseRange(areas[0]!) : null;
  const range = own && selected && clipped(selected, own);
  if (!range || (range.top === range.bottom && range.left === range.right)) return null;
  const address = rangeAddress(range);
  const touched = tables.filter((table) => {
    const other = parseRange(table.range);
    return table.sheet === sheet && table.kind !== 'plan-status' && other !== null && rangesTouch(other, range);
  });
  return tables.some((table) => table.sheet === sheet && table.range === address) ? null : { sheet, range: address, replaces: touched.map((table) => table.range) };
}

/** The part of a range that holds anything at its edges; null where nothing stands in it. */
function clipped(range: Range, { cells }: Sheet): Range | null {
  let found: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { row, col, text } of cells) {
    if (row < range.top || row > range.bottom || col < range.left || col > range.right || text.trim() === '') continue;
    found ??= { top: row, left: col, bottom: row, right: col };
    found.bottom = Math.max(found.bottom, row);
    found.left = Math.min(found.left, col);
    found.right = Math.max(found.right, col);
  }
  return found;
}
