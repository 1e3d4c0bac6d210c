import type { Injector } from '@univerjs/core';
import { ArrayValueObject, type BaseFunction, type BaseValueObject, IFunctionService } from '@univerjs/engine-formula';

/** Functions that sort the cells they are given where these lie, so that other formulas read them in the wrong order. */
const SORTING_IN_PLACE = ['SORT', 'SORTBY'] as const;

/** Mends functions of the engine. */
export function mendFunctions(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const name of SORTING_IN_PLACE) {
    const executor = functions.getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor) as (...variants: unknown[]) => ReturnType<BaseFunction['calculate']>;
    executor.calculate = (...variants: unknown[]) => calculate(...variants.map((variant) => (variant instanceof ArrayValueObject ? copyOf(variant) : variant)));
  }
}

/** The same values in rows of their own. */
function copyOf(array: ArrayValueObject): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
