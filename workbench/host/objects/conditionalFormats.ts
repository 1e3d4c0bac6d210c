import type { Range } from '../../../src/core/snapshot/workbook';
import type { ConditionalFormat } from '../../model/workbookModel';
import { flagValue, integer, text, textValue, word } from '../args';
import { intersection } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { missing, NULL_OBJECT, ObjectType, type HostObject } from '../objectType';
import { refuseFormat } from '../protection';
import { colorOf } from '../styles';
import { checkFormula } from '../formulaText';
import type { AreasData } from './rangeAreas';
import { areasOf } from './rangeAreas';
import { rangeOf } from './range';
import { sheetOf } from './rangeData';

interface FormatData {
  readonly id: string;
}

const KINDS = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const;

/** Formats that touch the areas, in the order of their priority. */
const touching = (self: AreasData, host: HostContext): ConditionalFormat[] =>
  host.model.conditionalFormats.filter(({ sheetId, ranges }) => sheetId === self.sheetId && ranges.some((range) => self.areas.some((area) => intersection(area, range) !== null)));

const find = ({ id }: FormatData, host: HostContext): ConditionalFormat => host.model.conditionalFormats.find((one) => one.id === id) ?? fail('ItemNotFound');

function change(self: FormatData, host: HostContext, edit: Partial<ConditionalFormat>): void {
  const before = find(self, host);
  refuseFormat(host.sheet(before.sheetId), host, 'allowFormatCells');
  host.model.setConditionalFormats(host.model.conditionalFormats.map((one) => (one.id === self.id ? { ...one, ...edit } : one)));
  host.wrote();
}

function setPriority(self: FormatData, value: unknown, host: HostContext): void {
  const own = find(self, host);
  const place = integer([value], 0);
  const same = host.model.conditionalFormats.filter(({ sheetId, id }) => sheetId === own.sheetId && id !== own.id);
  if (place < 0 || place > same.length) fail('InvalidArgument');
  same.splice(place, 0, own);
  host.model.setConditionalFormats([...host.model.conditionalFormats.filter(({ sheetId }) => sheetId !== own.sheetId), ...same]);
  host.wrote();
}

const ruleType = new ObjectType<FormatData>('ConditionalFormatRule', {
  properties: {
    Formula: {
      get: (self, host) => `=${find(self, host).formula}`,
      set: (self, value, host) => {
        const formula = textValue(value).replace(/^=/, '');
        checkFormula(formula);
        change(self, host, { formula });
      },
    },
  },
});

const fillType = new ObjectType<FormatData>('ConditionalRangeFill', {
  properties: { Color: { get: (self, host) => find(self, host).fill ?? '', set: (self, value, host) => change(self, host, { fill: colorOf(value) }) } },
  methods: { Clear: (self, _args, host) => change(self, host, { fill: null }) },
});

const fontType = new ObjectType<FormatData>('ConditionalRangeFont', {
  properties: { Color: { get: (self, host) => find(self, host).fontColor ?? '', set: (self, value, host) => change(self, host, { fontColor: colorOf(value) }) } },
  methods: { Clear: (self, _args, host) => change(self, host, { fontColor: null }) },
});

const looksType = new ObjectType<FormatData>('ConditionalRangeFormat', {
  navigation: { Fill: (self) => fillType.of(self), Font: (self) => fontType.of(self) },
});

const customType = new ObjectType<FormatData>('CustomConditionalFormat', {
  navigation: { Rule: (self) => ruleType.of(self), Format: (self) => looksType.of(self) },
});

/** The model knows formats by formula only, so the others are null objects on each of them. */
const otherKind = (): HostObject => NULL_OBJECT;

