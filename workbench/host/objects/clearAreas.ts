import { rangesTouch } from '../../../src/core/snapshot/address';
import type { CellEdit, StyleEdit } from '../../model/workbookModel';
import { isAbsent, word } from '../args';
import { boundingArea, intersection } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import type { Arguments } from '../objectType';
import { refuseFormat, refuseLocked } from '../protection';
import type { AreasData } from './rangeAreas';
import { sheetOf } from './rangeData';

/** A style without anything of its own. */
export const PLAIN_STYLE: StyleEdit = { font: null, fill: null, borders: null, horizontal: null, vertical: null, wrap: null, rotation: null, indent: null, locked: null };

/** `clear(applyTo)`: contents, formats, or both; merged areas come apart with their formats. */
export function clearAreas(self: AreasData, args: Arguments, host: HostContext): void {
  const what = isAbsent(args[0]) ? 'All' : word(args[0], ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents']);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks' || what === 'ResetContents') {
    host.log.add('missing', 'Range', 'clear', what);
    fail('NotImplemented');
  }
  const sheet = sheetOf(self, host);
  const [contents, formats] = [what !== 'Formats', what !== 'Contents'];
  if (contents) refuseLocked(sheet, self.areas);
  if (formats) refuseFormat(sheet, host, 'allowFormatCells');
  const used = sheet.usedRange(false);
  const edits = new Map<string, CellEdit>();
  for (const area of self.areas) {
    const part = used && intersection(used, area);
    if (part) {
      sheet.forEachCell(part, (row, col) => {
        edits.set(`${row} ${col}`, { row, col, ...(contents ? { content: null } : {}), ...(formats ? { format: 'General', style: PLAIN_STYLE } : {}) });
      });
    }
  }
  if (edits.size > 0) host.model.writeCells(self.sheetId, [...edits.values()], 'add-in');
  if (formats) clearMergesAndRules(self, host);
  host.wrote(formats);
}

function clearMergesAndRules(self: AreasData, host: HostContext): void {
  const touched = sheetOf(self, host).merges.filter((merge) => self.areas.some((area) => rangesTouch(merge, area)));
  for (const merge of touched) host.model.unmerge(self.sheetId, merge, 'add-in');
  const box = self.areas.reduce(boundingArea);
  const kept = host.model.conditionalFormats.filter(({ sheetId, ranges }) => sheetId !== self.sheetId || !ranges.every((range) => within(range, self, box)));
  if (kept.length < host.model.conditionalFormats.length) host.model.setConditionalFormats(kept);
}

function within(range: AreasData['areas'][number], self: AreasData, box: AreasData['areas'][number]): boolean {
  const holds = (area: AreasData['areas'][number]): boolean => area.top <= range.top && area.left <= range.left && area.bottom >= range.bottom && area.right >= range.right;
  return holds(box) && self.areas.some(holds);
}
