import type { RuleFinding } from './rule';

/** Where a finding stands, `SHEET!A1`: two findings of a rule at one place are one. */
export const placeOf = ({ sheet, cell }: Pick<RuleFinding, 'sheet' | 'cell'>): string => `${sheet}!${typeof cell === 'string' ? cell : cell.address}`;
