import { z } from 'zod';
import { isAbsent, optionalText } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { ObjectType } from '../objectType';
import type { SheetData } from './worksheet';

const OPTIONS = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false,
  allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false,
};
const optionsSchema = z.record(z.string(), z.union([z.boolean(), z.string()]));

function raise(self: SheetData, isProtected: boolean, host: HostContext): void {
  host.events.raise({ name: 'ProtectionChanged', sheetId: self.sheetId, body: { worksheetId: self.sheetId, isProtected, source: 'Local' } });
}

/** `Excel.WorksheetProtection`. */
export const worksheetProtectionType = new ObjectType<SheetData>('WorksheetProtection', {
  properties: {
    Protected: { get: (self, host) => host.sheet(self.sheetId).isProtected },
    Options: {
      get: (self, host) => {
        if (!host.sheet(self.sheetId).isProtected) return null;
        return { ...OPTIONS, selectionMode: 'Normal', ...host.state.protection.get(self.sheetId)?.options };
      },
    },
  },
  methods: {
    Protect: (self, args, host) => {
      // Excel's reference: fails if the worksheet has already been protected.
      if (host.sheet(self.sheetId).isProtected) fail('InvalidOperation');
      const options = optionsSchema.safeParse(isAbsent(args[0]) ? {} : args[0]);
      host.state.protection.set(self.sheetId, { options: options.data ?? fail('InvalidArgument'), password: optionalText(args, 1) });
      host.model.setProtected(self.sheetId, true);
      host.wrote();
      raise(self, true, host);
    },
    Unprotect: (self, args, host) => {
      if (!host.sheet(self.sheetId).isProtected) return;
      const password = host.state.protection.get(self.sheetId)?.password ?? null;
      if (password !== null && password !== '' && optionalText(args, 0) !== password) fail('AccessDenied');
      host.state.protection.delete(self.sheetId);
      host.model.setProtected(self.sheetId, false);
      host.wrote();
      raise(self, false, host);
    },
  },
});
