import { Disposable, type ICommandService, type IRange } from '@univerjs/core';
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from '@univerjs/sheets';
import { cellAddress, parseAddress } from '../../src/core/snapshot/address';
import { extras } from './sheetExtras';
import type { UniverSheet } from './univerSheet';

const KINDS: Readonly<Record<string, { readonly byRow: boolean; readonly sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { byRow: true, sign: 1 },
  [RemoveRowMutation.id]: { byRow: true, sign: -1 },
  [InsertColMutation.id]: { byRow: false, sign: 1 },
  [RemoveColMutation.id]: { byRow: false, sign: -1 },
};

/** Notes go with their cells where rows or columns are put in or taken out; the engine does not know of notes. */
export class NoteShifts extends Disposable {
  constructor(commands: ICommandService, sheet: (engineId: string) => UniverSheet | undefined) {
    super();
    this.disposeWithMe(commands.onCommandExecuted(({ id, params }) => {
      const kind = KINDS[id];
      if (!kind) return;
      const { subUnitId, range } = params as { subUnitId: string; range: IRange };
      const found = sheet(subUnitId);
      if (!found) return;
      const [first, last] = kind.byRow ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      const more = extras(found.worksheet);
      more.notes = shifted(more.notes, kind.byRow, first, kind.sign * (last - first + 1));
    }));
  }
}

function shifted(notes: Readonly<Record<string, string>>, byRow: boolean, first: number, by: number): Record<string, string> {
  const moved: Record<string, string> = {};
  for (const [address, text] of Object.entries(notes)) {
    const cell = parseAddress(address);
    if (!cell) continue;
    const line = byRow ? cell.row : cell.col;
    if (line >= first && line < first - by) continue;
    const shift = line >= first ? by : 0;
    moved[byRow ? cellAddress(cell.row + shift, cell.col) : cellAddress(cell.row, cell.col + shift)] = text;
  }
  return moved;
}
