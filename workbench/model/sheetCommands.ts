import { BooleanNumber, Direction, type ICommandService, type Workbook, type Worksheet } from '@univerjs/core';
import { InsertRowByRangeCommand, InsertSheetCommand, RemoveSheetCommand, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetTabColorMutation, SetWorksheetColWidthMutation, SetWorksheetHideMutation, SetWorksheetNameCommand, SetWorksheetOrderCommand, SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation, ToggleGridlinesMutation } from '@univerjs/sheets';
import type { Visibility } from '../../src/core/snapshot/workbook';
import { makeRoom } from './cellWriter';
import { freezeOf, roomFor } from './load';
import { ModelError } from './modelError';
import { extras } from './sheetExtras';
import { checkSheetName } from './sheetNames';
import { pixels } from './sizes';

/** Changes of sheets as wholes, by the engine's commands where formulas must follow. */
export class SheetCommands {
  constructor(
    private readonly commands: ICommandService,
    private readonly workbook: Workbook,
  ) {}

  add(id: string, name: string, position = this.workbook.getSheets().length): void {
    checkSheetName(name, this.names());
    if (!(position >= 0 && position <= this.workbook.getSheets().length)) throw new ModelError('InvalidArgument', `No such place among the sheets: ${position}`);
    // New sheets measure as the others do.
    const like = this.workbook.getSheets()[0]?.getConfig();
    const { rows, columns } = roomFor(0, 0);
    const sizes = like ? { defaultRowHeight: like.defaultRowHeight, defaultColumnWidth: like.defaultColumnWidth } : {};
    this.run(InsertSheetCommand.id, { unitId: this.workbook.getUnitId(), index: position, sheet: { id, name, rowCount: rows, columnCount: columns, ...sizes } });
  }

  remove(worksheet: Worksheet): void {
    if (this.visible().every((sheet) => sheet === worksheet)) throw new ModelError('InvalidOperation', 'A workbook keeps one visible sheet at least.');
    // The neighbour becomes active, as in Excel; the engine would leave none.
    const { subUnitId } = this.target(worksheet);
    // Beside a grid the command says that it has failed where the sheet was the one on the screen, although it is gone.
    const done = this.commands.syncExecuteCommand(RemoveSheetCommand.id, this.target(worksheet));
    if (!done && this.workbook.getSheetBySheetId(subUnitId)) throw new ModelError('InvalidOperation', `The engine refused: ${RemoveSheetCommand.id}`);
  }

  rename(worksheet: Worksheet, name: string): void {
    checkSheetName(name, this.names(worksheet));
    if (worksheet.getName() !== name) this.run(SetWorksheetNameCommand.id, { ...this.target(worksheet), name });
  }

  move(worksheet: Worksheet, position: number): void {
    if (!(Number.isInteger(position) && position >= 0 && position < this.workbook.getSheets().length)) throw new ModelError('InvalidArgument', `No such place among the sheets: ${position}`);
    if (this.workbook.getSheetOrders().indexOf(worksheet.getSheetId()) !== position) this.run(SetWorksheetOrderCommand.id, { ...this.target(worksheet), order: position });
  }

  setVisibility(worksheet: Worksheet, visibility: Visibility): void {
    const hidden = visibility !== 'visible';
    if (hidden && this.visible().every((sheet) => sheet === worksheet)) throw new ModelError('InvalidOperation', 'A workbook keeps one visible sheet at least.');
    const more = extras(worksheet);
    more.veryHidden = visibility === 'veryHidden';
    this.run(SetWorksheetHideMutation.id, { ...this.target(worksheet), hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  setTabColor(worksheet: Worksheet, color: string | null): void {
    this.run(SetTabColorMutation.id, { ...this.target(worksheet), color: color ?? '' });
  }

  setShowGridlines(worksheet: Worksheet, show: boolean): void {
    this.run(ToggleGridlinesMutation.id, { ...this.target(worksheet), showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  setProtected(worksheet: Worksheet, isProtected: boolean): void {
    extras(worksheet).isProtected = isProtected;
  }

  setFrozen(worksheet: Worksheet, rows: number, columns: number): void {
    this.run(SetFrozenMutation.id, { ...this.target(worksheet), ...freezeOf(rows, columns) });
  }

  insertRows(worksheet: Worksheet, row: number, count: number): void {
    if (!(row >= 0 && count >= 1)) throw new ModelError('InvalidArgument', `No such rows: ${count} above ${row}`);
    const [range] = this.rows(worksheet, row, row);
    this.run(InsertRowByRangeCommand.id, { ...this.target(worksheet), range: { ...range, endRow: row + count - 1 }, direction: Direction.UP });
  }

  setRowsHidden(worksheet: Worksheet, top: number, bottom: number, hidden: boolean): void {
    const ranges = this.rows(worksheet, top, bottom);
    this.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ...this.target(worksheet), ranges });
  }

  setColumnsHidden(worksheet: Worksheet, left: number, right: number, hidden: boolean): void {
    const ranges = this.columns(worksheet, left, right);
    this.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ...this.target(worksheet), ranges });
  }

  /** @param points height of each row. */
  setRowHeight(worksheet: Worksheet, top: number, bottom: number, points: number): void {
    const ranges = this.rows(worksheet, top, bottom);
    this.run(SetWorksheetRowHeightMutation.id, { ...this.target(worksheet), ranges, rowHeight: pixels(points) });
    this.run(SetWorksheetRowIsAutoHeightMutation.id, { ...this.target(worksheet), ranges, autoHeightInfo: BooleanNumber.FALSE });
  }

  /** @param width pixels of each column at 100%. */
  setColumnWidth(worksheet: Worksheet, left: number, right: number, width: number): void {
    this.run(SetWorksheetColWidthMutation.id, { ...this.target(worksheet), ranges: this.columns(worksheet, left, right), colWidth: width });
  }

  private rows(worksheet: Worksheet, top: number, bottom: number) {
    makeRoom(this.commands, worksheet, bottom, 0);
    return [{ startRow: top, endRow: bottom, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 }];
  }

  private columns(worksheet: Worksheet, left: number, right: number) {
    makeRoom(this.commands, worksheet, 0, right);
    return [{ startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: left, endColumn: right }];
  }

  private visible(): Worksheet[] {
    return this.workbook.getSheets().filter((sheet) => sheet.isSheetHidden() !== BooleanNumber.TRUE);
  }

  private names(but?: Worksheet): string[] {
    return this.workbook.getSheets().filter((sheet) => sheet !== but).map((sheet) => sheet.getName());
  }

  private target(worksheet: Worksheet): { unitId: string; subUnitId: string } {
    return { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId() };
  }

  private run(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params)) throw new ModelError('InvalidOperation', `The engine refused: ${id}`);
  }
}
