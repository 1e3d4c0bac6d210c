import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import { Fragment, memo, type ReactElement, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/report';
import { shortened } from '../../core/shortened';
import { type CellText, evidencePlaces } from '../../report/view';
import { SEVERITY_WORDS } from '../../report/words';
import { CellLink } from '../frame/CellLink';
import { SEVERITY_COLOURS } from '../frame/severity';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';
import { AcknowledgePanel } from './AcknowledgePanel';
import { findingKey } from './findingKey';
import { RepairPanel } from './RepairPanel';
import { RuleLink } from './RuleLink';
import { useStyles } from './styles';
import { useFocusTarget } from './useFocusTarget';

const LONGEST_TEXT = 24;

/** Marks the buttons of a finding, for who looks for them. */
export const ACTIONS = 'data-actions';

interface FindingCardProps {
  readonly finding: Finding;
  /** Japanese title of its rule. */
  readonly title: string;
  readonly cellText: CellText;
  readonly isCurrent: boolean;
  /** Whether the sheet must be named: the heading above does not say it. */
  readonly namesSheet: boolean;
  /** The finding has been dealt with and will vanish. */
  readonly onDone: () => void;
}

/** One finding: what is the matter, with which figures, and what can be done about it. */
export const FindingCard = memo(function FindingCard({ finding, title, cellText, isCurrent, namesSheet, onDone }: FindingCardProps): ReactElement {
  const styles = useStyles();
  const { navigation } = usePane();
  const [open, setOpen] = useState<'repair' | 'acknowledge' | null>(null);
  const place = useRef<HTMLLIElement>(null);
  const repairButton = useFocusTarget();
  const acknowledgeButton = useFocusTarget();
  // What opens in the card brings itself into view.
  const scrolls = isCurrent && open === null;
  useEffect(() => { if (scrolls) place.current?.scrollIntoView({ block: 'nearest' }); }, [scrolls]);
  const { sheet, severity, fix } = finding;
  const cell = finding.range ?? finding.cell;
  const look = (): void => navigation.look(findingKey(finding));
  const toggle = (which: 'repair' | 'acknowledge'): void => {
    look();
    setOpen(open === which ? null : which);
  };
  const close = (): void => {
    setOpen(null);
    (open === 'repair' ? repairButton : acknowledgeButton).focus();
  };
  const done = (): void => {
    setOpen(null);
    onDone();
  };
  return (
    <li ref={place} className={mergeClasses(styles.card, isCurrent && styles.current)} aria-current={isCurrent ? 'true' : undefined} data-rule={finding.rule} data-cell={finding.cell}>
      <div className={styles.head}>
        <Badge color={SEVERITY_COLOURS[severity]}>{SEVERITY_WORDS[severity]}</Badge>
        <CellLink className={styles.cell} sheet={sheet} cell={cell} label={namesSheet ? texts.common.cellOf(sheet, cell) : cell} onFollow={look} />
        <span className={styles.rule}>{title}</span>
      </div>
      <p className={styles.message}>{finding.message}</p>
      <Evidence finding={finding} cellText={cellText} />
      <div className={styles.actions} {...{ [ACTIONS]: '' }}>
        {fix ? <Button ref={repairButton.ref} size="small" appearance="primary" aria-expanded={open === 'repair'} onClick={() => toggle('repair')}>{texts.findings.repair}</Button> : null}
        <Button ref={acknowledgeButton.ref} size="small" aria-expanded={open === 'acknowledge'} onClick={() => toggle('acknowledge')}>{texts.findings.acknowledge}</Button>
        <RuleLink rule={finding.rule} title={title} />
      </div>
      {open === 'repair' && fix ? <RepairPanel finding={finding} onClose={close} onDone={done} /> : null}
      {open === 'acknowledge' ? <AcknowledgePanel finding={finding} onClose={close} onDone={done} /> : null}
    </li>
  );
});

/** The cells beside the finding's own that it is about, with their figures. */
function Evidence({ finding, cellText }: Pick<FindingCardProps, 'finding' | 'cellText'>): ReactElement | null {
  const styles = useStyles();
  const { shown, rest } = evidencePlaces(finding);
  if (shown.length === 0) return null;
  return (
    <p className={styles.details}>
      {texts.findings.evidence}{' '}
      {shown.map(({ sheet, cell }, index) => (
        <Fragment key={`${sheet}!${cell}`}>
          {index > 0 ? texts.findings.separator : null}
          <CellLink className={styles.place} sheet={sheet} cell={cell} label={sheet === finding.sheet ? cell : texts.common.cellOf(sheet, cell)} />
          {` ${shortened(cellText(sheet, cell) ?? '', LONGEST_TEXT)}`}
        </Fragment>
      ))}
      {rest > 0 ? texts.findings.more(rest) : null}
    </p>
  );
}
