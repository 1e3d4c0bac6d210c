import { Badge, Button } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { type ReactElement, useId } from 'react';
import type { Finding } from '../../core/report';
import { SEVERITY_WORDS } from '../../report/words';
import { CellLink } from '../frame/CellLink';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { takeBackAcknowledgement } from './acknowledging';
import { findingKey } from './findingKey';
import { useStyles } from './styles';

interface AcknowledgedProps {
  readonly findings: readonly Finding[];
  readonly titles: ReadonlyMap<string, string>;
}

/** What the user has confirmed, with the reasons; closed at first, since it needs nobody's attention. */
export function Acknowledged({ findings, titles }: AcknowledgedProps): ReactElement | null {
  const styles = useStyles();
  const { findings: list } = usePane();
  const { showsAcknowledged } = useStore(list);
  const place = useId();
  if (findings.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.groupTitle}>
        <Button className={styles.start} appearance="transparent" icon={showsAcknowledged ? <ChevronDown20Regular /> : <ChevronRight20Regular />} aria-expanded={showsAcknowledged} aria-controls={place} onClick={list.toggleAcknowledged}>
          {texts.findings.acknowledged(findings.length)}
        </Button>
      </h3>
      <ol id={place} className={styles.list}>
        {showsAcknowledged ? findings.map((finding) => <Confirmed key={findingKey(finding)} finding={finding} title={titles.get(finding.rule) ?? finding.rule} />) : null}
      </ol>
    </section>
  );
}

function Confirmed({ finding, title }: { readonly finding: Finding; readonly title: string }): ReactElement {
  const styles = useStyles();
  const { changeSettings, troubles } = usePane();
  const { sheet, cell, range, severity, message, acknowledged = '' } = finding;
  const takeBack = (): void => {
    void troubles.attempt(texts.findings.takingBack, () => changeSettings(takeBackAcknowledgement(finding)));
  };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Badge appearance="outline" color="subtle">{SEVERITY_WORDS[severity]}</Badge>
        <CellLink className={styles.cell} sheet={sheet} cell={range ?? cell} label={texts.common.cellOf(sheet, range ?? cell)} />
        <span className={styles.rule}>{title}</span>
      </div>
      <p className={styles.message}>{texts.findings.reason(acknowledged)}</p>
      <p className={styles.details}>{message}</p>
      <div className={styles.actions}><Button size="small" onClick={takeBack}>{texts.findings.takeBack}</Button></div>
    </li>
  );
}
