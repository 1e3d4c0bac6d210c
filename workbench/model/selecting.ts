import { Disposable, type ICommandService, type Nullable, type Workbook, type Worksheet } from '@univerjs/core';
import { ScrollToCellOperation, SetSelectionsOperation, SetWorksheetActiveOperation, type SheetsSelectionsService } from '@univerjs/sheets';
import type { Range } from '../../src/core/snapshot/workbook';
import { fromUniverRange, toUniverRange } from './load';
import { ModelError } from './modelError';
import type { SheetIds } from './sheetIds';
import type { UniverSheet } from './univerSheet';
import type { ChangeSource, ModelEvent } from './workbookModel';

const FIRST_CELL: Range = { top: 0, left: 0, bottom: 0, right: 0 };

/** Which sheet is active and what is selected on it. */
export class Selecting extends Disposable {
  private active: string | null = null;
  private lastSelection = '';
  private keeping = false;

  constructor(
    private readonly commands: ICommandService,
    private readonly selections: SheetsSelectionsService,
    private readonly workbook: Workbook,
    private readonly ids: SheetIds,
    first: string,
    private readonly emit: (event: ModelEvent) => void,
    private readonly source: () => ChangeSource,
  ) {
    super();
    const sheet = workbook.getSheetBySheetId(first);
    if (sheet) workbook.setActiveSheet(sheet);
    this.lastSelection = JSON.stringify(this.selection);
    const watching = workbook.activeSheet$.subscribe((worksheet) => this.onActive(worksheet));
    this.disposeWithMe(() => watching.unsubscribe());
    this.disposeWithMe(this.commands.onCommandExecuted(({ id }) => id === SetSelectionsOperation.id && this.onSelected()));
  }

  /** Selected areas of the active sheet; the first cell where nothing was ever selected. */
  get selection(): readonly Range[] {
    const sheetId = this.workbook.getActiveSheet().getSheetId();
    const areas = this.selections.getWorkbookSelections(this.workbook.getUnitId()).getSelectionsOfWorksheet(sheetId);
    return areas.length > 0 ? areas.map(({ range }) => this.inside(fromUniverRange(range))) : [FIRST_CELL];
  }

  activate(sheet: UniverSheet): void {
    if (sheet.visibility !== 'visible') throw new ModelError('InvalidOperation', 'A hidden sheet cannot be activated.');
    const { worksheet } = sheet;
    if (this.workbook.getActiveSheet() !== worksheet) this.show(worksheet);
  }

  /** Runs work after which the same sheet is active as before, without a word about those that the engine made active meanwhile. */
  keepActive(work: () => void): void {
    const before = this.workbook.getActiveSheet();
    this.keeping = true;
    try {
      work();
      if (this.workbook.getActiveSheet() !== before) this.show(before);
    } finally {
      this.keeping = false;
    }
  }

  select(sheet: UniverSheet, ranges: readonly Range[]): void {
    const first = ranges[0];
    if (!first) throw new ModelError('InvalidArgument', 'Nothing to select.');
    this.activate(sheet);
    const { worksheet } = sheet;
    const selections = ranges.map((range) => {
      const merged = worksheet.getMergedCell(range.top, range.left);
      const primary = { actualRow: range.top, actualColumn: range.left, isMerged: Boolean(merged), isMergedMainCell: Boolean(merged), ...(merged ?? toUniverRange({ ...range, bottom: range.top, right: range.left })) };
      return { range: toUniverRange(range), primary, style: null };
    });
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId: this.workbook.getUnitId(), subUnitId: worksheet.getSheetId(), selections });
    this.commands.syncExecuteCommand(ScrollToCellOperation.id, { unitId: this.workbook.getUnitId(), range: toUniverRange(first) });
  }

  private show(worksheet: Worksheet): void {
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.workbook.getUnitId(), subUnitId: worksheet.getSheetId() });
  }

  /** Whole rows and columns come without bounds. */
  private inside({ top, left, bottom, right }: Range): Range {
    const sheet = this.workbook.getActiveSheet();
    return { top: top || 0, left: left || 0, bottom: Number.isNaN(bottom) ? sheet.getRowCount() - 1 : bottom, right: Number.isNaN(right) ? sheet.getColumnCount() - 1 : right };
  }

  private onActive(worksheet: Nullable<Worksheet>): void {
    if (this.keeping) return;
    const before = this.active;
    const after = worksheet ? this.ids.toExcel(worksheet.getSheetId()) : null;
    if (before === after) return;
    this.active = after;
    const source = this.source();
    // The first one is the opening of the workbook.
    if (before === null) return;
    // A sheet that was just added is active before the engine has told that it was added.
    queueMicrotask(() => {
      if (this._disposed) return;
      this.emit({ type: 'sheet-deactivated', sheetId: before, source });
      if (after !== null) this.emit({ type: 'sheet-activated', sheetId: after, source });
      this.onSelected();
    });
  }

  private onSelected(): void {
    if (this.keeping) return;
    const { selection } = this;
    const sheetId = this.ids.toExcel(this.workbook.getActiveSheet().getSheetId());
    const text = sheetId + JSON.stringify(selection);
    if (text === this.lastSelection) return;
    this.lastSelection = text;
    this.emit({ type: 'selection-changed', sheetId, ranges: selection });
  }
}
