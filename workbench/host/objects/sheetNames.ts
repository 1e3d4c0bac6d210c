import type { HostContext } from '../context';
import { fail } from '../errors';

const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

/** Ends with InvalidArgument where Excel takes no sheet of this name, with ItemAlreadyExists where another sheet has it. */
export function checkSheetName(host: HostContext, name: string, ownId: string | null): void {
  if (name.length === 0 || name.length > LONGEST || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === 'history') fail('InvalidArgument');
  const wanted = name.toLowerCase();
  if (host.model.sheets.some(({ id, name: other }) => id !== ownId && other.toLowerCase() === wanted)) fail('ItemAlreadyExists');
}

/** Next free name that Excel gives a new sheet. */
export function freeSheetName(host: HostContext): string {
  const taken = new Set(host.model.sheets.map(({ name }) => name.toLowerCase()));
  let number = host.model.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}
