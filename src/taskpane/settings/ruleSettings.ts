import { severitySchema } from '../../core/report';
import type { Settings } from '../../core/settings';
import { defaultSettings } from '../../core/settings';

/** What a rule is set to; 'default' is its own severity. */
export const RULE_CHOICES = ['default', ...severitySchema.options, 'off'] as const;
export type RuleChoice = (typeof RULE_CHOICES)[number];

export const ruleChoice = ({ rules }: Settings, id: string): RuleChoice => rules[id] ?? 'default';

/** The settings with one rule set otherwise; a rule at its default leaves no trace. */
export function withRule(settings: Settings, id: string, choice: RuleChoice): Settings {
  const others = Object.fromEntries(Object.entries(settings.rules).filter(([one]) => one !== id));
  return { ...settings, rules: choice === 'default' ? others : { ...others, [id]: choice } };
}

/** How many of the rules that exist are set otherwise than by default. */
export const changedRules = ({ rules }: Settings, ids: readonly string[]): number => ids.filter((id) => rules[id] !== undefined).length;

/**
 * The settings of this view as they are at first. What the user has said elsewhere (findings confirmed, tables corrected,
 * months, reporting lags) stays: none of it is seen here.
 */
export const withDefaults = (settings: Settings): Settings => ({ ...settings, legend: defaultSettings.legend, rounding: defaultSettings.rounding, rules: defaultSettings.rules });

/** Whether `withDefaults` would change anything. */
export const isDefault = ({ legend, rounding, rules }: Settings): boolean => legend === defaultSettings.legend && rounding === defaultSettings.rounding && Object.keys(rules).length === 0;
