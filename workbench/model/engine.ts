import { ICommandService, type Injector, type IWorkbookData, LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { FormulaDataModel, IActiveDirtyManagerService, RegisterOtherFormulaService } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsJapanese from '@univerjs/sheets/locale/ja-JP';
import { CalculationMode, TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import sheetsFormulaJapanese from '@univerjs/sheets-formula/locale/ja-JP';
import { Calculation } from './calculation';
import { mendFunctions } from './engineFixes';
import { FormulaEnginePlugin } from './formulaDependencies';

/** A running engine with one workbook in it. */
export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly calculation: Calculation;
}

/** Plug-ins that draw the grid, registered before those for sheets, between them and those for formulas, and after them. */
export interface View {
  before(univer: Univer): void;
  between(univer: Univer): void;
  after(univer: Univer): void;
}

type Texts = Parameters<typeof mergeLocales>[number];

/** Univer's formulas in cells, started by our own `Calculation`. */
class FormulaPlugin extends UniverSheetsFormulaPlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.add([Calculation, { useFactory: (...needed: ConstructorParameters<typeof Calculation>) => new Calculation(...needed), deps: [ICommandService, IActiveDirtyManagerService, FormulaDataModel] }]);
    // The formula bar asks for this one by its class and reads its progress.
    this._injector.replace([TriggerCalculationController as never, { useFactory: (calculation: Calculation) => calculation, deps: [Calculation] }]);
  }
}

/**
 * Starts an engine and opens the workbook in it.
 * @param locales texts of further plug-ins.
 * @param view the grid, where there is one.
 */
export function startEngine(data: IWorkbookData, locales: readonly Texts[] = [], view?: View): Engine {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: mergeLocales(sheetsJapanese, sheetsFormulaJapanese, ...locales) },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(FormulaEnginePlugin);
  view?.before(univer);
  univer.registerPlugin(UniverSheetsPlugin);
  view?.between(univer);
  univer.registerPlugin(FormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  view?.after(univer);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  mendFunctions(injector);
  // Univer's own starter says so; conditional formats wait for it.
  injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
  return { univer, injector, workbook, calculation: injector.get(Calculation) };
}
