import type { CellStyle } from '../model/content';
import type { CellEdit, ModelCell, StyleEdit } from '../model/workbookModel';
import { cellCount, intersection } from './area';
import type { HostContext } from './context';
import { fail } from './errors';
import { MOST_CELLS } from './matrix';
import type { AreasData } from './objects/rangeAreas';
import { sheetOf } from './objects/rangeData';
import { refuseFormat } from './protection';

/** Excel's own look in Japanese, where a workbook says nothing else. */
export const DEFAULT_FONT = { name: '游ゴシック', size: 11, color: '#000000' } as const;

/** A property of the look that all cells share; null where they differ, as documented. */
export function shared<V>(self: AreasData, host: HostContext, pick: (style: CellStyle, cell: ModelCell | null) => V): V | null {
  const sheet = sheetOf(self, host);
  const values = new Set<V>();
  for (const area of self.areas) {
    let seen = 0;
    sheet.forEachCell(area, (_row, _col, cell) => {
      seen++;
      values.add(pick(cell.style, cell));
    });
    if (seen < cellCount(area)) values.add(pick({}, null));
    if (values.size > 1) return null;
  }
  return values.values().next().value ?? null;
}

/**
 * Changes the look of all cells of some areas. Whole rows and columns are styled as far as the sheet is used;
 * the rest is noted, since the model styles cells only.
 * @param edit the change; a function where it depends on what the cell looks like.
 */
export function restyle(self: AreasData, host: HostContext, edit: StyleEdit | ((style: CellStyle, row: number, col: number) => StyleEdit)): void {
  const sheet = sheetOf(self, host);
  refuseFormat(sheet, host, 'allowFormatCells');
  const edits: CellEdit[] = [];
  for (const whole of self.areas) {
    let area = whole;
    if (cellCount(whole) > MOST_CELLS) {
      const used = sheet.usedRange(false);
      host.log.add('partial', 'RangeFormat', 'set', 'a large area was formatted as far as the sheet is used');
      const part = used && intersection(used, whole);
      if (!part) continue;
      area = part;
    }
    const cells = typeof edit === 'function' ? host.cells(sheet, area) : null;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++) {
        const style = typeof edit === 'function' ? edit(cells![row - area.top]![col - area.left]?.style ?? {}, row, col) : edit;
        edits.push({ row, col, style });
      }
    }
  }
  if (edits.length > 0) host.model.writeCells(self.sheetId, edits, 'add-in');
  host.wrote(true);
}

const HEX = /^#?([0-9a-f]{6})$/i;

/** CSS names of colours that Excel takes ("the color as a named HTML color"). */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500', purple: '#800080',
  gray: '#808080', grey: '#808080', silver: '#C0C0C0', maroon: '#800000', olive: '#808000', lime: '#00FF00', aqua: '#00FFFF', cyan: '#00FFFF',
  teal: '#008080', navy: '#000080', fuchsia: '#FF00FF', magenta: '#FF00FF', pink: '#FFC0CB', brown: '#A52A2A', gold: '#FFD700', lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3', darkgray: '#A9A9A9', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightyellow: '#FFFFE0', darkred: '#8B0000', darkgreen: '#006400',
  darkblue: '#00008B', coral: '#FF7F50', salmon: '#FA8072', khaki: '#F0E68C', violet: '#EE82EE', indigo: '#4B0082', beige: '#F5F5DC', tan: '#D2B48C',
};

/** `#RRGGBB` of a colour as add-ins write it (`#FFA500`, `FFA500`, `orange`); InvalidArgument where it is none. */
export function colorOf(value: unknown): string {
  if (typeof value !== 'string') fail('InvalidArgument');
  const hex = HEX.exec(value);
  return hex ? `#${hex[1]!.toUpperCase()}` : (NAMED[value.toLowerCase()] ?? fail('InvalidArgument'));
}
