import type { Visibility } from '../../src/core/snapshot/workbook';
import type { ChangeSource, ModelCell, ModelEvent, WorkbookModel } from '../model/workbookModel';
import { addressOf, isSingleCell } from './area';
import { valueOf, valueTypeOf } from './cells';
import type { EventName } from './eventNames';
import type { RangeData } from './objects/rangeData';

export interface EventMessage {
  readonly name: EventName;
  /** Sheet whose handlers hear of it; null where only the collection's do. */
  readonly sheetId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Cells that the event is about, for `event.getRange()`. */
  readonly range?: RangeData;
}

const sourceOf = (source: ChangeSource): 'Local' | 'Remote' => (source === 'other-author' ? 'Remote' : 'Local');
const triggerOf = (source: ChangeSource): 'ThisLocalAddin' | 'Unknown' => (source === 'add-in' ? 'ThisLocalAddin' : 'Unknown');

export const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const satisfies Record<Visibility, string>;

const details = (before: ModelCell | null, after: ModelCell | null): Record<string, unknown> => ({
  valueBefore: valueOf(before),
  valueAfter: valueOf(after),
  valueTypeBefore: valueTypeOf(before),
  valueTypeAfter: valueTypeOf(after),
});

/** What Excel's events say of a change in the workbook. */
export function messagesOf(event: ModelEvent, model: WorkbookModel): EventMessage[] {
  switch (event.type) {
    case 'cells-changed': {
      const { sheetId, range, source, before, after } = event;
      const common = { worksheetId: sheetId, address: addressOf(range), source: sourceOf(source) };
      if (event.formatOnly) return [{ name: 'FormatChanged', sheetId, body: common, range: { sheetId, area: range } }];
      const more = isSingleCell(range) ? details(before, after) : {};
      const changed: EventMessage = {
        name: 'DataChanged',
        sheetId,
        body: { ...common, changeType: 'RangeEdited', triggerSource: triggerOf(source), shiftDirection: 'None', ...more },
        range: { sheetId, area: range },
      };
      return [changed, ...formulaChanged(event)];
    }
    case 'calculated':
      return event.sheetIds.map((sheetId) => ({ name: 'Calculated', sheetId, body: { worksheetId: sheetId, address: '' } }));
    case 'sheet-added':
      return [{ name: 'Added', sheetId: null, body: { worksheetId: event.sheetId, source: sourceOf(event.source) } }];
    case 'sheet-deleted':
      return [{ name: 'Deleted', sheetId: null, body: { worksheetId: event.sheetId, source: sourceOf(event.source) } }];
    case 'sheet-activated':
      return [{ name: 'Activated', sheetId: event.sheetId, body: { worksheetId: event.sheetId } }];
    case 'sheet-deactivated':
      return [{ name: 'Deactivated', sheetId: event.sheetId, body: { worksheetId: event.sheetId } }];
    case 'sheet-renamed':
      return [
        { name: 'NameChanged', sheetId: event.sheetId, body: { worksheetId: event.sheetId, source: sourceOf(event.source), nameBefore: event.before, nameAfter: event.after } },
      ];
    case 'sheet-moved':
      return [
        { name: 'Moved', sheetId: null, body: { worksheetId: event.sheetId, source: sourceOf(event.source), positionBefore: event.before, positionAfter: event.after } },
      ];
    case 'sheet-visibility-changed':
      return [
        {
          name: 'VisibilityChanged',
          sheetId: event.sheetId,
          body: { worksheetId: event.sheetId, source: sourceOf(event.source), visibilityBefore: VISIBILITY[event.before], visibilityAfter: VISIBILITY[event.after] },
        },
      ];
    case 'selection-changed':
      return model.sheet(event.sheetId)
        ? [{ name: 'SelectionChanged', sheetId: event.sheetId, body: { worksheetId: event.sheetId, address: event.ranges.map(addressOf).join(',') } }]
        : [];
  }
}

/** The model tells of formulas only where a single cell changed; of several cells no such event is raised. */
function formulaChanged(event: Extract<ModelEvent, { type: 'cells-changed' }>): EventMessage[] {
  const { before, after, range, sheetId } = event;
  if (!isSingleCell(range) || after?.formula === undefined || before?.formula === after.formula) return [];
  const formulaDetails = [{ cellAddress: addressOf(range), previousFormula: before?.formula === undefined ? '' : `=${before.formula}` }];
  return [{ name: 'FormulaChanged', sheetId, body: { worksheetId: sheetId, source: sourceOf(event.source), formulaDetails } }];
}
