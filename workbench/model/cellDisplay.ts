import { CellValueType, HorizontalAlign, type ICellDataForSheetInterceptor, type Injector, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { formatColor } from 'numfmt';
import { cellAddress } from '../../src/core/snapshot/address';
import { displayText } from '../../src/core/snapshot/display/displayText';
import { decodeCell, encodeCell } from './cellCodec';
import { extras } from './sheetExtras';
import type { Look } from './styleCodec';
import type { StyleTable } from './styleTable';
import { editText, readTyped } from './typedInput';

const NOTE_MARK = { tr: { color: '#D13438', size: 6 } } as const;
const TEXT_FORMAT = '@';

/** Makes the grid show cells as Excel would, and take what is typed as Excel would. */
export function showCells(injector: Injector, styles: StyleTable, date1904: boolean): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'excel-display',
    priority: InterceptCellContentPriority.NUMFMT,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { worksheet, row, col, rawData }, next) => {
      const noted = Object.hasOwn(extras(worksheet).notes, cellAddress(row, col));
      if (!cell) return next(noted ? { markers: NOTE_MARK } : cell);
      const shown = shownAs(cell, styles.lookOf(rawData?.s), date1904);
      return next(noted ? { ...shown, markers: { ...shown.markers, ...NOTE_MARK } } : shown);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, { origin }, next) => {
      if (!cell || !origin) return next(cell);
      const { format } = styles.lookOf(origin.s);
      const { value } = decodeCell(origin, origin.f, styles.lookOf(origin.s));
      const typed: ICellDataForSheetInterceptor = { ...cell, v: origin.v, t: origin.t };
      if (typeof value === 'number') typed.v = editText(value, format, date1904);
      else if (origin.t === CellValueType.FORCE_STRING && format !== TEXT_FORMAT && !origin.f) typed.v = `'${String(value)}`;
      return next(typed);
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, { worksheet, row, col }, next) => {
      if (!cell || cell.f || cell.p || typeof cell.v !== 'string') return next(cell);
      if (cell.v === '') return next({ ...cell, ...encodeCell(null) });
      const raw = worksheet.getCellRaw(row, col);
      const { format } = styles.lookOf(raw?.s);
      if (cell.t === CellValueType.FORCE_STRING || format === TEXT_FORMAT) return next({ ...cell, ...encodeCell({ value: cell.v }) });
      const typed = readTyped(cell.v, date1904);
      const given = cell.s ? worksheet.getStyleDataByHash(cell.s as string) ?? (cell.s as IStyleData) : null;
      // A format that the cell has already stays, whatever is typed into it.
      const style = typed.format !== undefined && format === 'General' ? { ...(typeof given === 'object' ? given : null), n: { pattern: typed.format } } : cell.s;
      return next({ ...cell, ...encodeCell(typed), ...(style === undefined ? {} : { s: style }) });
    },
  });
}

/** The cell with what Excel shows of it in the place of what it holds. */
function shownAs(cell: ICellDataForSheetInterceptor, look: Look, date1904: boolean): ICellDataForSheetInterceptor {
  const { value, error, format } = decodeCell(cell, cell.f ?? (cell.isInArrayFormulaRange === true ? '=' : null), look);
  if (error !== undefined) return aligned(cell, HorizontalAlign.CENTER);
  if (value === null || cell.p) return cell;
  if (typeof value === 'boolean') return aligned(cell, HorizontalAlign.CENTER);
  if (typeof value === 'string') return format === 'General' ? cell : { ...cell, v: displayText(value, format, date1904) };
  const shown = { ...cell, v: displayText(value, format, date1904), t: CellValueType.NUMBER };
  const color = format.includes('[') ? colorOf(format, value) : null;
  return color === null ? shown : { ...shown, interceptorStyle: { ...cell.interceptorStyle, cl: { rgb: color } } };
}

/** Aligned unless its own style says how. */
function aligned(cell: ICellDataForSheetInterceptor, ht: HorizontalAlign): ICellDataForSheetInterceptor {
  return { ...cell, interceptorStyle: { ht, ...cell.interceptorStyle } };
}

function colorOf(format: string, value: number): string | null {
  try {
    const color = formatColor(format.replaceAll('[赤]', '[Red]').replaceAll('[青]', '[Blue]').replaceAll('[黒]', '[Black]'), value);
    return typeof color === 'string' ? color : null;
  } catch {
    // A format that cannot be read is shown without a colour, as its text is.
    return null;
  }
}
