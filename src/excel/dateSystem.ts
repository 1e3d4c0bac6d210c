import { displayText } from '../core/snapshot/display/displayText';
import type { Cell } from '../core/snapshot/workbook';

/** Dates that are looked at before the book's date system counts as known. */
const ENOUGH = 5;
const MAY_BE_DATE = /[ymdge]|\[\$-/i;

/**
 * Office.js does not tell whether a book counts its dates from 1904; what Excel shows of its dates does.
 * A book without dates is the same in both systems.
 */
export class DateSystem {
  private votes = 0;
  private seen = 0;

  observe(cell: Cell): void {
    if (this.seen >= ENOUGH || typeof cell.value !== 'number' || cell.format === 'General' || !MAY_BE_DATE.test(cell.format)) return;
    const since1900 = displayText(cell.value, cell.format, false) === cell.text;
    const since1904 = displayText(cell.value, cell.format, true) === cell.text;
    if (since1900 === since1904) return;
    this.seen++;
    this.votes += since1904 ? 1 : -1;
  }

  get is1904(): boolean {
    return this.votes > 0;
  }
}
