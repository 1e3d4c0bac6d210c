import { cellKey } from '../../../src/core/snapshot/address';
import { displayText } from '../../../src/core/snapshot/display/displayText';
import type { Cell, ErrorCode, Sheet, Workbook } from '../../../src/core/snapshot/workbook';
import { evaluateFormula } from './evaluate';
import { Failure, type Value } from './values';

/** Values of all formulas of a workbook, by sheet name and cell key. */
export type Results = ReadonlyMap<string, ReadonlyMap<number, Value>>;

/** Computes every formula from the typed cells, as Excel does when a cell has been changed. */
export function calculate(workbook: Workbook): Results {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.col), cell]))]));
  const results = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map<number, Value>()]));
  const valueAt = (name: string, row: number, col: number): Value => {
    const key = cellKey(row, col);
    const cell = sheets.get(name)?.get(key);
    if (!cell) return sheets.has(name) ? null : new Failure('#REF!');
    if (cell.formula === undefined) return cell.error ? new Failure(cell.error) : cell.value;
    const known = results.get(name)!.get(key);
    if (known !== undefined) return known;
    // Stands for a value that is being computed: a circle would fail, not hang.
    results.get(name)!.set(key, new Failure('#NUM!'));
    const value = evaluateFormula(cell.formula, name, valueAt);
    results.get(name)!.set(key, value);
    return value;
  };
  for (const sheet of workbook.sheets) for (const cell of sheet.cells) if (cell.formula !== undefined) valueAt(sheet.name, cell.row, cell.col);
  return results;
}

/** The formula cell as Excel would save it with another result. */
function withResult(cell: Cell, value: Value, date1904: boolean): Cell {
  const { error: _error, ...rest } = cell;
  void _error;
  if (value instanceof Failure) return { ...rest, value: null, text: value.code, error: value.code as ErrorCode };
  return { ...rest, value, text: displayText(value, cell.format, date1904) };
}

const same = (a: Value | undefined, b: Value | undefined): boolean => (a instanceof Failure && b instanceof Failure ? a.code === b.code : a === b);

/**
 * The changed workbook after recalculation. Formula cells whose result is what it was keep the value the file
 * came with, bit for bit; only consequences of the change are new.
 * @param touched formula cells that the change itself wrote; they get their result in any case.
 */
export function recalculated(changed: Workbook, before: Results, touched: ReadonlySet<string>): Workbook {
  const after = calculate(changed);
  const sheets = changed.sheets.map((sheet): Sheet => {
    const old = before.get(sheet.name);
    const now = after.get(sheet.name)!;
    if (now.size === 0) return sheet;
    const cells = sheet.cells.map((cell) => {
      if (cell.formula === undefined) return cell;
      const key = cellKey(cell.row, cell.col);
      const stays = !touched.has(`${sheet.name}!${key}`) && same(old?.get(key), now.get(key));
      return stays ? cell : withResult(cell, now.get(key)!, changed.date1904);
    });
    return { ...sheet, cells };
  });
  return { ...changed, sheets };
}
