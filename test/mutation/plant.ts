import type { Workbook } from '../../src/core/snapshot/workbook';
import type { Book, Edit, Place } from './book';
import type { Random } from './random';

/** One error that can be planted into a fixture. */
export interface Plant {
  readonly edits: readonly Edit[];
  /** Where a finding must point; the edited cells where absent. */
  readonly places?: readonly Place[];
  /** What has been done, for the list of misses. */
  readonly note: string;
  /** Last year's workbook, where the error shows only beside it. */
  readonly previous?: Workbook;
}

export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Rules that name the error rightly. */
  readonly accept: readonly string[];
  /** True where a remark is enough (CONTRACT: number-as-text). */
  readonly infoCounts?: boolean;
  /** All errors of the kind that a careful checker could know of in a book. */
  plants(book: Book, random: Random): Plant[];
}

/** `SHEET!A1: before → after` of the first edit, for the list of misses. */
export function noteOf(book: Book, edit: Edit, more = ''): string {
  const before = book.at(edit.sheet, edit.cell);
  const shown = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, 40);
  const after = edit.formula === undefined ? String(edit.value ?? '(empty)') : `=${edit.formula}`;
  return `${edit.sheet}!${edit.cell} ${shown(before?.formula === undefined ? (before?.text ?? '') : `${before.text} {=${before.formula}}`)} → ${shown(after)}${more && ` ${more}`}`;
}
