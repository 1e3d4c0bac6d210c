import type { Finding } from '../../core/report';

/** Names a finding across checks: it is the same one while its rule finds it at the same place, whatever it says. */
export const findingKey = ({ rule, sheet, cell, range }: Pick<Finding, 'rule' | 'sheet' | 'cell' | 'range'>): string => JSON.stringify([rule, sheet, cell, range ?? null]);
