import { displayText } from '../../src/core/snapshot/display/displayText';
import type { Range } from '../../src/core/snapshot/workbook';
import type { ModelCell, SheetModel } from '../model/workbookModel';
import { columnCount, rowCount } from './area';

/** Cells of an area row by row; undefined where a cell holds nothing and looks plain. */
export type CellGrid = readonly (readonly (ModelCell | undefined)[])[];

/** Reads an area in one pass; several properties of one load share it. */
export function readCells(sheet: SheetModel, area: Range): CellGrid {
  const width = columnCount(area);
  const grid: (ModelCell | undefined)[][] = Array.from({ length: rowCount(area) }, () => new Array<ModelCell | undefined>(width).fill(undefined));
  sheet.forEachCell(area, (row, col, cell) => {
    grid[row - area.top]![col - area.left] = cell;
  });
  return grid;
}

/** What `values` gives: '' for an empty cell, the error's text for a failed calculation. */
export const valueOf = (cell: ModelCell | undefined | null): string | number | boolean => cell?.error ?? cell?.value ?? '';

/** What `formulas` gives: the formula with its sign, or else the value. */
export const formulaOf = (cell: ModelCell | undefined | null): string | number | boolean => (cell?.formula === undefined ? valueOf(cell) : `=${cell.formula}`);

export const formatOf = (cell: ModelCell | undefined | null): string => cell?.format ?? 'General';

/** Texts of numbers by format and value: to make one costs far more than to look it up, and figures come again. */
const texts = new Map<string, Map<number, string>>();
const MOST_TEXTS = 500_000;
let textCount = 0;

function numberText(value: number, format: string, date1904: boolean): string {
  const key = date1904 ? `1904 ${format}` : format;
  let known = texts.get(key);
  if (!known || textCount >= MOST_TEXTS) {
    if (textCount >= MOST_TEXTS) {
      texts.clear();
      textCount = 0;
    }
    known = new Map();
    texts.set(key, known);
  }
  const text = known.get(value) ?? displayText(value, format, date1904);
  if (!known.has(value)) textCount++;
  known.set(value, text);
  return text;
}

/** What `text` gives. The width of the column is not regarded. */
export function textOf(cell: ModelCell | undefined | null, date1904: boolean): string {
  if (!cell) return '';
  if (cell.error !== undefined) return cell.error;
  return typeof cell.value === 'number' ? numberText(cell.value, cell.format, date1904) : displayText(cell.value, cell.format, date1904);
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** What `valueTypes` gives. A formula that shows nothing is a text of no length, not an empty cell. */
export function valueTypeOf(cell: ModelCell | undefined | null): ValueType {
  if (!cell) return 'Empty';
  if (cell.error !== undefined) return 'Error';
  switch (typeof cell.value) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'string':
      return cell.value === '' && cell.formula === undefined ? 'Empty' : 'String';
    default:
      return cell.formula === undefined ? 'Empty' : 'String';
  }
}
