import { LAST_COLUMN, LAST_ROW, rangeAddress } from '../core/snapshot/address';
import type { Range } from '../core/snapshot/workbook';
import { cellCount, parsePlaces } from './areas';
import { runExcel, type CountingContext, type ExcelOptions } from './countingContext';
import { problem } from './officeErrors';

/** Cells that the user has picked for a formula. */
export interface PickedCells {
  readonly sheet: string;
  /** A1 of the selected cells, without the sheet; of a merged cell only its first, which holds the value. */
  readonly address: string;
  /** A1 of the cell that typing would go into. */
  readonly activeCell: string;
}

/** A selection larger than this is no merged cell; Excel answers for at most 512 merged areas, and is not asked for nothing. */
const LARGEST_MERGE = 500;

/**
 * Reads what the user has selected, as a formula may name it.
 * @throws ExcelProblem for whole rows or columns; what Excel answers for several ranges at once or a selected picture.
 */
export function readPickedCells(options: ExcelOptions = {}): Promise<PickedCells> {
  return runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const active = context.workbook.getActiveCell();
    selected.load('address');
    const { worksheet } = selected;
    worksheet.load('name');
    active.load('address');
    await context.sync();
    const [range, cell] = [onlyRange(selected.address), onlyRange(active.address)];
    if (range.bottom - range.top === LAST_ROW || range.right - range.left === LAST_COLUMN) throw problem.wholeLines(selected.address.slice(selected.address.lastIndexOf('!') + 1));
    const isOneCell = await isMergedCell(context, selected, range);
    return { sheet: worksheet.name, address: rangeAddress(isOneCell ? cell : range), activeCell: rangeAddress(cell) };
  }, options);
}

async function isMergedCell(context: CountingContext, selected: Excel.Range, range: Range): Promise<boolean> {
  const count = cellCount(range);
  if (count === 1 || count > LARGEST_MERGE) return false;
  const merged = selected.getMergedAreasOrNullObject();
  merged.load('address,cellCount,areaCount');
  await context.sync();
  return !merged.isNullObject && merged.areaCount === 1 && merged.cellCount === count;
}

function onlyRange(address: string): Range {
  const place = parsePlaces(address)?.[0];
  if (!place) throw new Error(`Excel's address ${address} cannot be read.`);
  return place.range;
}
