import { Disposable, type ICellData, type ICommandInfo, type ICommandService, type IExecutionOptions, type Nullable, type Workbook } from '@univerjs/core';
import { InsertColMutation, InsertRowMutation, InsertSheetMutation, type ISetRangeValuesMutationParams, type ISetWorksheetNameMutationParams, type ISetWorksheetOrderMutationParams, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation } from '@univerjs/sheets';
import type { Range, Visibility } from '../../src/core/snapshot/workbook';
import type { SheetIds } from './sheetIds';
import type { UniverSheet } from './univerSheet';
import type { ChangeSource, ModelCell, ModelEvent } from './workbookModel';

interface SheetParams {
  readonly subUnitId: string;
}

/** Changes of cells of one sheet in one turn. */
interface PendingChange {
  readonly source: ChangeSource;
  range: Range;
  before: ModelCell | null;
  formatOnly: boolean;
}

const CONTENT_KEYS = ['v', 'f', 'p', 'si', 't'] as const;

/** Commands that move cells about: what changed is the rest of the sheet from a row or a column on. */
const MOVING: ReadonlySet<string> = new Set([InsertRowMutation.id, RemoveRowMutation.id, InsertColMutation.id, RemoveColMutation.id, MoveRowsMutation.id, MoveColsMutation.id, MoveRangeMutation.id, ReorderRangeMutation.id]);

/**
 * Turns the engine's commands, whoever gave them, into the model's events. Changes of cells are gathered until the turn ends,
 * so that a paste or a fill is one event for the rectangle round it.
 */
export class ChangeTracker extends Disposable {
  /** Who is at work now; the user unless a method of the model says otherwise. */
  source: ChangeSource = 'user';
  private pending = new Map<string, PendingChange>();
  private before: ModelCell | null = null;
  private beforeSheet: { name: string; visibility: Visibility } | null = null;

  constructor(
    commands: ICommandService,
    private readonly workbook: Workbook,
    private readonly ids: SheetIds,
    private readonly sheet: (id: string) => UniverSheet | undefined,
    private readonly emit: (event: ModelEvent) => void,
  ) {
    super();
    this.disposeWithMe(commands.beforeCommandExecuted((command, options) => this.beforeCommand(command, options)));
    this.disposeWithMe(commands.onCommandExecuted((command, options) => this.afterCommand(command, options)));
  }

  /** Runs a change in somebody's name and tells at once what it changed. */
  as<T>(source: ChangeSource, change: () => T): T {
    this.flush();
    const previous = this.source;
    this.source = source;
    try {
      return change();
    } finally {
      this.flush();
      this.source = previous;
    }
  }

  private sheetOf(params: unknown): UniverSheet | undefined {
    const { subUnitId } = (params ?? {}) as Partial<SheetParams>;
    return subUnitId === undefined ? undefined : this.sheet(this.ids.toExcel(subUnitId));
  }

