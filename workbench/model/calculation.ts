import { Disposable, type ICommandInfo, type ICommandService, type IExecutionOptions } from '@univerjs/core';
import { type FormulaDataModel, type IActiveDirtyManagerService, type IFormulaDirtyData, type ISetFormulaCalculationNotificationMutation, type ISetFormulaCalculationResultMutation, SetFormulaCalculationNotificationMutation, SetFormulaCalculationResultMutation, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { ClearSelectionFormatCommand, type ISetRangeValuesMutationParams, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { BehaviorSubject, Subject } from 'rxjs';
import { ModelError } from './modelError';

type DirtyData = Partial<IFormulaDirtyData>;

/** Commands whose writes change no value. */
const FORMAT_TRIGGERS: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);
/** The engine does not report a calculation that broke off; after so long without an end, in milliseconds, it counts as such. */
const PATIENCE = 120_000;
const IDLE = { done: 0, count: 0 };

/**
 * Starts the engine's calculation. It stands in for Univer's own TriggerCalculationController, which waits 100 ms after each
 * change and stops a calculation when the next change comes: here changes of one turn are calculated at once after it, one
 * calculation follows the other, and it is known when all is done.
 */
export class Calculation extends Disposable {
  /** What the formula bar's progress display reads. */
  readonly progress$ = new BehaviorSubject<{ done: number; count: number; label?: string }>(IDLE);
  /** The engine's ids of the sheets in which results changed, after each calculation. */
  readonly calculated$ = new Subject<readonly string[]>();
  /** Number of the calculation that is under way or was last. */
  run = 0;
  private queue: DirtyData[] = [];
  private running: Promise<void> | null = null;
  private changedSheets = new Set<string>();

  constructor(
    private readonly commands: ICommandService,
    private readonly conversions: IActiveDirtyManagerService,
    private readonly formulas: FormulaDataModel,
  ) {
    super();
    this.disposeWithMe(commands.onCommandExecuted((command, options) => this.onCommand(command, options)));
  }

  clearProgress(): void {
    this.progress$.next(IDLE);
  }

  /** Marks cells as changed, or asks for other work of the engine, and calculates soon. */
  recalculate(dirty: DirtyData): void {
    this.queue.push(dirty);
    this.running ??= new Promise((resolve) => setTimeout(resolve, 0)).then(() => this.work()).finally(() => (this.running = null));
  }

  /** Resolves when nothing is to be calculated any more. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  override dispose(): void {
    super.dispose();
    this.queue = [];
    this.progress$.complete();
    this.calculated$.complete();
  }

  private onCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationResultMutation.id) {
      const { unitData } = command.params as ISetFormulaCalculationResultMutation;
      for (const sheets of Object.values(unitData)) for (const [id, cells] of Object.entries(sheets ?? {})) if (Object.keys(cells).length > 0) this.changedSheets.add(id);
    }
    const conversion = this.conversions.get(command.id);
    if (!conversion) return;
    if (command.id === SetRangeValuesMutation.id) {
      const { trigger } = command.params as ISetRangeValuesMutationParams;
      if (options?.onlyLocal === true || (trigger !== undefined && FORMAT_TRIGGERS.has(trigger))) return;
    }
    const dirty = conversion.getDirtyData(command) as DirtyData;
    // The workbook's opening announces itself with nothing to do: cached values stay.
    if (isEmpty(dirty)) return;
    this.recalculate(dirty);
  }

  private async work(): Promise<void> {
    while (this.queue.length > 0) {
      const dirty = merged(this.queue);
      this.queue = [];
      this.run++;
      await this.calculate(dirty);
      const sheets = [...this.changedSheets];
      this.changedSheets = new Set();
      this.calculated$.next(sheets);
    }
  }

  private calculate(dirty: IFormulaDirtyData): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        listening.dispose();
        reject(new ModelError('Timeout', 'The calculation did not come to an end.'));
      }, PATIENCE);
      const listening = this.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id || (command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState === undefined) return;
        clearTimeout(patience);
        listening.dispose();
        resolve();
      });
      void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirty, isCalculateTreeModel: false, maxIteration: 1, rowData: this.formulas.getHiddenRowsFiltered() }, { onlyLocal: true });
    });
  }
}

const isEmpty = (dirty: DirtyData): boolean => Object.values(dirty).every((value: unknown) => !value || (typeof value === 'object' && Object.keys(value).length === 0));

/** All that is dirty in one piece; later entries win where two name the same. */
function merged(list: readonly DirtyData[]): IFormulaDirtyData {
  const maps = <K extends Exclude<keyof IFormulaDirtyData, 'dirtyRanges' | 'forceCalculation'>>(key: K): NonNullable<IFormulaDirtyData[K]> => {
    const all: Record<string, Record<string, unknown>> = {};
    for (const dirty of list) {
      for (const [unit, entries] of Object.entries(dirty[key] ?? {})) all[unit] = { ...all[unit], ...(entries as Record<string, unknown>) };
    }
    return all as NonNullable<IFormulaDirtyData[K]>;
  };
  const ranges = new Map(list.flatMap(({ dirtyRanges = [] }) => dirtyRanges).map((entry) => [`${entry.sheetId}|${entry.range.startRow}|${entry.range.startColumn}|${entry.range.endRow}|${entry.range.endColumn}`, entry]));
  return {
    forceCalculation: list.some(({ forceCalculation }) => forceCalculation === true),
    dirtyRanges: [...ranges.values()],
    dirtyNameMap: maps('dirtyNameMap'),
    dirtyDefinedNameMap: maps('dirtyDefinedNameMap'),
    dirtySuperTableMap: maps('dirtySuperTableMap'),
    dirtyUnitFeatureMap: maps('dirtyUnitFeatureMap'),
    dirtyUnitOtherFormulaMap: maps('dirtyUnitOtherFormulaMap'),
    clearDependencyTreeCache: maps('clearDependencyTreeCache'),
  };
}
