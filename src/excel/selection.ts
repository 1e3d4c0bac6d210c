import { parsePlaces } from './areas';
import { runExcel, type ExcelOptions } from './countingContext';
import { rangeAddress } from '../core/snapshot/address';

/** What is selected in the open workbook. */
export interface Selection {
  readonly sheet: string;
  /** A1 addresses of the areas, in the order in which they were selected. A merged cell is its whole area. */
  readonly areas: readonly string[];
}

/** The user's selection: cells are picked in the sheet, so that nobody has to type an address. */
export function readSelection(options: ExcelOptions = {}): Promise<Selection> {
  return runExcel(async (context) => {
    const ranges = context.workbook.getSelectedRanges();
    ranges.load('address,worksheet/name');
    await context.sync();
    const places = parsePlaces(ranges.address) ?? [];
    return { sheet: ranges.worksheet.name, areas: places.map(({ range }) => rangeAddress(range)) };
  }, options);
}

/**
 * Tells of each change of the selection, the present one first, until the returned function is called.
 * @returns takes the handler away.
 */
export async function watchSelection(onChange: (selection: Selection) => void): Promise<() => Promise<void>> {
  let stopped = false;
  const tell = async (): Promise<void> => {
    const selection = await readSelection();
    if (!stopped) onChange(selection);
  };
  const remove = await Excel.run(async (context) => {
    // Where a shape or a chart is selected there are no cells to tell of, and nobody waits for the answer.
    const result = context.workbook.onSelectionChanged.add(() => tell().catch(() => undefined));
    await context.sync();
    return () => Excel.run(context, async (same) => {
      result.remove();
      await same.sync();
    });
  });
  await tell();
  return async () => {
    stopped = true;
    await remove();
  };
}
