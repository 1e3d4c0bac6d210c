import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/report';
import { settingsSchema } from '../../src/core/settings';
import { buildWorkbook, type CellInput, type SheetSpec } from './buildWorkbook';

export type Rows = readonly (readonly CellInput[])[];

/** Findings of one rule on a book of one sheet, or of several. */
export function findingsOf(rule: string, book: Rows | readonly SheetSpec[], asOf = '2025-12'): Finding[] {
  const sheets = isSheets(book) ? book : [{ name: '報告', rows: book }];
  return check(buildWorkbook({ sheets }), settingsSchema.parse({}), { asOf }).findings.filter((finding) => finding.rule === rule);
}

const isSheets = (book: Rows | readonly SheetSpec[]): book is readonly SheetSpec[] => book.length > 0 && !Array.isArray(book[0]);

/** `SHEET!CELL` of findings, the sheet left out on a book of one sheet. */
export const cellsOf = (findings: readonly Finding[]): string[] => findings.map(({ sheet, cell }) => (sheet === '報告' ? cell : `${sheet}!${cell}`));
