import type { Worksheet } from '@univerjs/core';
import type { SheetContent } from './content';

/** What the engine has no place for; it lies in the sheet's own `custom`, so that it goes with the sheet when that is copied. */
export interface SheetExtras {
  veryHidden: boolean;
  isProtected: boolean;
  /** Text of notes by A1 address. */
  notes: Record<string, string>;
}

export const extrasOf = (sheet: SheetContent): { excel: SheetExtras } => ({ excel: { veryHidden: sheet.visibility === 'veryHidden', isProtected: sheet.isProtected, notes: { ...sheet.notes } } });

/** The extras of a sheet, made where a command of the grid has made the sheet without them. They may be changed. */
export function extras(worksheet: Worksheet): SheetExtras {
  const config = worksheet.getConfig();
  const custom = (config.custom ?? {}) as { excel?: SheetExtras };
  config.custom = custom;
  custom.excel ??= { veryHidden: false, isProtected: false, notes: {} };
  return custom.excel;
}
