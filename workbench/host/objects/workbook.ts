import { cellOf } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType } from '../objectType';
import { text } from '../args';
import { applicationType } from './application';
import { commentsType } from './comments';
import { namesType } from './names';
import { rangeOf } from './range';
import { areasOf } from './rangeAreas';
import { runtimeType } from './runtime';
import { customFunctionService } from './services';
import { settingsType } from './settings';
import { workbookProtectionType } from './workbookProtection';
import { worksheetsType } from './worksheets';

const selected = (host: HostContext) => host.model.selection[0] ?? cellOf(0, 0);

/** The range that an event was about, while its sheet is there. */
function eventRange(id: string, host: HostContext) {
  const range = host.events.rangeOf(id);
  return range && host.model.sheet(range.sheetId) ? rangeOf(range.sheetId, range.area) : null;
}

/** `Excel.Workbook`: there is one, so it has no data of its own. */
export const workbookType = new ObjectType<'workbook'>('Workbook', {
  properties: {
    Name: { get: (_self, host) => host.model.name },
    ReadOnly: { get: (_self, host) => host.faults.readOnly },
    Use1904DateSystem: { get: (_self, host) => host.model.date1904 },
  },
  navigation: {
    Worksheets: () => worksheetsType.of(null),
    Names: () => namesType.of({ sheetId: null }),
    Application: () => applicationType.of(null),
    Comments: () => commentsType.of({ sheetId: null }),
    Protection: () => workbookProtectionType.of(null),
    Settings: () => settingsType.of(null),
    _Runtime: () => runtimeType.of(null),
    CustomFunctions: () => customFunctionService.of(null),
  },
  methods: {
    GetSelectedRange: (_self, _args, host) => (host.model.selection.length > 1 ? fail('InvalidSelection') : rangeOf(host.model.activeSheetId, selected(host))),
    GetSelectedRanges: (_self, _args, host) => areasOf(host.model.activeSheetId, host.model.selection.length > 0 ? host.model.selection : [cellOf(0, 0)]),
    _GetRangeForEventByReferenceId: (_self, args, host) => eventRange(text(args, 0), host) ?? fail('InvalidReference'),
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, host) => eventRange(text(args, 0), host) ?? NULL_OBJECT,
    GetActiveCell: (_self, _args, host) => rangeOf(host.model.activeSheetId, cellOf(selected(host).top, selected(host).left)),
  },
});
