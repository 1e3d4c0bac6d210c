import type { ICellData, ICommandService, Nullable, Worksheet } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetStyleCommand, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { LAST_COLUMN, LAST_ROW } from '../../src/core/snapshot/address';
import { encodeCell } from './cellCodec';
import { roomFor } from './load';
import { ModelError } from './modelError';
import { mergeStyle, type StyleTable } from './styleTable';
import type { CellEdit } from './workbookModel';

/** Writes cells of a sheet in one step of the engine. Styles are replaced as a whole, which the engine's own command cannot. */
export function writeCells(commands: ICommandService, worksheet: Worksheet, styles: StyleTable, edits: readonly CellEdit[]): void {
  if (edits.length === 0) return;
  const outside = edits.find(({ row, col }) => !(row >= 0 && row <= LAST_ROW && col >= 0 && col <= LAST_COLUMN));
  if (outside) throw new ModelError('InvalidArgument', `No such cell: row ${outside.row}, column ${outside.col}.`);
  makeRoom(commands, worksheet, Math.max(...bounds(edits, 'row')), Math.max(...bounds(edits, 'col')));
  const matrix = worksheet.getCellMatrix();
  const cellValue: Record<number, Record<number, Nullable<ICellData>>> = {};
  let formatOnly = true;
  for (const { row, col, content, format, style } of edits) {
    const target = (cellValue[row] ??= {});
    if (format !== undefined || style !== undefined) {
      const cell = matrix.getValue(row, col);
      const before = styles.lookOf(cell?.s);
      const id = styles.idOf({ format: format ?? before.format, style: style ? mergeStyle(before.style, style) : before.style });
      const styled: ICellData = cell ?? {};
      if (id === null) delete styled.s;
      else styled.s = id;
      if (!cell) matrix.setValue(row, col, styled);
    }
    if (content !== undefined) {
      formatOnly = false;
      target[col] = encodeCell(content);
    } else {
      target[col] ??= {};
    }
  }
  const params: ISetRangeValuesMutationParams = { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId(), cellValue, ...(formatOnly ? { trigger: SetStyleCommand.id } : {}) };
  commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
}

/** The sheet grows where cells lie outside it. */
export function makeRoom(commands: ICommandService, worksheet: Worksheet, lastRow: number, lastCol: number): void {
  const target = { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId() };
  const room = roomFor(lastRow, lastCol);
  if (lastRow >= worksheet.getRowCount()) commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: room.rows });
  if (lastCol >= worksheet.getColumnCount()) commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount: room.columns });
}

function* bounds(edits: readonly CellEdit[], key: 'row' | 'col'): Generator<number> {
  let last = 0;
  for (const edit of edits) last = Math.max(last, edit[key]);
  yield last;
}
