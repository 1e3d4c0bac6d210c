import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { Findings } from '../findings/Findings';
import { Freeze } from '../freeze/Freeze';
import { Kpis } from '../kpis/Kpis';
import { usePane, useStore } from '../model/paneModel';
import { VIEWS, type View } from '../model/navigation';
import { Months } from '../months/Months';
import { OutputMenu } from '../output/OutputMenu';
import { Recognition } from '../recognition/Recognition';
import { SettingsView } from '../settings/SettingsView';
import { texts } from '../texts';
import { ErrorNotice } from './ErrorNotice';
import { RepairBar } from './RepairBar';
import { Running } from './Running';
import { useStyles } from './theme';
import { Verdict } from './Verdict';

const VIEW: Record<View, () => ReactElement | null> = { findings: Findings, kpis: Kpis, months: Months, recognition: Recognition, settings: SettingsView };

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
      {trouble ? <ErrorNotice {...trouble} onClose={troubles.clear} /> : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} doing={texts.common.check} onRetry={start} /> : null}
      {check.checked
        ? (
            <>
              <Verdict isFollowing={state.kind === 'done' && state.isFollowing}>
                <Button size="small" icon={<ArrowClockwise20Regular />} disabled={state.kind === 'running'} onClick={start}>{texts.common.again}</Button>
                <OutputMenu />
              </Verdict>
              <RepairBar />
              <Views />
            </>
          )
        : <RepairBar />}
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

function Views(): ReactElement {
  const styles = useStyles();
  const { navigation } = usePane();
  const { view } = useStore(navigation);
  const Current = VIEW[view];
  return (
    <>
      <TabList className={styles.tabs} size="small" selectedValue={view} aria-label={texts.common.viewsLabel} onTabSelect={(_, { value }) => navigation.open(VIEWS.find((one) => one === value) ?? view)}>
        {VIEWS.map((one) => <Tab key={one} id={`tab-${one}`} value={one} aria-controls="view">{texts.common.views[one]}</Tab>)}
      </TabList>
      <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`} className={styles.view}>
        <Current />
      </div>
    </>
  );
}
