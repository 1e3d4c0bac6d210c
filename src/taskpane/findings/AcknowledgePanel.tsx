import { Button, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Finding } from '../../core/report';
import { useAttempt } from '../frame/useAttempt';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';
import { acknowledge } from './acknowledging';
import { Panel } from './Panel';
import { useStyles } from './styles';

interface AcknowledgePanelProps {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const OTHER = 'other';
const { reasons } = texts.findings;

/** Why a finding may stay as it is: a reason to click, or one's own words. */
export function AcknowledgePanel({ finding, onClose, onDone }: AcknowledgePanelProps): ReactElement {
  const styles = useStyles();
  const { changeSettings } = usePane();
  const attempt = useAttempt(texts.findings.acknowledging);
  const [choice, choose] = useState('');
  const [own, setOwn] = useState('');
  const reason = choice === OTHER ? own.trim() : reasons[Number(choice)] ?? '';
  const given = choice !== '' && reason !== '';
  const save = async (): Promise<void> => {
    const saved = await attempt.run(() => changeSettings(acknowledge(finding, reason)));
    if (saved) onDone();
  };
  return (
    <Panel
      title={texts.findings.acknowledgeQuestion}
      heading="h4"
      attempt={attempt}
      action={<Button size="small" appearance="primary" disabledFocusable={!given || attempt.isBusy} onClick={() => { void save(); }}>{texts.findings.acknowledgeNow}</Button>}
      onClose={onClose}
    >
      <RadioGroup aria-label={texts.findings.acknowledgeQuestion} value={choice} onChange={(_, { value }) => choose(value)} disabled={attempt.isBusy}>
        {reasons.map((words, index) => <Radio key={words} value={String(index)} label={words} />)}
        <Radio value={OTHER} label={texts.findings.otherReason} />
      </RadioGroup>
      {choice === OTHER ? <Input aria-label={texts.findings.otherReasonLabel} value={own} maxLength={200} onChange={(_, { value }) => setOwn(value)} /> : null}
      <p className={styles.hint}>{texts.findings.acknowledgeHint}</p>
    </Panel>
  );
}
