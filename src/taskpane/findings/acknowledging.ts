import type { Finding } from '../../core/report';
import type { Settings } from '../../core/settings';

/** The finding is confirmed with a reason, for as long as what was found there stays the same. */
export const acknowledge = ({ rule, sheet, cell, found }: Finding, reason: string) => (settings: Settings): Settings => ({
  ...settings,
  acknowledged: [...settings.acknowledged.filter((one) => !isAbout(one, { rule, sheet, cell })), { rule, sheet, cell, reason, ...(found === undefined ? {} : { found }) }],
});

/** The finding counts again. */
export const takeBackAcknowledgement = (finding: Finding) => (settings: Settings): Settings => ({ ...settings, acknowledged: settings.acknowledged.filter((one) => !isAbout(one, finding)) });

type Place = Pick<Finding, 'rule' | 'sheet' | 'cell'>;

const isAbout = (one: Place, { rule, sheet, cell }: Place): boolean => one.rule === rule && one.sheet === sheet && one.cell === cell;
