import { readFormula, type FormulaReference } from '../../formula';
import { rangeContains } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import type { Grid } from '../../tables/grid';

/** More cells than a total of a small table has. */
const MOST_CELLS = 200;

/** Whether a sum or a quotient finds at least two figures of its own sheet to compute from: then it could stand in this place too. */
export function isComputable(formula: string, grid: Grid): boolean {
  const meaning = readFormula(formula);
  if (meaning.kind === 'sum') return !meaning.condition && figuresIn([...meaning.parts, ...meaning.minus], grid) > 1;
  return meaning.kind === 'ratio' && figuresIn(meaning.numerator, grid) > 0 && figuresIn(meaning.denominator, grid) > 0;
}

/** Whether a sum leaves out figures that the expected one adds, and adds nothing else. */
export function stopsShort(formula: string, expected: string, grid: Grid): boolean {
  const own = onlyRange(formula);
  const whole = onlyRange(expected);
  if (!own || !whole || !rangeContains(whole, own.top, own.left) || !rangeContains(whole, own.bottom, own.right)) return false;
  return figuresIn([{ sheet: null, range: whole }], grid) > figuresIn([{ sheet: null, range: own }], grid);
}

function onlyRange(formula: string): Range | null {
  const meaning = readFormula(formula);
  if (meaning.kind !== 'sum' || meaning.parts.length !== 1 || meaning.minus.length > 0 || meaning.condition) return null;
  const [part] = meaning.parts;
  return part!.sheet === null ? part!.range : null;
}

function figuresIn(references: readonly FormulaReference[], grid: Grid): number {
  let figures = 0;
  for (const { sheet, range } of references) {
    if (sheet !== null || (range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return 0;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let col = range.left; col <= range.right; col++) if (grid.startingAt(row, col)?.reading.kind === 'figure') figures++;
    }
  }
  return figures;
}
