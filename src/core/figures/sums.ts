import { Fault, nameOf, unreadable, type Argument, type CellResult } from './fault';
import { readQuantity } from './inputs';
import { sumOf } from './rates';

/** Units of money, which stand for different amounts. */
const MONEY: ReadonlySet<string> = new Set(['円', '千円', '万円', '百万円', '億円', '十億円']);

/** Units whose figures cannot stand in one sum: 円 and 千円, percentages and counts. */
function cannotMix(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return false;
  return MONEY.has(a) || MONEY.has(b) || a === '%' || b === '%';
}

/**
 * Sum of the figures in cells, text figures included; empty cells and placeholders add nothing.
 * @returns '' where no cell holds a figure, #VALUE! where one cannot be read or units differ (円 and 千円)
 */
export function sumOfCells(rows: readonly (readonly unknown[])[], argument: Argument): CellResult {
  const values: number[] = [];
  let unit = '';
  for (const [row, cells] of rows.entries()) {
    for (const [col, cell] of cells.entries()) {
      const read = readQuantity(cell, argument);
      if (read === null) continue;
      if (read instanceof Fault) return read.message === '' ? read : unreadable(`範囲の ${row + 1} 行 ${col + 1} 列目: ${read.message}`);
      if (cannotMix(unit, read.unit)) return unreadable(`${nameOf(argument)}に「${unit}」と「${read.unit}」が混ざっています。単位をそろえてから合計してください。`);
      unit ||= read.unit;
      values.push(read.value);
    }
  }
  return values.length === 0 ? '' : sumOf(values);
}