  private beforeCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const sheet = this.sheetOf(command.params);
    if (command.id === SetRangeValuesMutation.id) {
      const { cellValue, subUnitId } = command.params as ISetRangeValuesMutationParams;
      keepTypes(cellValue, this.workbook.getSheetBySheetId(subUnitId)?.getCellMatrix().getMatrix());
      const range = options?.['fromFormula'] === true ? null : rangeOf(cellValue);
      this.before = range && isSingle(range) ? (sheet?.cell(range.top, range.left) ?? null) : null;
    } else if (sheet && (command.id === SetWorksheetNameMutation.id || command.id === SetWorksheetHideMutation.id)) {
      this.beforeSheet = { name: sheet.name, visibility: sheet.visibility };
    } else if (sheet && MOVING.has(command.id)) {
      // What moves may leave the place where the sheet ended.
      const used = sheet.usedRange(false);
      if (used) this.note(sheet.id, restOf(command, used), null, false);
    }
  }

  private afterCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const sheet = this.sheetOf(command.params);
    if (sheet) sheet.revision++;
    const { source } = this;
    switch (command.id) {
      case SetRangeValuesMutation.id: {
        const { cellValue } = command.params as ISetRangeValuesMutationParams;
        const range = options?.['fromFormula'] === true ? null : rangeOf(cellValue);
        if (range && sheet) this.note(sheet.id, range, this.before, isFormatOnly(cellValue));
        break;
      }
      case InsertSheetMutation.id:
        this.flush();
        this.emit({ type: 'sheet-added', sheetId: this.ids.toExcel((command.params as { sheet: { id: string } }).sheet.id), source });
        break;
      case RemoveSheetMutation.id:
        this.flush();
        this.emit({ type: 'sheet-deleted', sheetId: this.ids.toExcel((command.params as SheetParams).subUnitId), source });
        break;
      case SetWorksheetNameMutation.id: {
        const { name: after } = command.params as ISetWorksheetNameMutationParams;
        const before = this.beforeSheet?.name;
        if (sheet && before !== undefined && before !== after) this.emit({ type: 'sheet-renamed', sheetId: sheet.id, source, before, after });
        break;
      }
      case SetWorksheetOrderMutation.id: {
        const { subUnitId, fromOrder, toOrder } = command.params as ISetWorksheetOrderMutationParams;
        if (fromOrder !== toOrder) this.emit({ type: 'sheet-moved', sheetId: this.ids.toExcel(subUnitId), source, before: fromOrder, after: toOrder });
        break;
      }
      case SetWorksheetHideMutation.id: {
        const before = this.beforeSheet?.visibility;
        if (sheet && before && before !== sheet.visibility) this.emit({ type: 'sheet-visibility-changed', sheetId: sheet.id, source, before, after: sheet.visibility });
        break;
      }
      default:
        if (!sheet || !MOVING.has(command.id)) break;
        this.note(sheet.id, restOf(command, sheet.usedRange(false)), null, false);
    }
  }

  /** Remembers a change of cells until the turn ends. */
  private note(sheetId: string, range: Range | null, before: ModelCell | null, formatOnly: boolean): void {
    if (!range) return;
    const known = this.pending.get(sheetId);
    if (known) {
      const same = isSingle(range) && isSingle(known.range) && range.top === known.range.top && range.left === known.range.left;
      known.range = around(known.range, range);
      known.formatOnly &&= formatOnly;
      if (!same) known.before = null;
      return;
    }
    if (this.pending.size === 0) queueMicrotask(() => this.flush());
    this.pending.set(sheetId, { source: this.source, range, before, formatOnly });
  }

  private flush(): void {
    if (this.pending.size === 0) return;
    const changes = this.pending;
    this.pending = new Map();
    for (const [sheetId, { source, range, before, formatOnly }] of changes) {
      const sheet = this.sheet(sheetId);
      if (!sheet) continue;
      const single = isSingle(range);
      this.emit({ type: 'cells-changed', sheetId, range, source, before: single ? before : null, after: single ? sheet.cell(range.top, range.left) : null, formatOnly });
    }
  }
}

/**
 * A write that names a style only would let the engine guess the type of what stands in the cell, and a text of digits would
 * become a number. The type that the cell has is added to such writes.
 */
function keepTypes(cellValue: ISetRangeValuesMutationParams['cellValue'], cells: Record<number, Record<number, Nullable<ICellData>>> | undefined): void {
  for (const [row, columns] of Object.entries(cellValue ?? {})) {
    for (const [col, next] of Object.entries(columns as Record<number, Nullable<ICellData>>)) {
      if (!next || next.v !== undefined || next.t !== undefined) continue;
      const type = cells?.[Number(row)]?.[Number(col)]?.t;
      if (type !== undefined && type !== null) next.t = type;
    }
  }
}

const isSingle = (range: Range): boolean => range.top === range.bottom && range.left === range.right;

const around = (a: Range, b: Range): Range => ({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) });

function rangeOf(cellValue: ISetRangeValuesMutationParams['cellValue']): Range | null {
  let range: Range | null = null;
  for (const [key, columns] of Object.entries(cellValue ?? {})) {
    const cols = Object.keys(columns as object);
    if (cols.length === 0) continue;
    const row = { top: Number(key), bottom: Number(key), left: Math.min(...cols.map(Number)), right: Math.max(...cols.map(Number)) };
    range = range ? around(range, row) : row;
  }
  return range;
}

function isFormatOnly(cellValue: ISetRangeValuesMutationParams['cellValue']): boolean {
  for (const columns of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(columns as Record<number, Nullable<ICellData>>)) {
      if (!cell || CONTENT_KEYS.some((key) => key !== 't' && cell[key] !== undefined)) return false;
    }
  }
  return true;
}

/** From where the command moves cells to the end of what the sheet holds. */
function restOf(command: Readonly<ICommandInfo>, used: Range | null): Range | null {
  if (!used) return null;
  const { range } = (command.params ?? {}) as { range?: { startRow: number; startColumn: number } };
  const byRow = command.id === InsertRowMutation.id || command.id === RemoveRowMutation.id;
  const byColumn = command.id === InsertColMutation.id || command.id === RemoveColMutation.id;
  const top = byRow && range ? range.startRow : used.top;
  const left = byColumn && range ? range.startColumn : used.left;
  return { top, left, bottom: Math.max(top, used.bottom), right: Math.max(left, used.right) };
}
