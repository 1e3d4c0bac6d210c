import type { Injector } from '@univerjs/core';
import { HoverManagerService } from '@univerjs/sheets-ui';
import { parseRange } from '../../src/core/snapshot/address';
import type { WorkbookModel } from './workbookModel';

/** A link to a place of the workbook, as Excel writes it: `HYPERLINK("#'SHEET'!A1", …)`. */
const LINK = /^HYPERLINK\("#((?:[^"]|"")*)"/i;

/**
 * A click on a cell of a HYPERLINK formula selects what it leads to, as in Excel; other addresses than places of the workbook are
 * let be.
 * @returns stops it.
 */
export function followLinks(injector: Injector, model: WorkbookModel): () => void {
  const clicks = injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location: { row, col } }) => {
    const place = placeOf(model.sheet(model.activeSheetId)?.cell(row, col)?.formula ?? '');
    const sheet = place && model.sheets.find(({ name }) => name === place.sheet);
    const range = place && parseRange(place.address);
    if (sheet && range) model.select(sheet.id, [range]);
  });
  return () => clicks.unsubscribe();
}

/** `'O''Brien'!A1` → its sheet and address; null for a formula that leads nowhere in the workbook. */
function placeOf(formula: string): { readonly sheet: string; readonly address: string } | null {
  const target = LINK.exec(formula)?.[1]?.replaceAll('""', '"');
  const at = target?.lastIndexOf('!') ?? -1;
  if (target === undefined || at < 0) return null;
  const name = target.slice(0, at);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, address: target.slice(at + 1) };
}
