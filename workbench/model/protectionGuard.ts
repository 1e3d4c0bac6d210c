import { CustomCommandExecutionError, Disposable, type ICellData, type ICommandInfo, type ICommandService, type IExecutionOptions, type Nullable } from '@univerjs/core';
import { AddWorksheetMergeMutation, InsertColMutation, InsertRowMutation, type ISetRangeValuesMutationParams, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation, RemoveWorksheetMergeMutation, ReorderRangeMutation, SetColHiddenMutation, SetColVisibleMutation, SetRangeValuesMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from '@univerjs/sheets';
import type { UniverSheet } from './univerSheet';

/** What a protected sheet refuses as a whole. */
const REFUSED: ReadonlySet<string> = new Set([
  InsertRowMutation.id, RemoveRowMutation.id, InsertColMutation.id, RemoveColMutation.id, MoveRowsMutation.id, MoveColsMutation.id, ReorderRangeMutation.id,
  AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id, SetColHiddenMutation.id, SetColVisibleMutation.id, SetRowHiddenMutation.id, SetRowVisibleMutation.id, SetWorksheetColWidthMutation.id, SetWorksheetRowHeightMutation.id,
]);

/**
 * Keeps the user from changing a protected sheet in the grid, but for cells that are not locked. It refuses the engine's
 * mutations, not its commands: a command that is refused would stay on the engine's list of those under way.
 */
export class ProtectionGuard extends Disposable {
  /** Is told when something was refused. */
  onRefused: () => void = () => undefined;

  constructor(
    commands: ICommandService,
    private readonly sheet: (engineId: string) => UniverSheet | undefined,
    private readonly byUser: () => boolean,
  ) {
    super();
    this.disposeWithMe(commands.beforeCommandExecuted((command, options) => this.check(command, options)));
  }

  private check(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!this.byUser() || options?.onlyLocal === true) return;
    if (!this.isRefused(command)) return;
    this.onRefused();
    throw new CustomCommandExecutionError('The sheet is protected.');
  }

  private isRefused({ id, params }: Readonly<ICommandInfo>): boolean {
    if (id === MoveRangeMutation.id) {
      const { from, to } = params as { from: { subUnitId: string }; to: { subUnitId: string } };
      return [from, to].some(({ subUnitId }) => this.sheet(subUnitId)?.isProtected);
    }
    if (id !== SetRangeValuesMutation.id && !REFUSED.has(id)) return false;
    const sheet = this.sheet((params as { subUnitId: string }).subUnitId);
    if (!sheet?.isProtected) return false;
    return id !== SetRangeValuesMutation.id || touchesLocked(sheet, (params as ISetRangeValuesMutationParams).cellValue);
  }
}

/** Cells are locked unless their style says otherwise, empty ones too. */
function touchesLocked(sheet: UniverSheet, cellValue: ISetRangeValuesMutationParams['cellValue']): boolean {
  for (const [row, columns] of Object.entries(cellValue ?? {})) {
    for (const col of Object.keys(columns as Record<number, Nullable<ICellData>>)) if (sheet.cell(Number(row), Number(col))?.style.locked !== false) return true;
  }
  return false;
}
