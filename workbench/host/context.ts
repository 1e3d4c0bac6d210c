import type { Range } from '../../src/core/snapshot/workbook';
import type { SheetModel, WorkbookModel } from '../model/workbookModel';
import { sameArea } from './area';
import { readCells, type CellGrid } from './cells';
import type { CustomFunctionCalls } from './customFunctions';
import { fail } from './errors';
import type { EventSender } from './events';
import type { Faults } from './faults';
import { guardedModel } from './guardedModel';
import type { HostLog } from './hostLog';
import type { HostState } from './hostState';
import type { Pane } from './pane';

/** What the members of the object model work on; one for each host. */
export class HostContext {
  #unsettled = true;
  #formatsWritten = false;
  #suspended = false;
  #cache: { readonly sheetId: string; readonly area: Range; readonly grid: CellGrid } | null = null;

  constructor(
    private readonly workbook: WorkbookModel,
    readonly faults: Faults,
    readonly log: HostLog,
    readonly events: EventSender,
    readonly state: HostState,
    readonly customFunctions: CustomFunctionCalls,
    readonly pane: Pane,
  ) {
    workbook.on(() => {
      this.#cache = null;
      this.#unsettled = true;
    });
  }

  /** The workbook, as far as it may be changed now. */
  get model(): WorkbookModel {
    return guardedModel(this.workbook, this.faults);
  }

  /** Says that the model was written to: the next read waits for the recalculation. @param formats whether formats were too. */
  wrote(formats = false): void {
    this.#unsettled = true;
    this.#formatsWritten ||= formats;
    this.#cache = null;
  }

  /** Waits only where formats were written: what typing does depends on them, and nothing else. */
  async formatsSettled(): Promise<void> {
    if (this.#formatsWritten) await this.settled();
  }

  /**
   * Waits for a recalculation, if one may be under way. Members that look at cells call it first.
   * Custom functions are not waited for: one of them may itself be waiting for the batch that reads.
   */
  async settled(): Promise<void> {
    if (!this.#unsettled || this.#suspended) return;
    await this.model.calculated();
    this.#cache = null;
    this.#unsettled = false;
    this.#formatsWritten = false;
  }

  /** Until the end of the batch formulas keep the results that they have. */
  suspendCalculation(): void {
    this.#suspended = true;
  }

  /** Lets go of what was read: batches can be large. */
  endBatch(): void {
    this.#cache = null;
    this.#suspended = false;
  }

  /** Cells of an area; several properties of one load share the reading. */
  cells(sheet: SheetModel, area: Range): CellGrid {
    if (this.#cache?.sheetId === sheet.id && sameArea(this.#cache.area, area)) return this.#cache.grid;
    const grid = readCells(sheet, area);
    this.#cache = { sheetId: sheet.id, area, grid };
    return grid;
  }

  /** The sheet of an object that the client still holds; ItemNotFound where it was deleted meanwhile. */
  sheet(id: string): SheetModel {
    return this.model.sheet(id) ?? fail('ItemNotFound');
  }
}
