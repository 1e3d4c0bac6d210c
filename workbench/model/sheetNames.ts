import { ModelError } from './modelError';

/** Longest name of a sheet in UTF-16 units, as Excel counts. */
const LONGEST = 31;

/**
 * Throws unless Excel would accept the name for a sheet.
 * @param others names of the other sheets; equal names are those that differ in nothing but case.
 */
export function checkSheetName(name: string, others: readonly string[]): void {
  if (name === '' || name.length > LONGEST) throw new ModelError('InvalidArgument', `A sheet's name has 1 to ${LONGEST} characters.`);
  if (/[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw new ModelError('InvalidArgument', `A sheet's name holds none of []:*?/\\ and no apostrophe at its ends: ${name}`);
  if (name.toLowerCase() === 'history') throw new ModelError('InvalidArgument', 'Excel keeps the name History for itself.');
  const lower = name.toLowerCase();
  if (others.some((other) => other.toLowerCase() === lower)) throw new ModelError('ItemAlreadyExists', `There is a sheet of this name already: ${name}`);
}
