import { Link, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITY_WORDS } from '../../report/words';
import type { RuleInfo } from '../model/judgement';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { changedRules, RULE_CHOICES, ruleChoice, type RuleChoice, withRule } from './ruleSettings';
import { Section } from './Section';
import { useStyles } from './styles';
import { useChangeSettings } from './useChangeSettings';

/** Every rule, and how grave its findings are to be taken. */
export function RulesSection(): ReactElement {
  const styles = useStyles();
  const { rules } = useChecked();
  const { settings } = useStore(usePane().profile);
  const change = useChangeSettings();
  return (
    <Section title={texts.settings.rules.title}>
      <p className={styles.hint} role="status">{texts.settings.rules.changed(changedRules(settings, rules.map(({ id }) => id)))}</p>
      <ul className={styles.list}>
        {rules.map((rule) => <RuleRow key={rule.id} rule={rule} choice={ruleChoice(settings, rule.id)} onChoose={(choice) => change((before) => withRule(before, rule.id, choice))} />)}
      </ul>
    </Section>
  );
}

function RuleRow({ rule: { id, title, severity }, choice, onChoose }: { readonly rule: RuleInfo; readonly choice: RuleChoice; readonly onChoose: (choice: RuleChoice) => void }): ReactElement {
  const styles = useStyles();
  const words = texts.settings.rules;
  return (
    <li className={styles.rule} data-rule={id}>
      <span className={styles.ruleTitle}><Link href={`docs/rules/${id}.html`} target="_blank" rel="noreferrer" aria-label={words.about(title)}>{title}</Link></span>
      <Select size="small" className={styles.ruleLevel} aria-label={words.level(title)} value={choice} onChange={(_, { value }) => onChoose(RULE_CHOICES.find((one) => one === value) ?? choice)}>
        {RULE_CHOICES.map((one) => <option key={one} value={one}>{one === 'default' ? words.byDefault(SEVERITY_WORDS[severity]) : words.choice[one]}</option>)}
      </Select>
    </li>
  );
}
