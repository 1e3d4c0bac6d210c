import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { Findings } from '../findings/Findings';
import { Kpis } from '../kpis/Kpis';
import { VIEWS, type View } from '../model/navigation';
import { usePane, useStore } from '../model/paneModel';
import { Months } from '../months/Months';
import { OutputMenu } from '../output/OutputMenu';
import { Recognition } from '../recognition/Recognition';
import { SettingsView } from '../settings/SettingsView';
import { texts } from '../texts';
import { RepairBar } from './RepairBar';
import { useStyles } from './theme';
import { Verdict } from './Verdict';

const VIEW: Record<View, () => ReactElement | null> = { findings: Findings, kpis: Kpis, months: Months, recognition: Recognition, settings: SettingsView };

/** The result of a check: its verdict, and the views by tab. */
export function Result({ onStart }: { readonly onStart: () => void }): ReactElement {
  const state = useStore(usePane().check);
  return (
    <>
      <Verdict isFollowing={state.kind === 'done' && state.isFollowing}>
        <Button size="small" icon={<ArrowClockwise20Regular />} disabledFocusable={state.kind === 'running'} onClick={onStart}>{texts.common.again}</Button>
        <OutputMenu />
      </Verdict>
      <RepairBar />
      <Views />
    </>
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
