import { ObjectType } from '../objectType';

/** `Excel.WorkbookProtection`, as far as it can be asked; protecting goes by the switch, since the workbook's file would not keep it. */
export const workbookProtectionType = new ObjectType<null>('WorkbookProtection', {
  properties: { Protected: { get: (_self, host) => host.faults.structureProtected } },
});
