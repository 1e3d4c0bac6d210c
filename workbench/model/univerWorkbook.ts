import { ICommandService, IUndoRedoService, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { Range, Visibility } from '../../src/core/snapshot/workbook';
import { writeCells } from './cellWriter';
import { ChangeTracker } from './changeTracker';
import type { WorkbookContent } from './content';
import { contentOf } from './contentOf';
import { CustomFunctions } from './customFunctions';
import { DefinedNames } from './definedNames';
import type { Engine } from './engine';
import { mergeCells, unmergeCells } from './merging';
import { ModelError } from './modelError';
import { NoteShifts } from './noteShifts';
import { ProtectionGuard } from './protectionGuard';
import { Selecting } from './selecting';
import { SheetCommands } from './sheetCommands';
import { SheetIds } from './sheetIds';
import { StyleTable } from './styleTable';
import { UniverSheet } from './univerSheet';
import type { CellEdit, ChangeSource, ConditionalFormat, CustomFunction, ModelEvent, WorkbookModel } from './workbookModel';

/** What only a grid can do for the model. */
export interface Grid {
  showConditionalFormats(list: readonly ConditionalFormat[]): void;
  /** The formats as the grid has them after rows and columns were put in or taken out. */
  conditionalFormats(list: readonly ConditionalFormat[]): readonly ConditionalFormat[];
  tellRefused(): void;
  dispose(): void;
}

/** The workbook over a Univer engine, with or without a grid. */
export class UniverWorkbook implements WorkbookModel {
  readonly settings: Map<string, string>;
  private formats: readonly ConditionalFormat[] = [];
  private grid: Grid | null = null;
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly known = new Map<string, UniverSheet>();
  private readonly ids = new SheetIds();
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly styles: StyleTable;
  private readonly changes: ChangeTracker;
  private readonly guard: ProtectionGuard;
  private readonly sheetCommands: SheetCommands;
  private readonly selecting: Selecting;
  private readonly functions: CustomFunctions;
  private readonly definedNames: DefinedNames;
  private readonly disposables: { dispose(): void }[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly original: WorkbookContent,
  ) {
    const { injector, workbook, calculation } = engine;
    this.settings = new Map(Object.entries(original.settings));
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.styles = new StyleTable(workbook.getStyles());
    this.changes = new ChangeTracker(this.commands, workbook, this.ids, (id) => this.sheet(id), (event) => this.emit(event));
    this.guard = new ProtectionGuard(this.commands, (id) => this.sheet(this.ids.toExcel(id)), () => this.changes.source === 'user');
    this.formats = original.sheets.flatMap(({ conditionalFormats = [] }, index) => conditionalFormats.map((format) => ({ ...format, sheetId: SheetIds.ofFile(index) })));
    this.sheetCommands = new SheetCommands(this.commands, workbook);
    const first = this.engineId(SheetIds.ofFile(original.activeSheet));
    this.selecting = new Selecting(this.commands, injector.get(SheetsSelectionsService), workbook, this.ids, first, (event) => this.emit(event), () => this.changes.source);
    this.functions = new CustomFunctions(workbook.getUnitId(), injector, calculation, (sheetId, row, col) => this.sheet(this.ids.toExcel(sheetId))?.address(row, col) ?? '');
    this.definedNames = new DefinedNames(engine, original.names, (id) => this.sheet(this.ids.toExcel(id))?.name);
    const calculated = calculation.calculated$.subscribe((ids) => this.onCalculated(ids));
    const notes = new NoteShifts(this.commands, (id) => this.sheet(this.ids.toExcel(id)));
    this.disposables.push({ dispose: () => calculated.unsubscribe() }, notes, this.changes, this.guard, this.selecting);
  }

  get name(): string {
    return this.original.name;
  }

  get date1904(): boolean {
    return this.original.date1904;
  }

  get sheets(): readonly UniverSheet[] {
    return this.engine.workbook.getSheetOrders().map((id) => this.sheet(this.ids.toExcel(id))!);
  }

  get activeSheetId(): string {
    return this.ids.toExcel(this.engine.workbook.getActiveSheet().getSheetId());
  }

  get selection(): readonly Range[] {
    return this.selecting.selection;
  }

  get names(): WorkbookContent['names'] {
    return this.definedNames.list;
  }

  sheet(id: string): UniverSheet | undefined {
    if (!this.engine.workbook.getSheetBySheetId(this.ids.toUniver(id))) return undefined;
    let sheet = this.known.get(id);
    if (!sheet) {
      sheet = new UniverSheet(id, () => this.worksheet(id), this.styles, this.formulas);
      this.known.set(id, sheet);
    }
    return sheet;
  }

  writeCells(sheetId: string, edits: readonly CellEdit[], source: ChangeSource): void {
    this.change(source, () => writeCells(this.commands, this.worksheet(sheetId), this.styles, edits));
  }

  merge(sheetId: string, range: Range, source: ChangeSource): void {
    this.change(source, () => mergeCells(this.commands, this.existing(sheetId), range));
  }

  unmerge(sheetId: string, range: Range, source: ChangeSource): void {
    this.change(source, () => unmergeCells(this.commands, this.existing(sheetId), range));
  }

  setRowsHidden(sheetId: string, top: number, bottom: number, hidden: boolean): void {
    this.change('add-in', () => this.sheetCommands.setRowsHidden(this.worksheet(sheetId), top, bottom, hidden));
  }

  setColumnsHidden(sheetId: string, left: number, right: number, hidden: boolean): void {
    this.change('add-in', () => this.sheetCommands.setColumnsHidden(this.worksheet(sheetId), left, right, hidden));
  }

  setRowHeight(sheetId: string, top: number, bottom: number, points: number): void {
    this.change('add-in', () => this.sheetCommands.setRowHeight(this.worksheet(sheetId), top, bottom, points));
  }

  setColumnWidth(sheetId: string, left: number, right: number, pixels: number): void {
    this.change('add-in', () => this.sheetCommands.setColumnWidth(this.worksheet(sheetId), left, right, pixels));
  }

  setFrozen(sheetId: string, rows: number, columns: number): void {
    this.change('add-in', () => this.sheetCommands.setFrozen(this.worksheet(sheetId), rows, columns));
  }

  insertRows(sheetId: string, row: number, count: number, source: ChangeSource): void {
    this.change(source, () => this.sheetCommands.insertRows(this.worksheet(sheetId), row, count));
  }

  addSheet(name: string, source: ChangeSource, position?: number): string {
    const id = SheetIds.fresh();
    this.change(source, () => this.selecting.keepActive(() => this.sheetCommands.add(id, name, position)));
    return id;
  }

  deleteSheet(sheetId: string, source: ChangeSource): void {
    const worksheet = this.worksheet(sheetId);
    this.change(source, () => this.sheetCommands.remove(worksheet));
  }

  renameSheet(sheetId: string, name: string, source: ChangeSource): void {
    this.change(source, () => this.sheetCommands.rename(this.worksheet(sheetId), name));
  }

  moveSheet(sheetId: string, position: number, source: ChangeSource): void {
    this.change(source, () => this.sheetCommands.move(this.worksheet(sheetId), position));
  }

  setVisibility(sheetId: string, visibility: Visibility, source: ChangeSource): void {
    this.change(source, () => this.sheetCommands.setVisibility(this.worksheet(sheetId), visibility));
  }

  setTabColor(sheetId: string, color: string | null): void {
    this.change('add-in', () => this.sheetCommands.setTabColor(this.worksheet(sheetId), color));
  }

  setShowGridlines(sheetId: string, show: boolean): void {
    this.change('add-in', () => this.sheetCommands.setShowGridlines(this.worksheet(sheetId), show));
  }

  setProtected(sheetId: string, isProtected: boolean): void {
    this.sheetCommands.setProtected(this.worksheet(sheetId), isProtected);
  }

  activate(sheetId: string): void {
    this.change('add-in', () => this.selecting.activate(this.existing(sheetId)));
  }

  select(sheetId: string, ranges: readonly Range[]): void {
    this.change('add-in', () => this.selecting.select(this.existing(sheetId), ranges));
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    const present = this.formats.filter(({ sheetId }) => this.sheet(sheetId));
    return this.grid ? this.grid.conditionalFormats(present) : present;
  }

  addName(name: string, formula: string, sheetId: string | null): void {
    this.change('add-in', () => this.definedNames.add(name, formula, sheetId === null ? null : this.worksheet(sheetId).getSheetId()));
  }

  deleteName(name: string, sheetId: string | null): void {
    this.change('add-in', () => this.definedNames.delete(name, sheetId === null ? null : this.worksheet(sheetId).getSheetId()));
  }

  setConditionalFormats(list: readonly ConditionalFormat[]): void {
    this.formats = [...list];
    this.grid?.showConditionalFormats(this.formats);
  }

  registerFunctions(functions: readonly CustomFunction[]): void {
    this.functions.register(functions);
  }

  /** Puts a grid before the model. */
  attach(makeGrid: (styles: StyleTable, engineId: (sheetId: string) => string) => Grid): void {
    this.grid = makeGrid(this.styles, (id) => this.engineId(id));
    this.guard.onRefused = () => this.grid?.tellRefused();
    this.grid.showConditionalFormats(this.formats);
  }

  async settled(): Promise<void> {
    for (;;) {
      await this.engine.calculation.settled();
      await this.functions.settled();
      if (!this.engine.calculation.isRunning) return;
    }
  }

  calculated(): Promise<void> {
    return this.engine.calculation.settled();
  }

  on(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  content(): WorkbookContent {
    const { names, settings, sheets, activeSheetId, conditionalFormats } = this;
    const origins = new Map(this.original.sheets.map(({ origin }, index) => [SheetIds.ofFile(index), origin]));
    const parts = { names, settings: Object.fromEntries(settings), activeSheet: sheets.findIndex(({ id }) => id === activeSheetId) };
    return contentOf(this.original, sheets, parts, ({ id }) => ({ origin: origins.get(id), conditionalFormats: conditionalFormats.filter(({ sheetId }) => sheetId === id) }));
  }

  dispose(): void {
    this.grid?.dispose();
    for (const part of this.disposables) part.dispose();
    this.listeners.clear();
    this.engine.univer.dispose();
  }

  /** Runs a change of the model's own. What the user did before can no longer be undone after it, as in Excel. */
  private change(source: ChangeSource, change: () => void): void {
    this.changes.as(source, change);
    this.engine.injector.get(IUndoRedoService).clearUndoRedo(this.engine.workbook.getUnitId());
  }

  private engineId(id: string): string {
    return this.ids.toUniver(id);
  }

  private existing(sheetId: string): UniverSheet {
    const sheet = this.sheet(sheetId);
    if (!sheet) throw new ModelError('ItemNotFound', `There is no such sheet: ${sheetId}`);
    return sheet;
  }

  private worksheet(sheetId: string): Worksheet {
    const worksheet = this.engine.workbook.getSheetBySheetId(this.engineId(sheetId));
    if (!worksheet) throw new ModelError('ItemNotFound', `There is no such sheet: ${sheetId}`);
    return worksheet;
  }

  private onCalculated(engineIds: readonly string[]): void {
    const sheets = engineIds.map((id) => this.sheet(this.ids.toExcel(id))).filter((sheet) => sheet !== undefined);
    for (const sheet of sheets) sheet.revision++;
    this.emit({ type: 'calculated', sheetIds: sheets.map(({ id }) => id) });
  }

  private emit(event: ModelEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
