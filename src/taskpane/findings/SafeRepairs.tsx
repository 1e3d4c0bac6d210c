import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import type { Finding } from '../../core/report';
import type { RuleInfo } from '../model/judgement';
import { useAttempt } from '../frame/useAttempt';
import { useChecked, usePane } from '../model/paneModel';
import { texts } from '../texts';
import { ChangeList } from './ChangeList';
import { Panel } from './Panel';
import { previewOf, type Manner } from './preview';
import { mannersOf, mergeFixes, safeFixesOf, wayIn, type SafeFix } from './safeFixes';
import { useStyles } from './styles';
import { useFocusTarget } from './useFocusTarget';

interface SafeRepairsProps {
  readonly open: readonly Finding[];
  readonly rules: readonly RuleInfo[];
  readonly onDone: () => void;
}

/** すべての安全な修正をまとめて適用; nothing where there is none. */
export function SafeRepairs({ open, rules, onDone }: SafeRepairsProps): ReactElement | null {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const button = useFocusTarget();
  const fixes = safeFixesOf(open, rules);
  if (fixes.length === 0) return null;
  const close = (): void => {
    setOpen(false);
    button.focus();
  };
  const done = (): void => {
    setOpen(false);
    onDone();
  };
  return (
    <div className={styles.safe}>
      <Button ref={button.ref} size="small" icon={<Wrench16Regular />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{texts.findings.safe.open(fixes.length)}</Button>
      {isOpen ? <SafePanel fixes={fixes} onClose={close} onDone={done} /> : null}
    </div>
  );
}

interface SafePanelProps {
  readonly fixes: readonly SafeFix[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function SafePanel({ fixes, onClose, onDone }: SafePanelProps): ReactElement {
  const styles = useStyles();
  const words = texts.findings.safe;
  const { repairs } = usePane();
  const { workbook, rules } = useChecked();
  const attempt = useAttempt(texts.findings.writing);
  const [left, setLeft] = useState<readonly string[]>([]);
  const manners = mannersOf(fixes);
  const [chosen, choose] = useState<Manner | null>(null);
  const manner = manners.find((one) => one === chosen) ?? manners[0] ?? null;
  const wanted = fixes.filter(({ key }) => !left.includes(key));
  const apply = async (): Promise<void> => {
    const fix = mergeFixes(words.label(wanted.length), wanted.map((one) => wayIn(one, manner)));
    if (await attempt.run(() => repairs.apply(fix, workbook))) onDone();
  };
  return (
    <Panel
      title={words.title}
      heading="h3"
      attempt={attempt}
      action={<Button size="small" appearance="primary" disabledFocusable={wanted.length === 0 || attempt.isBusy} onClick={() => { void apply(); }}>{words.apply(wanted.length)}</Button>}
      onClose={onClose}
    >
      <p className={styles.hint}>{words.lead}</p>
      {manner === null
        ? null
        : (
            <Field label={words.manner}>
              <RadioGroup layout="horizontal" className={styles.manners} value={manner} onChange={(_, { value }) => choose(manners.find((one) => one === value) ?? null)} disabled={attempt.isBusy}>
                {manners.map((one) => <Radio key={one} value={one} label={words.manners[one]} />)}
              </RadioGroup>
            </Field>
          )}
      <ul className={styles.changes}>
        {fixes.map((one) => {
          const way = wayIn(one, manner);
          const title = rules.find(({ id }) => id === one.finding.rule)?.title ?? one.finding.rule;
          return (
            <li key={one.key} className={styles.change}>
              <Checkbox
                label={{ children: `${title}: ${way.label}`, className: styles.choice }}
                checked={!left.includes(one.key)}
                disabled={attempt.isBusy}
                onChange={(_, { checked }) => setLeft(checked === true ? left.filter((key) => key !== one.key) : [...left, one.key])}
              />
              <ChangeList changes={previewOf(way, workbook, one.finding)} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
