import { Button } from '@fluentui/react-components';
import { lazy, type ReactElement } from 'react';
import { Freeze } from '../freeze/Freeze';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { ErrorNotice } from './ErrorNotice';
import { LaterParts } from './LaterParts';
import { ProfileNotice } from './ProfileNotice';
import { RepairBar } from './RepairBar';
import { Running } from './Running';
import { useStyles } from './theme';

/** Everything behind the first button; fetched while the user reads what the button does. */
export const fetchResult = () => import(/* webpackChunkName: "result" */ './Result');
const Result = lazy(async () => ({ default: (await fetchResult()).Result }));

/** The task pane: at first one sentence and one button; after a check its verdict and the views. */
export function Pane(): ReactElement {
  const styles = useStyles();
  const { check, freeze, troubles } = usePane();
  const state = useStore(check);
  const trouble = useStore(troubles);
  const start = (): void => {
    troubles.clear();
    void check.start();
  };
  return (
    <main className={styles.pane}>
      {state.kind === 'running' ? <Running progress={state.progress} /> : null}
      {state.kind === 'idle' ? <Start onStart={start} /> : null}
      <Freeze session={freeze} />
      <ProfileNotice />
      {trouble ? <ErrorNotice {...trouble} onClose={troubles.clear} /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} doing={texts.common.check} onRetry={start} /> : null}
      {check.checked ? <LaterParts><Result onStart={start} /></LaterParts> : <RepairBar />}
    </main>
  );
}

function Start({ onStart }: { readonly onStart: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.start}>
      <p className={styles.lead}>{texts.common.lead}</p>
      <Button appearance="primary" size="large" onClick={onStart}>{texts.common.startButton}</Button>
    </div>
  );
}