/** `Excel.ConditionalFormat`. */
export const conditionalFormatType = new ObjectType<FormatData>('ConditionalFormat', {
  identity: (self, host) => ({ Id: find(self, host).id }),
  properties: {
    Id: { get: (self, host) => find(self, host).id },
    Type: { get: () => 'Custom' },
    Priority: {
      get: (self, host) => {
        const own = find(self, host);
        return host.model.conditionalFormats.filter(({ sheetId }) => sheetId === own.sheetId).indexOf(own);
      },
      set: setPriority,
    },
    StopIfTrue: { get: (self, host) => find(self, host).stopIfTrue, set: (self, value, host) => change(self, host, { stopIfTrue: flagValue(value) }) },
  },
  navigation: {
    Custom: (self) => customType.of(self),
    CustomOrNullObject: (self) => customType.of(self),
    DataBarOrNullObject: otherKind,
    ColorScaleOrNullObject: otherKind,
    IconSetOrNullObject: otherKind,
    TopBottomOrNullObject: otherKind,
    PresetOrNullObject: otherKind,
    TextComparisonOrNullObject: otherKind,
    CellValueOrNullObject: otherKind,
  },
  methods: {
    Delete: (self, _args, host) => {
      const own = find(self, host);
      refuseFormat(host.sheet(own.sheetId), host, 'allowFormatCells');
      host.model.setConditionalFormats(host.model.conditionalFormats.filter(({ id }) => id !== own.id));
      host.wrote();
    },
    GetRange: (self, _args, host) => {
      const { sheetId, ranges } = find(self, host);
      return ranges.length === 1 ? rangeOf(sheetId, ranges[0]!) : fail('InvalidOperation');
    },
    GetRangeOrNullObject: (self, _args, host) => {
      const { sheetId, ranges } = find(self, host);
      return ranges.length === 1 ? rangeOf(sheetId, ranges[0]!) : NULL_OBJECT;
    },
    GetRanges: (self, _args, host) => {
      const { sheetId, ranges } = find(self, host);
      return areasOf(sheetId, ranges);
    },
  },
});

function add(self: AreasData, kind: (typeof KINDS)[number], host: HostContext): HostObject {
  refuseFormat(sheetOf(self, host), host, 'allowFormatCells');
  if (kind !== 'Custom') missing('ConditionalFormatCollection', `Add ${kind}`, host);
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const ranges: readonly Range[] = self.areas;
  // A format without a formula yet is true nowhere; new ones come first, as in Excel.
  host.model.setConditionalFormats([{ id, sheetId: self.sheetId, ranges, formula: 'FALSE', fill: null, fontColor: null, stopIfTrue: false }, ...host.model.conditionalFormats]);
  host.wrote();
  return conditionalFormatType.of({ id });
}

const item = (self: AreasData, id: string, host: HostContext): HostObject | null => (touching(self, host).some((one) => one.id === id) ? conditionalFormatType.of({ id }) : null);

/** `Excel.ConditionalFormatCollection` of some areas. */
export const conditionalFormatsType = new ObjectType<AreasData>('ConditionalFormatCollection', {
  items: (self, host) => touching(self, host).map(({ id }) => conditionalFormatType.of({ id })),
  item: (self, args, host) => item(self, text(args, 0), host) ?? fail('ItemNotFound'),
  methods: {
    Add: (self, args, host) => add(self, word(args[0], KINDS), host),
    GetCount: (self, _args, host) => touching(self, host).length,
    GetItem: (self, args, host) => item(self, text(args, 0), host) ?? fail('ItemNotFound'),
    GetItemOrNullObject: (self, args, host) => item(self, text(args, 0), host) ?? NULL_OBJECT,
    GetItemAt: (self, args, host) => conditionalFormatType.of({ id: (touching(self, host)[integer(args, 0)] ?? fail('InvalidArgument')).id }),
    ClearAll: (self, _args, host) => {
      refuseFormat(sheetOf(self, host), host, 'allowFormatCells');
      const gone = new Set(touching(self, host).map(({ id }) => id));
      host.model.setConditionalFormats(host.model.conditionalFormats.filter(({ id }) => !gone.has(id)));
      host.wrote();
    },
  },
});
