import type { Settings } from '../../core/settings';
import type { Sheet, Workbook } from '../../core/snapshot/workbook';

/** What the pane asks of the checking thread: plain data, copied by the browser. */
export interface JudgeRequest {
  readonly name: string;
  readonly date1904: boolean;
  /** All sheets in the book's order; null for one that the thread holds already under this name. */
  readonly sheets: readonly { readonly name: string; readonly sheet: Sheet | null }[];
  readonly settings: Settings;
}

/** The pane's knowledge of what the thread holds. */
export class SheetsSent {
  #sent = new Map<string, Sheet>();

  /** A request that carries only sheets that are not the very ones sent last. */
  request(workbook: Workbook, settings: Settings): JudgeRequest {
    const sheets = workbook.sheets.map((sheet) => ({ name: sheet.name, sheet: this.#sent.get(sheet.name) === sheet ? null : sheet }));
    this.#sent = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    return { name: workbook.name, date1904: workbook.date1904, sheets, settings };
  }

  /** The thread has ended and holds nothing any more. */
  forget(): void {
    this.#sent = new Map();
  }
}

/** The thread's own side: puts the workbook together again. */
export class SheetsOfThread {
  #held = new Map<string, Sheet>();

  /** @throws where a sheet is neither sent nor held. */
  receive({ name, date1904, sheets }: JudgeRequest): Workbook {
    this.#held = new Map(sheets.map((entry): [string, Sheet] => {
      const sheet = entry.sheet ?? this.#held.get(entry.name);
      if (!sheet) throw new Error(`The sheet ${entry.name} was never sent.`);
      return [entry.name, sheet];
    }));
    return { name, date1904, sheets: [...this.#held.values()] };
  }
}
