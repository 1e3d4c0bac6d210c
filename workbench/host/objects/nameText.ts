import { isRange, tokenize } from '@borgar/fx';
import { parseArea } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { checkFormula } from '../formulaText';

/** Longest name in characters (Excel specifications and limits). */
const LONGEST = 255;
/** "Names in formulas" of Excel's help: a letter, _ or \ first; then letters, digits, periods and underscores, too. */
const NAME = /^[\p{L}\p{Nl}_\\][\p{L}\p{M}\p{N}_.\\?・]*$/u;
/** What Excel reads as a place or a value: `R1C1` and its parts, TRUE. */
const TAKEN = /^(?:r\d*(?:c\d*)?|c\d*|true|false)$/i;

/** Ends with InvalidArgument where Excel takes no such name, with ItemAlreadyExists where the scope has it. @param scope name of the sheet, null for the workbook. */
export function checkName(host: HostContext, name: string, scope: string | null): void {
  if (name.length > LONGEST || !NAME.test(name) || TAKEN.test(name) || parseArea(name) !== null) fail('InvalidArgument');
  const wanted = name.toLowerCase();
  const same = host.model.names.filter((one) => one.name.toLowerCase() === wanted);
  if (same.some(({ sheet }) => sheet === scope)) fail('ItemAlreadyExists');
  if (same.length > 0) host.log.add('partial', 'NamedItemCollection', 'add', 'a name of two scopes: formulas of all sheets take the same one');
}

/** The formula of a name without its `=`, checked. */
export function nameFormula(host: HostContext, text: string): string {
  if (!text.startsWith('=')) {
    host.log.add('partial', 'NamedItemCollection', 'add', 'a reference without =');
    fail('InvalidArgument');
  }
  const formula = text.slice(1);
  checkFormula(formula);
  // Excel reads such references from the cell that the name stands in; the engine would read them from A1.
  if (tokenize(text, { mergeRefs: true }).some((token) => isRange(token) && !isFixed(token.value))) {
    host.log.add('missing', 'NamedItemCollection', 'add', 'relative references');
    fail('NotImplemented');
  }
  return formula;
}

/** `表!$A$1:$B$2`, `表!$A:$B`: with its sheet, and absolute. */
function isFixed(reference: string): boolean {
  const at = reference.lastIndexOf('!');
  return at > 0 && reference.slice(at + 1).split(':').every((part) => /^(?:\$[A-Z]{1,3}\$\d+|\$[A-Z]{1,3}|\$\d+)$/i.test(part));
}
