import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Finding } from '../../core/report';
import { useAttempt } from '../frame/useAttempt';
import { useChecked, usePane } from '../model/paneModel';
import { texts } from '../texts';
import { ChangeList } from './ChangeList';
import { Panel } from './Panel';
import { previewOf, waysOf } from './preview';
import { useStyles } from './styles';

interface RepairPanelProps {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What 直す would write, before it does: the ways to choose among, and each cell before and after. */
export function RepairPanel({ finding, onClose, onDone }: RepairPanelProps): ReactElement {
  const styles = useStyles();
  const { repairs } = usePane();
  const { workbook } = useChecked();
  const attempt = useAttempt(texts.findings.writing);
  const ways = waysOf(finding);
  const [chosen, choose] = useState(0);
  const way = ways[chosen] ?? ways[0]!;
  const write = async (): Promise<void> => {
    if (await attempt.run(() => repairs.apply({ ...way, label: texts.findings.step(finding.sheet, finding.cell) }, workbook))) onDone();
  };
  return (
    <Panel
      title={texts.findings.repairQuestion}
      heading="h4"
      attempt={attempt}
      action={<Button size="small" appearance="primary" disabledFocusable={attempt.isBusy} onClick={() => { void write(); }}>{texts.findings.write}</Button>}
      onClose={onClose}
    >
      {ways.length < 2
        ? null
        : (
            <Field label={texts.findings.ways}>
              <RadioGroup value={String(ways.indexOf(way))} onChange={(_, { value }) => choose(Number(value))} disabled={attempt.isBusy}>
                {ways.map(({ label }, index) => <Radio key={label} value={String(index)} label={{ children: label, className: styles.choice }} />)}
              </RadioGroup>
            </Field>
          )}
      <ChangeList changes={previewOf(way, workbook, finding)} />
    </Panel>
  );
}
