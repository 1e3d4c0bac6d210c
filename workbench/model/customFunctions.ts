import { BooleanNumber, type Injector, type Nullable } from '@univerjs/core';
import { BaseFunction, type BaseValueObject, ErrorType, ErrorValueObject, FormulaDataModel, FunctionType, IFunctionService, type IFormulaDataItem, type IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Calculation } from './calculation';
import { FunctionCalls } from './functionCalls';
import { engineError, engineResult, plainArgument } from './functionValues';
import type { CustomFunction } from './workbookModel';

/** Number of arguments that Excel takes at most. */
const MOST_ARGUMENTS = 255;

/** Custom functions in cells: their names and descriptions for the formula editor, and their calls. */
export class CustomFunctions {
  private readonly calls: FunctionCalls;

  /** @param address A1 address with the sheet's name of a cell, by the engine's id of its sheet. */
  constructor(
    private readonly unitId: string,
    private readonly injector: Injector,
    private readonly calculation: Calculation,
    private readonly address: (sheetId: string, row: number, col: number) => string,
  ) {
    this.calls = new FunctionCalls((cell) => {
      const [sheetId = '', row, col] = cell.split('|');
      calculation.recalculate({ dirtyRanges: [this.dirtyCell(sheetId, Number(row), Number(col))] });
    });
  }

  /** Takes functions up, in the place of those with the same names, and calculates the cells that use them. */
  register(functions: readonly CustomFunction[]): void {
    const executors = this.injector.get(IFunctionService);
    executors.registerExecutors(...functions.map((custom) => new Executor(custom, this.calls, this.calculation, this.address)));
    this.injector.get(IDescriptionService).registerDescriptions(functions.map(describe));
    this.recalculateUsers(functions.map(({ name }) => name.toUpperCase()));
  }

  /** Resolves when all calls have been answered and what depends on them is calculated. */
  async settled(): Promise<void> {
    await this.calls.settled();
  }

  /** Cells with a function that was unknown so far have been read as errors: what the engine remembers of them is dropped. */
  private recalculateUsers(names: readonly string[]): void {
    const executors = this.injector.get(IFunctionService);
    const dirtyRanges = [];
    const clearDependencyTreeCache: Record<string, string> = {};
    for (const [sheetId, rows] of Object.entries(this.injector.get(FormulaDataModel).getFormulaData()[this.unitId] ?? {})) {
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const [col, cell] of Object.entries(cells as Record<string, Nullable<IFormulaDataItem>>)) {
          const text = cell?.f.toUpperCase();
          if (!cell || text === undefined || !names.some((name) => text.includes(`${name}(`))) continue;
          executors.deleteFormulaAstCacheKey(cell.f);
          dirtyRanges.push(this.dirtyCell(sheetId, Number(row), Number(col)));
          clearDependencyTreeCache[sheetId] = '1';
        }
      }
    }
    if (dirtyRanges.length > 0) this.calculation.recalculate({ dirtyRanges, clearDependencyTreeCache: { [this.unitId]: clearDependencyTreeCache } });
  }

  private dirtyCell(sheetId: string, row: number, col: number) {
    return { unitId: this.unitId, sheetId, range: { startRow: row, endRow: row, startColumn: col, endColumn: col } };
  }
}

/** A custom function as the engine calls it. */
class Executor extends BaseFunction {
  constructor(
    private readonly custom: CustomFunction,
    private readonly calls: FunctionCalls,
    private readonly calculation: Calculation,
    private readonly address: (sheetId: string, row: number, col: number) => string,
  ) {
    super(custom.name.toUpperCase());
    this.minParams = custom.parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.maxParams = custom.parameters.some(({ repeating }) => repeating) ? MOST_ARGUMENTS : custom.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const args: Exclude<ReturnType<typeof plainArgument>, string>[] = [];
    for (const variant of variants) {
      const argument = plainArgument(variant);
      // As in Excel a function is not called with an error: the error is the result.
      if (typeof argument === 'string') return ErrorValueObject.create(argument);
      args.push(argument);
    }
    const sheetId = this.subUnitId ?? '';
    const { row, column } = this;
    const key = `${this.custom.name}${JSON.stringify(args)}`;
    const outcome = this.calls.outcome(this.calculation.run, `${sheetId}|${row}|${column}`, key, () => this.custom.call(args, this.address(sheetId, row, column)));
    if (outcome === null) return ErrorValueObject.create(ErrorType.CONNECT);
    return 'error' in outcome ? engineError(outcome.error) : engineResult(outcome.value);
  }
}

/** What the formula editor shows of a function. */
function describe(custom: CustomFunction): IFunctionInfo {
  return {
    functionName: custom.name.toUpperCase(),
    functionType: FunctionType.User,
    description: custom.description,
    abstract: custom.description,
    functionParameter: custom.parameters.map(({ name, description, optional, repeating, isRange }) => ({
      name,
      detail: description,
      example: isRange ? 'A1:A12' : 'A1',
      require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
