import { addresses } from './addresses';
import { areas } from './areas';
import { cellLooks } from './cellLooks';
import { changeEvents } from './changeEvents';
import { conditionalFormats } from './conditionalFormats';
import { contexts } from './contexts';
import { customFunctions } from './customFunctions';
import { document } from './document';
import { errors } from './errors';
import { formats } from './formats';
import { formulas } from './formulas';
import { limits } from './limits';
import { loadOptions } from './loadOptions';
import { loading } from './loading';
import { merges } from './merges';
import { names } from './names';
import { objects } from './objects';
import { protection } from './protection';
import { ranges } from './ranges';
import { rowsAndColumns } from './rowsAndColumns';
import { search } from './search';
import { settings } from './settings';
import { sheetEvents } from './sheetEvents';
import { sheetOrder } from './sheetOrder';
import { start } from './start';
import { numberFormats, text } from './text';
import type { ConformanceCase } from './types';
import { unsupported } from './unsupported';
import { usedRanges } from './usedRanges';
import { values } from './values';
import { worksheets } from './worksheets';

/** Every case, area by area. */
export const CASES: readonly ConformanceCase[] = [
  ...start,
  ...loading,
  ...loadOptions,
  ...objects,
  ...contexts,
  ...addresses,
  ...ranges,
  ...usedRanges,
  ...areas,
  ...search,
  ...values,
  ...formulas,
  ...text,
  ...numberFormats,
  ...formats,
  ...cellLooks,
  ...rowsAndColumns,
  ...merges,
  ...worksheets,
  ...sheetOrder,
  ...names,
  ...conditionalFormats,
  ...protection,
  ...changeEvents,
  ...sheetEvents,
  ...settings,
  ...document,
  ...errors,
  ...limits,
  ...customFunctions,
  ...unsupported,
];
