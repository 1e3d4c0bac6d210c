import { z } from 'zod';
import { explanationSchema } from '../../core/explanation';
import { settingsSchema } from '../../core/settings';
import type { Sheet, Workbook } from '../../core/snapshot/workbook';
import { judgementSchema } from './judgement';

const bookSchema = z.object({
  name: z.string(),
  date1904: z.boolean(),
  /**
   * All sheets in the book's order; null for one that the thread holds already under this name. The pane has made the sheets
   * itself: to look at each of some hundred thousand cells again would take longer than to check them.
   */
  sheets: z.array(z.object({ name: z.string(), sheet: z.custom<Sheet>((value) => typeof value === 'object').nullable() })),
});
export type SentBook = z.infer<typeof bookSchema>;

/** A cell that is asked about; row and column from 0. */
const placeSchema = z.object({ sheet: z.string(), row: z.number().int().min(0), col: z.number().int().min(0) });
export type AskedPlace = z.infer<typeof placeSchema>;

/** What the pane asks of the checking thread: plain data, copied by the browser. Each request is complete by itself. */
export const requestSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('judge'), book: bookSchema, settings: settingsSchema }),
  z.object({ ask: z.literal('explain'), book: bookSchema, settings: settingsSchema, place: placeSchema }),
]);
export type ThreadRequest = z.infer<typeof requestSchema>;

/** What the thread answers to the one request that it has. */
export const answerSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('judge'), judgement: judgementSchema }),
  /** Null where the sheet is not in the book that was checked. */
  z.object({ answer: z.literal('explain'), explanation: explanationSchema.nullable() }),
]);
export type ThreadAnswer = z.infer<typeof answerSchema>;

/** The pane's knowledge of what the thread holds. */
export class SheetsSent {
  #sent = new Map<string, Sheet>();

  /** The book with only those sheets that are not the very ones sent last. */
  book(workbook: Workbook): SentBook {
    const sheets = workbook.sheets.map((sheet) => ({ name: sheet.name, sheet: this.#sent.get(sheet.name) === sheet ? null : sheet }));
    this.#sent = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    return { name: workbook.name, date1904: workbook.date1904, sheets };
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
  receive({ name, date1904, sheets }: SentBook): Workbook {
    this.#held = new Map(sheets.map((entry): [string, Sheet] => {
      const sheet = entry.sheet ?? this.#held.get(entry.name);
      if (!sheet) throw new Error(`The sheet ${entry.name} was never sent.`);
      return [entry.name, sheet];
    }));
    return { name, date1904, sheets: [...this.#held.values()] };
  }
}
