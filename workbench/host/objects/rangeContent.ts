import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { cellAddress } from '../../../src/core/snapshot/address';
import type { ModelCell } from '../../model/workbookModel';
import { isUnbounded } from '../area';
import { categoryOf } from '../formatCategory';
import { formatOf, formulaOf, textOf, valueOf, valueTypeOf } from '../cells';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { refuseTooMany } from '../matrix';
import type { Property } from '../objectType';
import { writeContent, writeFormats } from '../writeCells';
import { sheetOf, type RangeData } from './rangeData';

/** One value for each cell; null as a whole for whole rows and columns, as Excel gives it. */
function byCell<R>(of: (cell: ModelCell | undefined, row: number, col: number, host: HostContext) => R) {
  return (self: RangeData, host: HostContext): R[][] | null => {
    const sheet = sheetOf(self, host);
    if (isUnbounded(self.area)) return null;
    refuseTooMany(self.area);
    const { top, left } = self.area;
    return host.cells(sheet, self.area).map((row, r) => row.map((cell, c) => of(cell, top + r, left + c, host)));
  };
}

const formulas: Property<RangeData> = {
  get: byCell((cell) => formulaOf(cell)),
  set: (self, value, host) => writeContent(self, value, host),
};

const numberFormats: Property<RangeData> = {
  get: byCell((cell) => formatOf(cell)),
  set: (self, value, host) => writeFormats(self, value, host),
};

/** What stands in the cells of a range. */
export const rangeContentProperties = {
  Values: { get: byCell((cell) => valueOf(cell)), set: (self, value, host) => writeContent(self, value, host) },
  ValueTypes: { get: byCell((cell) => valueTypeOf(cell)) },
  Text: { get: byCell((cell, _row, _col, host) => textOf(cell, host.model.date1904)) },
  Formulas: formulas,
  // Japanese Excel writes formulas with the English names and commas: the local form is the same.
  FormulasLocal: formulas,
  FormulasR1C1: {
    get: byCell((cell, row, col) => (cell?.formula === undefined ? valueOf(cell) : translateFormulaToR1C1(`=${cell.formula}`, cellAddress(row, col)))),
    set: (self, value, host) => writeContent(self, value, host, fromR1C1),
  },
  NumberFormatCategories: { get: byCell((cell) => categoryOf(formatOf(cell))), onRequest: true },
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
} as const satisfies Record<string, Property<RangeData>>;

function fromR1C1(formula: string, row: number, col: number): string {
  try {
    return translateFormulaToA1(formula, cellAddress(row, col));
  } catch {
    return fail('InvalidArgument');
  }
}
