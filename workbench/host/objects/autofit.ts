import type { ModelCell } from '../../model/workbookModel';
import { intersection } from '../area';
import { textOf } from '../cells';
import type { HostContext } from '../context';
import { DEFAULT_FONT } from '../styles';
import type { AreasData } from './rangeAreas';
import { sheetOf } from './rangeData';

/** Pixels of a point, and of the free space at both sides of a cell. */
const PIXELS_PER_POINT = 4 / 3;
const PADDING = 5;
/** Height of a line by the size of its font, as in Excel with 游ゴシック: 18.75 points for 11. */
const LINE = 18.75 / 11;

/** Width of a text in halves of its font's size: Japanese signs are as wide as high, others half. */
function halves(line: string): number {
  let sum = 0;
  for (const sign of line) sum += sign.codePointAt(0)! < 0x1100 ? 1 : 2;
  return sum;
}

const sizeOf = (cell: ModelCell): number => cell.style.font?.size ?? DEFAULT_FONT.size;
const widthOf = (cell: ModelCell, line: string): number => (halves(line) / 2) * sizeOf(cell) * PIXELS_PER_POINT;

function note(host: HostContext, member: string): void {
  host.log.add('partial', 'RangeFormat', member, 'sizes of texts are estimated, since no page draws them');
}

/** Makes columns as wide as their longest text of one line. Columns without text stay as they are. */
export function autofitColumns(self: AreasData, host: HostContext): void {
  const sheet = sheetOf(self, host);
  const used = sheet.usedRange(true);
  const widths = new Map<number, number>();
  for (const area of self.areas) {
    const part = used && intersection(used, area);
    if (!part) continue;
    sheet.forEachCell(part, (_row, col, cell) => {
      if (cell.style.wrap === true) return;
      const width = Math.max(...textOf(cell, host.model.date1904).split('\n').map((line) => widthOf(cell, line)));
      if (width > (widths.get(col) ?? 0)) widths.set(col, width);
    });
  }
  for (const [col, width] of widths) host.model.setColumnWidth(self.sheetId, col, col, Math.ceil(width) + PADDING);
  note(host, 'autofitColumns');
  host.wrote();
}

/** Makes rows as high as their texts need, with the columns as wide as they are. */
export function autofitRows(self: AreasData, host: HostContext): void {
  const sheet = sheetOf(self, host);
  const used = sheet.usedRange(true);
  const heights = new Map<number, number>();
  for (const area of self.areas) {
    const part = used && intersection(used, { ...area, left: 0, right: used.right });
    if (!part) continue;
    sheet.forEachCell(part, (row, col, cell) => {
      const room = Math.max(1, sheet.columnWidth(col) - PADDING);
      const lines = textOf(cell, host.model.date1904).split('\n').map((line) => (cell.style.wrap === true ? Math.max(1, Math.ceil(widthOf(cell, line) / room)) : 1));
      const height = lines.reduce((sum, count) => sum + count, 0) * sizeOf(cell) * LINE;
      if (height > (heights.get(row) ?? sheet.defaultRowHeight)) heights.set(row, height);
    });
    for (let row = part.top; row <= part.bottom; row++) if (!heights.has(row)) heights.set(row, sheet.defaultRowHeight);
  }
  for (const [row, height] of heights) host.model.setRowHeight(self.sheetId, row, row, Math.min(409, height));
  note(host, 'autofitRows');
  host.wrote();
}
