import { copyFormula } from '../core/formula/copyFormula';
import { withTypedNames } from '../core/formula/kpiCalls';
import type { Budget } from './limits';
import { SHARED } from './sheetXml';
import { unreadable } from './unreadable';

/** Twice Excel's own limit of 8,192 characters, for prefixes and generous writers; what is longer no Excel wrote. */
const LONGEST_FORMULA = 16_384;

/** Functions and names newer than the file format carry a prefix in the file that Excel does not show; SheetJS knows one of them. */
const PREFIX = /_xl(?:fn|ws|pm|udf|ud)\./g;

/** Formulas of one sheet; those that share one are written out (ECMA-376 Part 1 §18.3.1.40). */
export class SharedFormulas {
  private readonly masters = new Map<string, { readonly row: number; readonly col: number; readonly formula: string }>();

  constructor(private readonly budget: Budget) {}

  /** Formula of a cell without `=`; undefined where it holds none. @throws UnreadableFileError where what it shares is missing. */
  read(text: string, row: number, col: number): string | undefined {
    if (!text.startsWith(SHARED)) return clean(text);
    const equals = text.indexOf('=');
    const id = equals < 0 ? text : text.slice(0, equals);
    const formula = equals < 0 ? undefined : clean(text.slice(equals + 1));
    if (formula !== undefined) {
      this.masters.set(id, { row, col, formula });
      return formula;
    }
    const master = this.masters.get(id);
    if (!master) throw unreadable.corrupt('共有された数式の元がありません');
    // Excel copies a formula that would leave the sheet, too; what it then refers to is lost.
    return this.budget.made(copyFormula(master.formula, row - master.row, col - master.col) ?? '#REF!');
  }
}

function clean(text: string): string | undefined {
  let formula = text.trim();
  if (formula.length > LONGEST_FORMULA) throw unreadable.corrupt('長すぎる数式があります');
  if (formula.startsWith('=')) formula = formula.slice(1);
  if (formula.includes('_xl')) formula = withTypedNames(formula.replace(PREFIX, ''));
  if (formula.includes('\r')) formula = formula.replace(/\r\n?/g, '\n');
  return formula === '' ? undefined : formula;
}
