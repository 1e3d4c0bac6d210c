import type { Range } from '../../../src/core/snapshot/workbook';
import { isAbsent, word } from '../args';
import { cellOf, intersection, isSingleCell } from '../area';
import { valueTypeOf } from '../cells';
import type { HostContext } from '../context';
import { missing, type Arguments } from '../objectType';
import { sheetOf } from './rangeData';
import type { AreasData } from './rangeAreas';
import type { ModelCell, SheetModel } from '../../model/workbookModel';

const KINDS = ['Constants', 'Formulas', 'Blanks', 'Visible', 'ConditionalFormats', 'DataValidations', 'SameConditionalFormat', 'SameDataValidation'] as const;
const VALUE_KINDS = ['All', 'Errors', 'ErrorsLogical', 'ErrorsNumbers', 'ErrorsText', 'ErrorsLogicalNumber', 'ErrorsLogicalText', 'ErrorsNumberText', 'Logical', 'LogicalNumbers', 'LogicalText', 'LogicalNumbersText', 'Numbers', 'NumbersText', 'Text'] as const;

/** Which types of values a kind covers; its words may stand in the singular or the plural. */
const covers = (kind: (typeof VALUE_KINDS)[number], type: string): boolean =>
  kind === 'All' || (type === 'Error' && /Error/.test(kind)) || (type === 'Boolean' && /Logical/.test(kind)) || (type === 'Double' && /Number/.test(kind)) || (type === 'String' && /Text/.test(kind));

/**
 * The cells of a kind, as areas. A single cell stands for the whole sheet, as in Excel.
 * @returns null where there is none.
 */
export async function specialCells(self: AreasData, args: Arguments, host: HostContext): Promise<Range[] | null> {
  const kind = word(args[0], KINDS);
  const values = isAbsent(args[1]) ? 'All' : word(args[1], VALUE_KINDS);
  await host.settled();
  const sheet = sheetOf(self, host);
  const test = testOf(kind, values, sheet);
  if (!test) return missing('Range', `GetSpecialCells ${kind}`, host);
  const used = sheet.usedRange(false);
  if (!used) return null;
  const areas = self.areas.length === 1 && isSingleCell(self.areas[0]!) ? [used] : self.areas.flatMap((area) => intersection(area, used) ?? []);
  const found = areas.flatMap((area) => matching(sheet, area, host, test));
  return found.length > 0 ? found : null;
}

type Test = (cell: ModelCell | undefined, row: number, col: number) => boolean;

function testOf(kind: (typeof KINDS)[number], values: (typeof VALUE_KINDS)[number], sheet: SheetModel): Test | null {
  switch (kind) {
    case 'Constants':
      return (cell) => cell !== undefined && cell.formula === undefined && valueTypeOf(cell) !== 'Empty' && covers(values, valueTypeOf(cell));
    case 'Formulas':
      return (cell) => cell?.formula !== undefined && covers(values, valueTypeOf(cell));
    case 'Blanks':
      return (cell) => valueTypeOf(cell) === 'Empty';
    case 'Visible':
      return (_cell, row, col) => !sheet.isRowHidden(row) && !sheet.isColumnHidden(col);
    default:
      return null;
  }
}

/** Areas of the cells that pass: runs of a row, joined with equal runs below. */
function matching(sheet: SheetModel, area: Range, host: HostContext, test: Test): Range[] {
  const grid = host.cells(sheet, area);
  const done: Range[] = [];
  let open = new Map<string, Range>();
  for (let row = area.top; row <= area.bottom; row++) {
    const next = new Map<string, Range>();
    for (const { left, right } of runs(grid[row - area.top]!, row, area.left, test)) {
      const key = `${left} ${right}`;
      next.set(key, { ...(open.get(key) ?? { ...cellOf(row, left), right }), bottom: row });
    }
    for (const [key, range] of open) if (!next.has(key)) done.push(range);
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(cells: readonly (ModelCell | undefined)[], row: number, firstCol: number, test: Test): { left: number; right: number }[] {
  const result: { left: number; right: number }[] = [];
  for (const [index, cell] of cells.entries()) {
    const col = firstCol + index;
    if (!test(cell, row, col)) continue;
    const last = result.at(-1);
    if (last?.right === col - 1) last.right = col;
    else result.push({ left: col, right: col });
  }
  return result;
}
