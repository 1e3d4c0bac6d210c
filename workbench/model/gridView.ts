import { BooleanNumber, type ICommandService, type Injector, type Nullable, type Workbook, type Worksheet } from '@univerjs/core';
import { MessageType } from '@univerjs/design';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { IMessageService } from '@univerjs/ui';
import type { StyleTable } from './styleTable';

/** Rows that are measured when a sheet is shown first; longer sheets keep their heights as they are. */
const MOST_ROWS = 3000;
const REFUSED = 'このシートは保護されているため、変更できません。変更するには、シートの保護を解除してください。';

/** Tells the user that a protected sheet cannot be changed. */
export function tellRefused(injector: Injector): void {
  injector.get(IMessageService).show({ id: 'protected', type: MessageType.Warning, content: REFUSED, duration: 4000 });
}

/**
 * Rows whose height the file does not give are as high as what stands in them, as in Excel: they are measured when their sheet
 * is shown first.
 * @returns stops it.
 */
export function fitRows(injector: Injector, commands: ICommandService, workbook: Workbook, styles: StyleTable): () => void {
  const fitted = new Set<string>();
  const watching = workbook.activeSheet$.subscribe((worksheet: Nullable<Worksheet>) => {
    if (!worksheet || fitted.has(worksheet.getSheetId())) return;
    fitted.add(worksheet.getSheetId());
    // The grid makes its picture of the sheet in the same turn.
    requestAnimationFrame(() => fitSheet(injector, commands, worksheet, styles));
  });
  return () => watching.unsubscribe();
}

function fitSheet(injector: Injector, commands: ICommandService, worksheet: Worksheet, styles: StyleTable): void {
  const unitId = worksheet.getUnitId();
  const subUnitId = worksheet.getSheetId();
  const skeleton = injector.get(IRenderManagerService).getRenderById(unitId)?.with(SheetSkeletonManagerService).ensureSkeleton(subUnitId);
  const rows = unsizedRows(worksheet, styles);
  if (!skeleton || rows.length === 0 || rows.length > MOST_ROWS) return;
  const endColumn = worksheet.getColumnCount() - 1;
  const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
  const lowest = worksheet.getConfig().defaultRowHeight;
  const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(ranges).filter(({ autoHeight }) => autoHeight !== undefined && autoHeight > lowest);
  if (rowsAutoHeightInfo.length > 0) commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, { unitId, subUnitId, rowsAutoHeightInfo });
}

/** Rows without a height of their own in which text is wrapped or large. */
function unsizedRows(worksheet: Worksheet, styles: StyleTable): number[] {
  const rows = worksheet.getRowManager();
  const found: number[] = [];
  for (const [key, cells] of Object.entries(worksheet.getCellMatrix().getMatrix())) {
    const row = Number(key);
    if (rows.getRow(row)?.ia === BooleanNumber.FALSE || rows.getRow(row)?.hd === BooleanNumber.TRUE) continue;
    const needsMore = Object.values(cells as Record<number, Nullable<{ s?: unknown; v?: unknown }>>).some((cell) => {
      if (!cell || cell.v === undefined || cell.v === null) return false;
      const { style } = styles.lookOf(cell.s as never);
      return style.wrap === true || (style.font?.size ?? 0) > 12;
    });
    if (needsMore) found.push(row);
  }
  return found;
}
