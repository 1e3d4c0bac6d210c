import { parseAddress } from '../../src/core/snapshot/address';
import type { CellContent, CellInput, CellStyle, SheetContent, WorkbookContent } from '../../workbench/model/content';

/** A content with one sheet changed, by place. */
export const withSheet = (content: WorkbookContent, index: number, change: Partial<SheetContent>): WorkbookContent => ({ ...content, sheets: content.sheets.map((sheet, i) => (i === index ? { ...sheet, ...change } : sheet)) });

export interface Edit {
  /** null empties the cell. */
  readonly content?: CellInput | null;
  readonly format?: string;
  readonly style?: CellStyle;
}

/** A content with one cell changed; what the edit leaves out stays. */
export function withCell(content: WorkbookContent, index: number, address: string, edit: Edit): WorkbookContent {
  const { row, col } = parseAddress(address)!;
  const cells = content.sheets[index]!.cells;
  const old = cells.find((cell) => cell.row === row && cell.col === col);
  const styles = edit.style ? [...content.styles, edit.style] : content.styles;
  const style = edit.style ? styles.length - 1 : old?.style;
  const format = edit.format ?? old?.format;
  const input = edit.content === undefined ? inputOf(old) : (edit.content ?? { value: null });
  const cell: CellContent = { row, col, ...input, ...(format === undefined || format === 'General' ? {} : { format }), ...(style === undefined ? {} : { style }) };
  const isNothing = cell.value === null && cell.formula === undefined && cell.error === undefined && cell.format === undefined && cell.style === undefined;
  const rest = cells.filter((other) => other !== old);
  return { ...withSheet(content, index, { cells: isNothing ? rest : [...rest, cell].sort((a, b) => a.row - b.row || a.col - b.col) }), styles };
}

const inputOf = (cell: CellContent | undefined): CellInput =>
  cell ? { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }), ...(cell.error === undefined ? {} : { error: cell.error }) } : { value: null };

/** What a content says, styles written out and in one order, to compare two. */
export function plainly(content: WorkbookContent): unknown {
  return {
    ...content,
    styles: undefined,
    sheets: content.sheets.map((sheet) => ({ ...sheet, origin: undefined, cells: sheet.cells.map(({ style, ...cell }) => ({ ...cell, style: content.styles[style ?? -1] })) })),
  };
}

/** An object without some of its fields. */
export function without<T extends object, K extends keyof T>(object: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...object };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}
