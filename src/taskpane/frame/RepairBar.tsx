import { Button, Spinner } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { useStyles } from './theme';

/** What was written last, and 元に戻す for each step, newest first; nothing while nothing has been written. */
export function RepairBar(): ReactElement | null {
  const styles = useStyles();
  const { repairs, troubles } = usePane();
  const { busy, steps, last } = useStore(repairs);
  const next = steps[0];
  if (busy === null && last === null && next === undefined) return null;
  return (
    <div className={styles.repairBar}>
      <div role="status" className={styles.repairWords}>
        {busy ? <Spinner size="tiny" label={busy === 'writing' ? texts.common.writing : texts.common.takingBack} /> : null}
        {busy === null && last ? (last.kind === 'done' ? texts.common.done : texts.common.undone)(last.label, last.cells) : null}
      </div>
      {next === undefined ? null : <Button size="small" icon={<ArrowUndo20Regular />} disabled={busy !== null} onClick={() => { void troubles.attempt(texts.common.undoing, repairs.undo); }}>{texts.common.undo(next)}</Button>}
    </div>
  );
}
