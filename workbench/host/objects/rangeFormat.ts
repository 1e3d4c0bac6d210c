import type { CellStyle } from '../../model/content';
import type { SheetModel } from '../../model/workbookModel';
import { flagValue, isAbsent, numberValue, word } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { ObjectType } from '../objectType';
import { refuseFormat } from '../protection';
import { colorOf, restyle, shared } from '../styles';
import { autofitColumns, autofitRows } from './autofit';
import type { AreasData } from './rangeAreas';
import { rangeBordersType } from './rangeBorders';
import { sheetOf } from './rangeData';
import { rangeFontType } from './rangeFont';
import { POINTS_PER_PIXEL } from './rangePlace';

const HORIZONTAL = {
  General: null, Left: 'left', Center: 'center', Right: 'right', Fill: 'fill', Justify: 'justify', CenterAcrossSelection: 'centerAcrossSelection', Distributed: 'distributed',
} as const satisfies Record<string, CellStyle['horizontal'] | null>;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' } as const satisfies Record<string, CellStyle['vertical']>;

const wordOf = (table: Readonly<Record<string, string | null>>, value: string | null): string => Object.keys(table).find((key) => table[key] === value) ?? fail('GeneralException');

/** What all rows or columns of some stretches share, null where they differ. */
function sharedSizes<V>(stretches: readonly (readonly [from: number, to: number])[], of: (index: number) => V): V | null {
  const values = new Set<V>();
  for (const [from, to] of stretches) for (let index = from; index <= to && values.size < 2; index++) values.add(of(index));
  return values.size === 1 ? [...values][0]! : null;
}

/** Rows of the areas whose sizes may differ; plain rows look like each other, so one of them is enough. */
const rowSpans = (self: AreasData, { firstPlainRow }: SheetModel): [number, number][] =>
  self.areas.map(({ top, bottom }) => [top, Math.min(bottom, Math.max(top, firstPlainRow))]);

function rowHeight(self: AreasData, host: HostContext): number | null {
  const sheet = sheetOf(self, host);
  return sharedSizes(rowSpans(self, sheet), (row) => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row)));
}

function columnWidth(self: AreasData, host: HostContext): number | null {
  const sheet = sheetOf(self, host);
  return sharedSizes(self.areas.map(({ left, right }) => [left, right]), (col) => (sheet.isColumnHidden(col) ? 0 : sheet.columnWidth(col) * POINTS_PER_PIXEL));
}

const fillType = new ObjectType<AreasData>('RangeFill', {
  properties: {
    // A cell without a fill reads as white: Excel's reference gives no other sign of it.
    Color: { get: (self, host) => shared(self, host, ({ fill }) => fill ?? '#FFFFFF'), set: (self, value, host) => restyle(self, host, { fill: colorOf(value) }) },
  },
  methods: { Clear: (self, _args, host) => restyle(self, host, { fill: null }) },
});

const protectionType = new ObjectType<AreasData>('FormatProtection', {
  properties: {
    Locked: {
      get: (self, host) => shared(self, host, ({ locked }) => locked !== false),
      set: (self, value, host) => restyle(self, host, { locked: flagValue(value) ? null : false }),
    },
  },
});

/** `Excel.RangeFormat`. */
export const rangeFormatType = new ObjectType<AreasData>('RangeFormat', {
  properties: {
    HorizontalAlignment: {
      get: (self, host) => sharedWord(self, host, HORIZONTAL, ({ horizontal }) => horizontal ?? null),
      set: (self, value, host) => restyle(self, host, { horizontal: HORIZONTAL[word(value, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[])] }),
    },
    VerticalAlignment: {
      // Japanese Excel centres the text of a new workbook; files say so in their own styles.
      get: (self, host) => sharedWord(self, host, VERTICAL, ({ vertical }) => vertical ?? 'bottom'),
      set: (self, value, host) => restyle(self, host, { vertical: VERTICAL[word(value, Object.keys(VERTICAL) as (keyof typeof VERTICAL)[])] }),
    },
    WrapText: { get: (self, host) => shared(self, host, ({ wrap }) => wrap === true), set: (self, value, host) => restyle(self, host, { wrap: flagValue(value) }) },
    IndentLevel: {
      get: (self, host) => shared(self, host, ({ indent }) => indent ?? 0),
      set: (self, value, host) => restyle(self, host, { indent: between(value, 0, 250) }),
    },
    /** Degrees from -90 to 90, 180 for stacked text. */
    TextOrientation: {
      get: (self, host) => shared(self, host, ({ rotation }) => (rotation === 255 ? 180 : (rotation ?? 0))),
      set: (self, value, host) => restyle(self, host, { rotation: value === 180 ? 255 : between(value, -90, 90) }),
    },
    RowHeight: {
      get: rowHeight,
      set: (self, value, host) => {
        refuseFormat(sheetOf(self, host), host, 'allowFormatRows');
        for (const { top, bottom } of self.areas) host.model.setRowHeight(self.sheetId, top, bottom, between(value, 0, 409));
        host.wrote();
      },
    },
    UseStandardHeight: {
      get: (self, host) => sharedSizes(rowSpans(self, sheetOf(self, host)), (row) => sheetOf(self, host).rowHeight(row) === sheetOf(self, host).defaultRowHeight),
      set: (self, value, host) => {
        if (!flagValue(value)) return;
        refuseFormat(sheetOf(self, host), host, 'allowFormatRows');
        for (const { top, bottom } of self.areas) host.model.setRowHeight(self.sheetId, top, bottom, sheetOf(self, host).defaultRowHeight);
        host.wrote();
      },
    },
    UseStandardWidth: {
      get: (self, host) => sharedSizes(self.areas.map(({ left, right }) => [left, right]), (col) => sheetOf(self, host).columnWidth(col) === sheetOf(self, host).defaultColumnWidth),
      set: (self, value, host) => {
        if (!flagValue(value)) return;
        refuseFormat(sheetOf(self, host), host, 'allowFormatColumns');
        for (const { left, right } of self.areas) host.model.setColumnWidth(self.sheetId, left, right, sheetOf(self, host).defaultColumnWidth);
        host.wrote();
      },
    },
    ColumnWidth: {
      get: columnWidth,
      set: (self, value, host) => {
        refuseFormat(sheetOf(self, host), host, 'allowFormatColumns');
        for (const { left, right } of self.areas) host.model.setColumnWidth(self.sheetId, left, right, between(value, 0, 1800) / POINTS_PER_PIXEL);
        host.wrote();
      },
    },
  },
  methods: {
    AutofitColumns: async (self, _args, host) => {
      await host.settled();
      refuseFormat(sheetOf(self, host), host, 'allowFormatColumns');
      autofitColumns(self, host);
    },
    AutofitRows: async (self, _args, host) => {
      await host.settled();
      refuseFormat(sheetOf(self, host), host, 'allowFormatRows');
      autofitRows(self, host);
    },
  },
  navigation: {
    Fill: (self) => fillType.of(self),
    Font: (self) => rangeFontType.of(self),
    Borders: (self) => rangeBordersType.of(self),
    Protection: (self) => protectionType.of(self),
  },
});

function sharedWord(self: AreasData, host: HostContext, table: Readonly<Record<string, string | null>>, pick: (style: CellStyle) => string | null): string | null {
  // Shared by name, since null stands for a word here and for "different" there.
  return shared(self, host, (style) => wordOf(table, pick(style)));
}

function between(value: unknown, least: number, most: number): number {
  const number = isAbsent(value) ? fail('InvalidArgument') : numberValue(value);
  return number >= least && number <= most ? number : fail('InvalidArgument');
}
