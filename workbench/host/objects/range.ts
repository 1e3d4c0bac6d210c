import type { Range } from '../../../src/core/snapshot/workbook';
import { ObjectType, type HostObject, type Instance } from '../objectType';
import { conditionalFormatsType } from './conditionalFormats';
import { rangeFormatType } from './rangeFormat';
import { rangeGeometry } from './rangeGeometry';
import { rangePlaceProperties } from './rangePlace';
import type { RangeData } from './rangeData';
import { rangeSearch } from './rangeSearch';
import { rangeStructure } from './rangeStructure';
import { rangeCellProperties } from './rangeCellProperties';
import { rangeContentProperties } from './rangeContent';
import { worksheetType } from './worksheet';

/** `Excel.Range`, put together from its parts. */
export const rangeType = new ObjectType<RangeData>('Range', {
  tracked: true,
  properties: { ...rangePlaceProperties, ...rangeContentProperties },
  navigation: {
    Format: (self): HostObject => rangeFormatType.of({ sheetId: self.sheetId, areas: [self.area] }),
    Worksheet: (self): HostObject => worksheetType.of({ sheetId: self.sheetId }),
    ConditionalFormats: (self): HostObject => conditionalFormatsType.of({ sheetId: self.sheetId, areas: [self.area] }),
  },
  methods: { ...rangeGeometry, ...rangeSearch, ...rangeStructure, ...rangeCellProperties },
});

export const rangeOf = (sheetId: string, area: Range): Instance<RangeData> => rangeType.of({ sheetId, area });
