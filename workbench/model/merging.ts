import type { ICommandService } from '@univerjs/core';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { rangesTouch } from '../../src/core/snapshot/address';
import type { Range } from '../../src/core/snapshot/workbook';
import { encodeCell } from './cellCodec';
import { makeRoom } from './cellWriter';
import { toUniverRange } from './load';
import type { UniverSheet } from './univerSheet';

/**
 * Merges cells. As in Excel only the first content in reading order survives, in the upper left cell; areas that were merged
 * before become part of the new one.
 */
export function mergeCells(commands: ICommandService, sheet: UniverSheet, range: Range): void {
  const { worksheet } = sheet;
  makeRoom(commands, worksheet, range.bottom, range.right);
  unmergeCells(commands, sheet, range);
  const target = { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId() };
  if (range.top === range.bottom && range.left === range.right) return;
  const cellValue: Record<number, Record<number, object>> = {};
  let kept = false;
  sheet.forEachCell(range, (row, col, { value, formula, error }) => {
    if (value === null && formula === undefined && error === undefined) return;
    const first = row === range.top && col === range.left;
    if (!kept && !first) (cellValue[range.top] ??= {})[range.left] = encodeCell({ value, ...(formula === undefined ? {} : { formula }), ...(error === undefined ? {} : { error }) });
    kept = true;
    if (!first) (cellValue[row] ??= {})[col] = encodeCell(null);
  });
  if (Object.keys(cellValue).length > 0) commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...target, cellValue });
  commands.syncExecuteCommand(AddWorksheetMergeMutation.id, { ...target, ranges: [toUniverRange(range)] });
}

/** Takes apart every merged area that the range touches. */
export function unmergeCells(commands: ICommandService, sheet: UniverSheet, range: Range): void {
  const touched = sheet.merges.filter((merge) => rangesTouch(merge, range));
  if (touched.length > 0) commands.syncExecuteCommand(RemoveWorksheetMergeMutation.id, { unitId: sheet.worksheet.getUnitId(), subUnitId: sheet.worksheet.getSheetId(), ranges: touched.map(toUniverRange) });
}
