import { settingsSchema } from '../../core/settings';
import { changedRules, isDefault, RULE_CHOICES, ruleChoice, withDefaults, withRule } from './ruleSettings';

const settings = settingsSchema.parse({ asOf: '2025-12', rounding: 'up', rules: { outlier: 'off' }, lags: [{ series: 'x', months: 1 }], acknowledged: [{ rule: 'outlier', sheet: 'A', cell: 'B2', reason: '確認した' }] });

it.each(RULE_CHOICES)('a rule set to %s is shown so, and the settings stay valid', (choice) => {
  const changed = withRule(settings, 'total-mismatch', choice);
  expect(ruleChoice(changed, 'total-mismatch')).toBe(choice);
  expect(ruleChoice(changed, 'outlier')).toBe('off');
  expect(settingsSchema.parse(changed)).toEqual(changed);
});

it('a rule back at its default leaves no trace', () => {
  expect(withRule(settings, 'outlier', 'default').rules).toEqual({});
  expect(changedRules(settings, ['outlier', 'total-mismatch'])).toBe(1);
  expect(changedRules(settings, ['total-mismatch'])).toBe(0);
});

it('the defaults of this view leave alone what is set elsewhere', () => {
  const plain = withDefaults(settings);
  expect(isDefault(settings)).toBe(false);
  expect(isDefault(plain)).toBe(true);
  expect(plain).toEqual({ ...settings, rounding: 'half-up', rules: {} });
});
