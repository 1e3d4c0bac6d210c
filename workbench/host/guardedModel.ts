import type { WorkbookModel } from '../model/workbookModel';
import { fail } from './errors';
import type { Faults } from './faults';

/** Methods of the model that change what stands among the tabs: what a protected structure keeps as it is. */
const STRUCTURE: ReadonlySet<string> = new Set<keyof WorkbookModel>(['addSheet', 'deleteSheet', 'renameSheet', 'moveSheet', 'setVisibility']);

/** Methods that change the workbook in another way. */
const CONTENT: ReadonlySet<string> = new Set<keyof WorkbookModel>([
  'writeCells', 'merge', 'unmerge', 'setRowsHidden', 'setColumnsHidden', 'setRowHeight', 'setColumnWidth', 'setFrozen', 'insertRows', 'setTabColor', 'setShowGridlines', 'setProtected',
  'addName', 'deleteName', 'setConditionalFormats',
]);

/**
 * The model as add-ins reach it: what the workbook does not allow now ends with AccessDenied, the code that Microsoft documents
 * for what may not be done. The user and other authors go round it.
 */
export function guardedModel(model: WorkbookModel, faults: Faults): WorkbookModel {
  if (!faults.readOnly && !faults.structureProtected) return model;
  const isRefused = (name: string | symbol): boolean => typeof name === 'string' && (STRUCTURE.has(name) || (faults.readOnly && CONTENT.has(name)));
  return new Proxy(model, {
    get(target, name): unknown {
      if (isRefused(name)) return () => fail('AccessDenied');
      if (name === 'settings' && faults.readOnly) return new KeptSettings(target.settings);
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

/** Settings that may only be read. */
class KeptSettings extends Map<string, string> {
  constructor(settings: ReadonlyMap<string, string>) {
    super();
    for (const [key, value] of settings) super.set(key, value);
  }

  override set(): this {
    return fail('AccessDenied');
  }

  override delete(): boolean {
    return fail('AccessDenied');
  }
}
