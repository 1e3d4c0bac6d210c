import { SearchBox, ToggleButton } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/report';
import { SEVERITY_WORDS } from '../../report/words';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { useStyles } from './styles';
import { countBySeverity, SEVERITIES } from './visibleFindings';

/** Which findings are listed and how; everything but the search works without typing. */
export function Filters({ open }: { readonly open: readonly Finding[] }): ReactElement {
  const styles = useStyles();
  const { findings: list } = usePane();
  const { hidden, grouping, text } = useStore(list);
  const counts = countBySeverity(open);
  return (
    <div className={styles.filters} role="group" aria-label={texts.findings.filters}>
      <div className={styles.row} role="group" aria-label={texts.findings.severities}>
        {SEVERITIES.map((severity) => (
          <Choice key={severity} isChosen={!hidden.includes(severity)} label={texts.findings.showSeverity(SEVERITY_WORDS[severity], counts[severity])} onClick={() => list.toggleSeverity(severity)} />
        ))}
      </div>
      <div className={styles.row}>
        <div className={styles.row} role="group" aria-label={texts.findings.grouping}>
          <Choice isChosen={grouping === 'sheet'} label={texts.findings.bySheet} onClick={() => list.group('sheet')} />
          <Choice isChosen={grouping === 'rule'} label={texts.findings.byRule} onClick={() => list.group('rule')} />
        </div>
        <SearchBox className={styles.search} size="small" aria-label={texts.findings.search} placeholder={texts.findings.search} value={text} dismiss={{ 'aria-label': texts.findings.clearSearch }} onChange={(_, { value }) => list.search(value)} />
      </div>
    </div>
  );
}

/** Pressed is shown by a tick as well as by its colour. */
const Choice = ({ isChosen, label, onClick }: { readonly isChosen: boolean; readonly label: string; readonly onClick: () => void }): ReactElement => (
  <ToggleButton size="small" checked={isChosen} {...(isChosen ? { icon: <Checkmark16Regular /> } : {})} onClick={onClick}>{label}</ToggleButton>
);
