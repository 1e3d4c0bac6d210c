import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { lazy, type ReactElement, useEffect, useRef } from 'react';
import { Freeze } from '../freeze/Freeze';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { ErrorNotice } from './ErrorNotice';
import { keepFocus } from './keepFocus';
import { LaterParts } from './LaterParts';
import { ProfileNotice } from './ProfileNotice';
import { RepairBar } from './RepairBar';
import { Running } from './Running';
import { useStyles } from './theme';

/** Everything behind the first button; fetched while the user reads what the button does. */
export const fetchResult = () => import(/* webpackChunkName: "result" */ './Result');
const Result = lazy(async () => ({ default: (await fetchResult()).Result }));

const FunctionGuide = lazy(async () => ({ default: (await import(/* webpackChunkName: "guide" */ '../functionGuide/FunctionGuide')).FunctionGuide }));

/** The task pane: at first one sentence and one button; after a check its verdict and the views. */
export function Pane(): ReactElement {
  const styles = useStyles();
  const { check, freeze, troubles, navigation } = usePane();
  const state = useStore(check);
  const trouble = useStore(troubles);
  const { isGuideOpen } = useStore(navigation);
  const place = useRef<HTMLElement>(null);
  useEffect(() => (place.current ? keepFocus(place.current) : undefined), []);
  const start = (): void => {
    troubles.clear();
    void check.start();
  };
  return (
    <main ref={place} className={styles.pane}>
      <h1 className={styles.unseen}>{texts.common.title}</h1>
      {state.kind === 'running' ? <Running progress={state.progress} /> : null}
      {state.kind === 'idle' && !isGuideOpen ? <Start onStart={start} /> : null}
      <Freeze session={freeze} />
      <ProfileNotice />
      {trouble ? <ErrorNotice {...trouble} onClose={troubles.clear} /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} doing={texts.common.check} onRetry={start} /> : null}
      {isGuideOpen ? <Guide /> : check.checked ? <LaterParts><Result onStart={start} /></LaterParts> : <RepairBar />}
    </main>
  );
}

/** 関数の挿入 takes the place of the result, which stands again afterwards. */
function Guide(): ReactElement {
  const styles = useStyles();
  const { guide, navigation } = usePane();
  return (
    <>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={navigation.closeGuide}>{texts.common.back}</Button>
      <RepairBar />
      <LaterParts><FunctionGuide session={guide} /></LaterParts>
    </>
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
