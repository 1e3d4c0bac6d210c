import { Button, mergeClasses } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { CellLink } from '../frame/CellLink';
import { texts } from '../texts';
import type { CellPreview } from './preview';
import { useStyles } from './styles';

/** Cells that are shown before the user asks for the rest. */
const FIRST = 10;

/** Before → after, cell by cell. */
export function ChangeList({ changes }: { readonly changes: readonly CellPreview[] }): ReactElement {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? changes : changes.slice(0, FIRST);
  return (
    <>
      <ul className={styles.changes}>
        {shown.map((change) => <Change key={`${change.sheet}!${change.cell}`} change={change} />)}
      </ul>
      {shown.length < changes.length ? <Button className={styles.start} size="small" appearance="subtle" onClick={() => setShowsAll(true)}>{texts.findings.moreCells(changes.length - shown.length)}</Button> : null}
    </>
  );
}

function Change({ change: { sheet, cell, now, then, formulaNow, formulaThen } }: { readonly change: CellPreview }): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.change}>
      <CellLink sheet={sheet} cell={cell} label={texts.common.cellOf(sheet, cell)} />
      <dl className={styles.pair}>
        <dt className={styles.word}>{texts.findings.now}</dt>
        <dd className={styles.text}>
          <del className={styles.before}>{now === '' ? texts.findings.empty : now}</del>
          {formulaNow === null ? null : <span className={styles.formula}>{texts.findings.formula(formulaNow)}</span>}
        </dd>
        <dt className={styles.word}>{texts.findings.then}</dt>
        <dd className={styles.text}>
          <ins className={mergeClasses(then !== null && styles.after)}>{then === '' ? texts.findings.empty : then ?? texts.findings.unknownResult}</ins>
          {formulaThen === null ? null : <span className={styles.formula}>{texts.findings.formula(formulaThen)}</span>}
        </dd>
      </dl>
    </li>
  );
}
