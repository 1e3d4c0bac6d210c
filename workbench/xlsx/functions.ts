import { withTypedNames } from '../../src/core/formula/kpiCalls';
import { decodeXstring } from './xml';

/** Prefixes that files put before functions and names newer than the format [MS-XLSX 2.2.2]; Excel does not show them. */
const PREFIX = /_xl(?:fn|ws|pm|udf|ud)\./g;

/** A formula of the file as Excel shows it, without `=`. */
export function cleanFormula(raw: string): string {
  return withTypedNames(decodeXstring(raw).trim().replace(/^=/, '').replace(PREFIX, '').replace(/\r\n?/g, '\n'));
}
