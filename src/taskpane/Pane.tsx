import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { type ReactElement, useId, useState, useSyncExternalStore } from 'react';
import type { CheckSession, Progress } from './checkSession';
import { ErrorNotice } from './ErrorNotice';
import { Findings, type ShowCell } from './Findings';
import { Freeze } from './Freeze';
import type { FreezeSession } from './freezeSession';
import { useStyles } from './theme';
import { Verdict } from './Verdict';

interface PaneProps {
  readonly session: CheckSession;
  readonly freeze: FreezeSession;
  /** Selects a cell in the workbook; rejects where that is not possible. */
  readonly showCell: ShowCell;
}

/** The task pane: one sentence, one button, what came of it. */
export function Pane({ session, freeze, showCell }: PaneProps): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [lost, setLost] = useState<unknown>(null);
  const start = (): void => {
    setLost(null);
    void session.start();
  };
  const go: ShowCell = async (sheet, cell) => {
    setLost(null);
    await showCell(sheet, cell).catch(setLost);
  };
  return (
    <main className={styles.pane}>
      <div className={styles.start}>
        <p className={styles.lead}>ブック全体の数字・月・印を点検し、直すところと確かめるところを示します。ブックは書き換えません。</p>
        {state.kind === 'running'
          ? <Running progress={state.progress} onCancel={session.cancel} />
          : <Button appearance="primary" size="large" onClick={start}>提出前チェック</Button>}
      </div>
      <Freeze session={freeze} />
      {lost === null ? null : <ErrorNotice error={lost} doing="セルの選択" />}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} doing="ブックの点検" onRetry={start} /> : null}
      {state.kind === 'done'
        ? (
            <>
              <Verdict result={state.result} checkedAt={state.checkedAt} />
              <Findings result={state.result} showCell={go} />
            </>
          )
        : null}
    </main>
  );
}

function Running({ progress, onCancel }: { readonly progress: Progress | null; readonly onCancel: () => void }): ReactElement {
  const styles = useStyles();
  const label = useId();
  const share = progress?.step === 'reading' ? progress.share : null;
  return (
    <div className={mergeClasses(styles.running, styles.wide)}>
      <div id={label} role="status">{progressWords(progress)}</div>
      <ProgressBar className={styles.wide} aria-labelledby={label} {...(share === null ? {} : { value: share })} />
      <Button size="small" onClick={onCancel}>中止</Button>
    </div>
  );
}

function progressWords(progress: Progress | null): string {
  if (progress === null) return 'ブックを読む準備をしています…';
  switch (progress.step) {
    case 'reading': return `ブックを読んでいます…（「${progress.sheet}」まで）`;
    case 'waiting': return 'セルの入力が終わるのを待っています。Enter で確定するか、Esc で取り消してください。';
    case 'checking': return '数字・月・印を点検しています…';
  }
}
