import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement, useDeferredValue, useEffect, useId, useMemo } from 'react';
import { cellTexts } from '../../report/cellText';
import type { CellText } from '../../report/view';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { Acknowledged } from './Acknowledged';
import { Filters } from './Filters';
import { FindingCard } from './FindingCard';
import { findingKey } from './findingKey';
import { SafeRepairs } from './SafeRepairs';
import { useStyles } from './styles';
import { useFocusTarget } from './useFocusTarget';
import { type FindingGroup, searched, splitAcknowledged, visibleGroups } from './visibleFindings';
import { Walker } from './Walker';

/** 点検: the findings, a walk through them, and what can be done about each. */
export function Findings(): ReactElement {
  const styles = useStyles();
  const { findings: list, navigation } = usePane();
  const { report, workbook, rules } = useChecked();
  const state = useStore(list);
  const { finding: current } = useStore(navigation);
  const nextButton = useFocusTarget();
  const { open, acknowledged } = useMemo(() => splitAcknowledged(report.findings), [report]);
  const titles = useMemo(() => new Map(rules.map(({ id, title }) => [id, title])), [rules]);
  const groups = useMemo(() => visibleGroups(open, rules, state), [open, rules, state]);
  const shown = groups.flatMap(({ findings }) => findings);
  const notes = useMemo(() => (state.hidden.includes('info') ? searched(open, rules, state.text).filter(({ severity }) => severity === 'info').length : 0), [open, rules, state]);
  const cellText = useMemo(() => cellTexts(workbook), [workbook]);
  const drawn = useDeferredValue(useMemo(() => ({ groups, cellText, titles, namesSheet: state.grouping === 'rule' }), [groups, cellText, titles, state.grouping]), null);
  useEffect(() => list.note(shown.map(findingKey), current));
  const isGone = current !== null && !report.findings.some((finding) => findingKey(finding) === current);
  return (
    <>
      {open.length === 0
        ? <p role="status" className={styles.message}>{texts.findings.nothing}</p>
        : (
            <>
              <Filters open={open} />
              <SafeRepairs open={open} rules={rules} onDone={nextButton.focus} />
            </>
          )}
      {open.length > 0 || isGone ? <Walker shown={shown} isGone={isGone} nextButton={nextButton} /> : null}
      {open.length > 0 && shown.length === 0 ? <Nothing hasOnlyNotes={open.every(({ severity }) => severity === 'info')} /> : null}
      {drawn === null ? null : <Groups {...drawn} current={current} onDone={nextButton.focus} />}
      {notes > 0 ? <p className={mergeClasses(styles.message, styles.row)}>{texts.findings.notes(notes)} <Button size="small" onClick={() => list.toggleSeverity('info')}>{texts.findings.showNotes}</Button></p> : null}
      <Acknowledged findings={acknowledged} titles={titles} />
    </>
  );
}

/** Why the list is empty though something was found. */
function Nothing({ hasOnlyNotes }: { readonly hasOnlyNotes: boolean }): ReactElement {
  const styles = useStyles();
  const { findings: list } = usePane();
  if (hasOnlyNotes && list.state().text === '') return <p className={styles.message}>{texts.findings.nothingToRepair}</p>;
  return <p className={styles.message}>{texts.findings.none} <Button size="small" onClick={list.showAll}>{texts.findings.showAll}</Button></p>;
}

interface GroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly cellText: CellText;
  readonly titles: ReadonlyMap<string, string>;
  readonly namesSheet: boolean;
  readonly current: string | null;
  readonly onDone: () => void;
}

/** Drawn behind everything else: hundreds of findings do not hold up a keystroke. */
const Groups = memo(function Groups({ groups, ...rest }: GroupsProps): ReactElement {
  return <>{groups.map((group) => <Group key={group.id} group={group} {...rest} />)}</>;
});

function Group({ group, cellText, titles, namesSheet, current, onDone }: Omit<GroupsProps, 'groups'> & { readonly group: FindingGroup }): ReactElement {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h3 id={heading} className={styles.groupTitle}>{texts.findings.groupTitle(group.title, group.findings.length)}</h3>
      <ol className={styles.list}>
        {group.findings.map((finding) => {
          const key = findingKey(finding);
          return <FindingCard key={key} finding={finding} title={titles.get(finding.rule) ?? finding.rule} cellText={cellText} isCurrent={key === current} namesSheet={namesSheet} onDone={onDone} />;
        })}
      </ol>
    </section>
  );
}
