import { ICommandService, type Nullable } from '@univerjs/core';
import { FormulaDataModel, type IDefinedNamesServiceParam, type IFormulaDataItem, IDefinedNamesService, IFunctionService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { WorkbookContent } from './content';
import type { Engine } from './engine';
import { ModelError } from './modelError';
import { engineFormula, isInternal, originalId } from './names';

type DefinedName = WorkbookContent['names'][number];

/** The workbook's names as the engine holds them: those of the file, and what has become of them since. */
export class DefinedNames {
  private readonly unitId: string;
  private readonly service: IDefinedNamesService;
  private readonly commands: ICommandService;

  /** @param sheetName name of a sheet by the engine's id, undefined where it is no longer there. */
  constructor(
    private readonly engine: Engine,
    private readonly original: WorkbookContent['names'],
    private readonly sheetName: (engineId: string) => string | undefined,
  ) {
    this.unitId = engine.workbook.getUnitId();
    this.service = engine.injector.get(IDefinedNamesService);
    this.commands = engine.injector.get(ICommandService);
  }

  /** In the order of the file, new ones behind. A sheet that is gone has taken its own names with it. */
  get list(): DefinedName[] {
    const now = this.now;
    const known = this.original.flatMap((entry, index) => {
      const engine = now[originalId(index)];
      if (engine) return this.entry(engine, entry);
      return isInternal(entry.name) ? [entry] : [];
    });
    const old = new Set(this.original.map((_, index) => originalId(index)));
    return [...known, ...Object.values(now).filter(({ id }) => !old.has(id)).flatMap((engine) => this.entry(engine))];
  }

  /** @param scope the engine's id of the sheet whose name it is to be, null for the workbook. Throws where the scope has it already. */
  add(name: string, formula: string, scope: string | null): void {
    if (this.find(name, scope)) throw new ModelError('ItemAlreadyExists', `There is a name like this already: ${name}`);
    this.forget(name);
    this.commands.syncExecuteCommand(SetDefinedNameMutation.id, { unitId: this.unitId, id: crypto.randomUUID(), name, formulaOrRefString: engineFormula(formula), localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME });
  }

  /** Throws where there is no such name. Formulas that use it end in #NAME?. */
  delete(name: string, scope: string | null): void {
    const found = this.find(name, scope);
    if (!found) throw new ModelError('ItemNotFound', `There is no such name: ${name}`);
    this.forget(name);
    this.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, { ...found, unitId: this.unitId });
  }

  private get now(): Readonly<Record<string, IDefinedNamesServiceParam>> {
    return this.service.getDefinedNameMap(this.unitId) ?? {};
  }

  private find(name: string, scope: string | null): IDefinedNamesServiceParam | undefined {
    const wanted = name.toLowerCase();
    return Object.values(this.now).find((entry) => entry.name.toLowerCase() === wanted && scopeOf(entry) === scope);
  }

  /** As the file has it where the engine has not rewritten it; nothing where the sheet of the name is gone. */
  private entry(engine: IDefinedNamesServiceParam, original?: DefinedName): DefinedName[] {
    const scope = scopeOf(engine);
    const sheet = scope === null ? null : this.sheetName(scope);
    if (sheet === undefined) return [];
    if (original?.name === engine.name && engine.formulaOrRefString === engineFormula(original.formula)) return [original.sheet === sheet ? original : { ...original, sheet }];
    return [{ name: engine.name, formula: engine.formulaOrRefString.replace(/^=/, ''), sheet }];
  }

  /** The engine remembers what a formula was read as: formulas with the name are read anew and calculated. */
  private forget(name: string): void {
    const executors = this.engine.injector.get(IFunctionService);
    const wanted = name.toUpperCase();
    const dirtyRanges = [];
    const clearDependencyTreeCache: Record<string, string> = {};
    for (const [sheetId, rows] of Object.entries(this.engine.injector.get(FormulaDataModel).getFormulaData()[this.unitId] ?? {})) {
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const [col, cell] of Object.entries(cells as Record<string, Nullable<IFormulaDataItem>>)) {
          if (!cell?.f.toUpperCase().includes(wanted)) continue;
          executors.deleteFormulaAstCacheKey(cell.f);
          dirtyRanges.push({ unitId: this.unitId, sheetId, range: { startRow: Number(row), endRow: Number(row), startColumn: Number(col), endColumn: Number(col) } });
          clearDependencyTreeCache[sheetId] = '1';
        }
      }
    }
    if (dirtyRanges.length > 0) this.engine.calculation.recalculate({ dirtyRanges, clearDependencyTreeCache: { [this.unitId]: clearDependencyTreeCache } });
  }
}

const scopeOf = ({ localSheetId }: IDefinedNamesServiceParam): string | null => (localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId);
