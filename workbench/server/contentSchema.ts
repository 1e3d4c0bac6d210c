import { z } from 'zod';
import { LAST_COLUMN, LAST_ROW } from '../../src/core/snapshot/address';
import type { WorkbookContent } from '../model/content';

/** The content of a workbook as the page sends it for saving. Strict: a field that is not known here would be lost without a word. */
const index = z.number().int().min(0);
const row = index.max(LAST_ROW);
const col = index.max(LAST_COLUMN);
const errorCode = z.enum(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);
const range = z.strictObject({ top: row, left: col, bottom: row, right: col });
const border = z.strictObject({
  line: z.enum(['thin', 'medium', 'thick', 'hair', 'dotted', 'dashed', 'double', 'dashDot', 'dashDotDot', 'mediumDashed', 'mediumDashDot', 'mediumDashDotDot', 'slantDashDot']),
  color: z.string(),
});

const style = z.strictObject({
  font: z.strictObject({
    name: z.string().exactOptional(), size: z.number().exactOptional(), bold: z.boolean().exactOptional(), italic: z.boolean().exactOptional(),
    underline: z.boolean().exactOptional(), strikethrough: z.boolean().exactOptional(), color: z.string().exactOptional(),
  }).exactOptional(),
  fill: z.string().exactOptional(),
  borders: z.partialRecord(z.enum(['top', 'bottom', 'left', 'right']), border).exactOptional(),
  horizontal: z.enum(['left', 'center', 'right', 'fill', 'justify', 'centerAcrossSelection', 'distributed']).exactOptional(),
  vertical: z.enum(['top', 'center', 'bottom', 'justify', 'distributed']).exactOptional(),
  wrap: z.boolean().exactOptional(),
  rotation: z.number().exactOptional(),
  indent: z.number().exactOptional(),
  locked: z.boolean().exactOptional(),
});

const cell = z.strictObject({
  row, col,
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  formula: z.string().exactOptional(), error: errorCode.exactOptional(), format: z.string().exactOptional(), style: index.exactOptional(),
});

/** Sizes by row or column number, which JSON writes as text. */
const sizes = z.record(z.string().regex(/^\d+$/), z.number()).transform((entries): Record<number, number> => ({ ...entries }));

const conditionalFormat = z.strictObject({
  id: z.string(), ranges: z.array(range), formula: z.string(), fill: z.string().nullable(), fontColor: z.string().nullable(), stopIfTrue: z.boolean(),
});

const sheet = z.strictObject({
  origin: z.number().int().exactOptional(),
  name: z.string(),
  visibility: z.enum(['visible', 'hidden', 'veryHidden']),
  cells: z.array(cell),
  merges: z.array(range),
  rowHeights: sizes, columnWidths: sizes,
  defaultRowHeight: z.number(), defaultColumnWidth: z.number(),
  hiddenRows: z.array(row), hiddenColumns: z.array(col),
  notes: z.record(z.string(), z.string()),
  tabColor: z.string().nullable(),
  isProtected: z.boolean(),
  frozen: z.strictObject({ rows: index, columns: index }),
  showGridlines: z.boolean(),
  conditionalFormats: z.array(conditionalFormat).exactOptional(),
});

export const contentSchema: z.ZodType<WorkbookContent> = z.strictObject({
  name: z.string(),
  date1904: z.boolean(),
  sheets: z.array(sheet).min(1),
  styles: z.array(style),
  defaultFont: z.strictObject({ name: z.string(), size: z.number() }).exactOptional(),
  names: z.array(z.strictObject({ name: z.string(), formula: z.string(), sheet: z.string().nullable() })),
  settings: z.record(z.string(), z.string()),
  activeSheet: index,
})
  .refine(({ sheets, activeSheet }) => activeSheet < sheets.length, { path: ['activeSheet'], error: 'シートの番号が正しくありません' })
  .refine(({ sheets, styles }) => sheets.every(({ cells }) => cells.every((each) => each.style === undefined || each.style < styles.length)), { path: ['styles'], error: '書式の番号が正しくありません' });
