import type { HostContext } from './context';
import { missing, type HostObject } from './objectType';
import { PathType, type Batch } from './wire';
import { addinInternalService, customFunctionService } from './objects/services';
import { workbookType } from './objects/workbook';

/** Names of the services that need no cell of the workbook: their batches never wait for a calculation. */
export const SERVICES = {
  'Microsoft.ExcelServices.CustomFunctions': customFunctionService,
  'Microsoft.InternalService.AddinInternalService': addinInternalService,
} as const;

/** Objects that a batch begins at. */
export class RootObjects {
  readonly #workbook = workbookType.of('workbook');

  workbook(): HostObject {
    return this.#workbook;
  }

  newObject(name: string, host: HostContext): HostObject {
    if (Object.hasOwn(SERVICES, name)) return SERVICES[name as keyof typeof SERVICES].of(null);
    return missing('NewObject', name, host);
  }
}

/** True where a batch works on services only. */
export function isServiceBatch({ ObjectPaths }: Batch): boolean {
  const paths = Object.values(ObjectPaths).filter(({ ObjectPathType }) => ObjectPathType !== PathType.Root);
  return paths.length > 0 && paths.every(({ ObjectPathType, Name }) => ObjectPathType === PathType.NewObject && Object.hasOwn(SERVICES, Name ?? ''));
}
