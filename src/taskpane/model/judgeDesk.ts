import { explanationOf } from '../../core/explanation';
import { prepare, type Prepared } from '../../core/prepare';
import type { Settings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import { judgePrepared } from './judge';
import { requestSchema, SheetsOfThread, type ThreadAnswer } from './judgeMessages';

/**
 * The checking thread's work. Sheets stay here between two requests, so that an edit brings only its own sheet; the last
 * reading of the book stays too, so that to ask about a cell of the book that was just checked costs next to nothing.
 */
export class JudgeDesk {
  readonly #sheets = new SheetsOfThread();
  #last: { readonly settings: string; readonly prepared: Prepared } | null = null;

  /** @throws where the request is none, or leaves out a sheet that is not held. */
  answer(message: unknown): ThreadAnswer {
    const request = requestSchema.parse(message);
    const prepared = this.#prepared(this.#sheets.receive(request.book), request.settings);
    switch (request.ask) {
      case 'judge': return { answer: 'judge', judgement: judgePrepared(prepared) };
      case 'explain': return { answer: 'explain', explanation: explanationOf(prepared, request.place.sheet, request.place.row, request.place.col) };
    }
  }

  #prepared(workbook: Workbook, settings: Settings): Prepared {
    const key = JSON.stringify(settings);
    if (this.#last?.settings === key && isSame(this.#last.prepared.workbook, workbook)) return this.#last.prepared;
    const prepared = prepare(workbook, settings, {});
    this.#last = { settings: key, prepared };
    return prepared;
  }
}

const isSame = (a: Workbook, b: Workbook): boolean =>
  a.name === b.name && a.date1904 === b.date1904 && a.sheets.length === b.sheets.length && a.sheets.every((sheet, i) => sheet === b.sheets[i]);
