import { rangeContains } from '../../src/core/snapshot/address';
import type { Range } from '../../src/core/snapshot/workbook';
import { copyFormula } from '../../src/core/formula';
import type { CellEdit, SheetModel } from '../model/workbookModel';
import { textValue } from './args';
import { cellOf, columnCount, intersection, rowCount } from './area';
import { formatOf } from './cells';
import type { HostContext } from './context';
import { fail } from './errors';
import { checkFormula } from './formulaText';
import { written } from './matrix';
import { sheetOf, type RangeData } from './objects/rangeData';
import { refuseFormat, refuseLocked } from './protection';
import { typedValue } from './typed';

/** Longest text of a cell (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;

/**
 * Writes values or formulas into a range as typing does.
 * @param translate for formulas in another notation: gives A1 notation for the cell's place.
 */
export async function writeContent(self: RangeData, value: unknown, host: HostContext, translate?: (formula: string, row: number, col: number) => string): Promise<void> {
  const sheet = sheetOf(self, host);
  const { area } = self;
  const content = written(value, area);
  const isSingle = !Array.isArray(value);
  await host.formatsSettled();
  const cells = host.cells(sheet, area);
  const covered = coveredCells(sheet, area);
  const edits: CellEdit[] = [];
  for (let r = 0; r < rowCount(area); r++) {
    for (let c = 0; c < columnCount(area); c++) {
      const one = content(r, c);
      if (one === null || one === undefined || covered(area.top + r, area.left + c)) continue;
      const cell = cells[r]![c];
      const source = typeof one === 'string' && one.startsWith('=') && translate ? translate(one, area.top + r, area.left + c) : one;
      const { content: typed, format } = typedValue(source, formatOf(cell), host.model.date1904);
      if (typed?.formula !== undefined) checkFormula(typed.formula);
      if (typeof typed?.value === 'string' && typed.value.length > LONGEST_TEXT) fail('InvalidArgument');
      const filled = typed?.formula !== undefined && isSingle && !translate ? { ...typed, formula: copyFormula(typed.formula, r, c) ?? fail('InvalidArgument') } : typed;
      edits.push({ row: area.top + r, col: area.left + c, content: filled, ...(format === undefined ? {} : { format }) });
    }
  }
  if (sheet.isProtected) refuseLocked(sheet, isSingle ? [area] : edits.map(({ row, col }) => cellOf(row, col)));
  if (edits.length > 0) host.model.writeCells(self.sheetId, edits, 'add-in');
  host.wrote(edits.some(({ format }) => format !== undefined));
}

/** Writes number formats; '' stands for General. */
export function writeFormats(self: RangeData, value: unknown, host: HostContext): void {
  const sheet = sheetOf(self, host);
  const { area } = self;
  const format = written(value, area);
  refuseFormat(sheet, host, 'allowFormatCells');
  const edits: CellEdit[] = [];
  for (let r = 0; r < rowCount(area); r++) {
    for (let c = 0; c < columnCount(area); c++) {
      const one = format(r, c);
      if (one !== null && one !== undefined) edits.push({ row: area.top + r, col: area.left + c, format: textValue(one) === '' ? 'General' : textValue(one) });
    }
  }
  if (edits.length > 0) host.model.writeCells(self.sheetId, edits, 'add-in');
  host.wrote(true);
}

/** Tells the cells that lie under a merged area without being its first one: what is written there is lost, as in Excel. */
function coveredCells(sheet: SheetModel, area: Range): (row: number, col: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== null);
  if (merges.length === 0) return () => false;
  return (row, col) => merges.some((merge) => rangeContains(merge, row, col) && !(row === merge.top && col === merge.left));
}
