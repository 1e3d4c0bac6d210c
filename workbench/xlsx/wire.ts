import { z } from 'zod';
import { LAST_COLUMN, LAST_ROW } from '../../src/core/snapshot/address';
import type { WorkbookContent } from '../model/content';

/** The content of a workbook on its way between the page and the server, as JSON. */
const row = z.int().min(0).max(LAST_ROW);
const col = z.int().min(0).max(LAST_COLUMN);
const count = z.int().min(0);
const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const range = z.object({ top: row, left: col, bottom: row, right: col });
const size = z.number().min(0);

const border = z.object({
  line: z.enum(['thin', 'medium', 'thick', 'hair', 'dotted', 'dashed', 'double', 'dashDot', 'dashDotDot', 'mediumDashed', 'mediumDashDot', 'mediumDashDotDot', 'slantDashDot']),
  color,
});

const font = z.object({
  name: z.string().exactOptional(),
  size: size.exactOptional(),
  bold: z.boolean().exactOptional(),
  italic: z.boolean().exactOptional(),
  underline: z.boolean().exactOptional(),
  strikethrough: z.boolean().exactOptional(),
  color: color.exactOptional(),
});

const style = z.object({
  font: font.exactOptional(),
  fill: color.exactOptional(),
  borders: z.partialRecord(z.enum(['top', 'bottom', 'left', 'right']), border).exactOptional(),
  horizontal: z.enum(['left', 'center', 'right', 'fill', 'justify', 'centerAcrossSelection', 'distributed']).exactOptional(),
  vertical: z.enum(['top', 'center', 'bottom', 'justify', 'distributed']).exactOptional(),
  wrap: z.boolean().exactOptional(),
  rotation: z.number().exactOptional(),
  indent: size.exactOptional(),
  locked: z.boolean().exactOptional(),
});

const cell = z.object({
  row,
  col,
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  formula: z.string().exactOptional(),
  error: z.enum(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']).exactOptional(),
  format: z.string().exactOptional(),
  style: count.exactOptional(),
});

/** Sizes by row or column; JSON makes texts of the numbers. */
const sizes = z.record(z.string().regex(/^\d{1,7}$/), size);

const conditionalFormat = z.object({
  id: z.string(),
  ranges: z.array(range).min(1),
  formula: z.string(),
  fill: color.nullable(),
  fontColor: color.nullable(),
  stopIfTrue: z.boolean(),
});

const sheet = z.object({
  origin: count.exactOptional(),
  name: z.string().min(1),
  visibility: z.enum(['visible', 'hidden', 'veryHidden']),
  cells: z.array(cell),
  merges: z.array(range),
  rowHeights: sizes,
  columnWidths: sizes,
  defaultRowHeight: size,
  defaultColumnWidth: size,
  hiddenRows: z.array(row),
  hiddenColumns: z.array(col),
  notes: z.record(z.string(), z.string()),
  tabColor: color.nullable(),
  isProtected: z.boolean(),
  frozen: z.object({ rows: count, columns: count }),
  showGridlines: z.boolean(),
  conditionalFormats: z.array(conditionalFormat).exactOptional(),
});

/** Checks a workbook's content that came as JSON. Fields that it does not know are left out. */
export const contentSchema: z.ZodType<WorkbookContent> = z
  .object({
    name: z.string(),
    date1904: z.boolean(),
    sheets: z.array(sheet).min(1),
    styles: z.array(style),
    defaultFont: z.object({ name: z.string(), size }).exactOptional(),
    names: z.array(z.object({ name: z.string(), formula: z.string(), sheet: z.string().nullable() })),
    settings: z.record(z.string(), z.string()),
    activeSheet: count,
  })
  .refine(({ sheets, activeSheet }) => activeSheet < sheets.length, { path: ['activeSheet'], error: 'シートの番号が正しくありません' })
  .refine(({ sheets, styles }) => sheets.every(({ cells }) => cells.every((each) => each.style === undefined || each.style < styles.length)), { path: ['styles'], error: '書式の番号が正しくありません' });
