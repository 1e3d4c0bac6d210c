import Decimal from 'decimal.js';
import { readFormula, type FormulaMeaning, type FormulaReference } from '../../core/formula';
import { roundTo } from '../../core/relations/agree';
import type { Sheet } from '../../core/snapshot/workbook';
import { cellAt } from '../../report/cellText';

/** More cells than these are left to Excel. */
const MOST_CELLS = 10_000;

/**
 * The number that a formula will show: a sum, a difference, an average, a quotient or another cell's number, taken from true
 * numbers and empty cells.
 * @param formula without `=`. @param sheet its own. @returns null where the formula is of another kind or meets anything else
 */
export function formulaResult(formula: string, sheet: string, sheets: ReadonlyMap<string, Sheet>): number | null {
  const meaning = readFormula(formula);
  // Only formulas that are nothing but this: one with a guard might show something else.
  if (/\bIF|LOOKUP|CHOOSE|SUBTOTAL|OFFSET|INDIRECT/iu.test(formula)) return null;
  const exact = computed(meaning, (references) => numbersIn(references, sheet, sheets));
  if (exact === null || !('power' in meaning)) return null;
  const scaled = exact.times(new Decimal(10).pow(meaning.power));
  const { rounding } = meaning;
  const result = rounding ? roundTo(scaled, 10 ** -rounding.digits, rounding.mode) : scaled;
  return result.isFinite() ? result.toNumber() : null;
}

function computed(meaning: FormulaMeaning, numbers: (references: readonly FormulaReference[]) => Decimal[] | null): Decimal | null {
  const sum = (references: readonly FormulaReference[]): Decimal | null => numbers(references)?.reduce((total, one) => total.plus(one), new Decimal(0)) ?? null;
  switch (meaning.kind) {
    case 'reference': {
      const [only, ...others] = numbers([meaning.ref]) ?? [];
      return only && others.length === 0 ? only : null;
    }
    case 'sum': {
      if (meaning.condition) return null;
      const [plus, minus] = [sum(meaning.parts), sum(meaning.minus)];
      return plus && minus && plus.minus(minus);
    }
    case 'average': {
      const all = numbers(meaning.parts);
      return all && all.length > 0 ? all.reduce((total, one) => total.plus(one)).div(all.length) : null;
    }
    case 'ratio': {
      const [top, bottom] = [sum(meaning.numerator), sum(meaning.denominator)];
      if (!top || !bottom || bottom.isZero()) return null;
      return meaning.minusOne ? top.div(bottom).minus(1) : top.div(bottom);
    }
    default:
      return null;
  }
}

/** The numbers that stand in cells; empty cells give none. Null as soon as one holds anything but a number. */
function numbersIn(references: readonly FormulaReference[], own: string, sheets: ReadonlyMap<string, Sheet>): Decimal[] | null {
  const numbers: Decimal[] = [];
  for (const { sheet: name, range } of references) {
    const sheet = sheets.get(name ?? own);
    if (!sheet || (range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return null;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let col = range.left; col <= range.right; col++) {
        const cell = cellAt(sheet, row, col);
        if (cell === null) continue;
        if (cell.error !== undefined || typeof cell.value !== 'number') return null;
        numbers.push(new Decimal(cell.value));
      }
    }
  }
  return numbers;
}
