import { Button, Link } from '@fluentui/react-components';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import { texts } from '../texts';
import { FunctionExample } from './FunctionExample';
import type { FunctionGuideSession, FunctionGuideState, Obstacle } from './functionGuideSession';
import { type FunctionEntry, wordsOf } from './guide';
import { GuideNotice } from './GuideNotice';
import { ParameterField } from './ParameterField';
import { useStyles } from './styles';

interface FunctionDetailProps {
  readonly session: FunctionGuideSession;
  readonly state: FunctionGuideState;
  readonly entry: FunctionEntry;
}

/** One function: what it gives, an example, what to give it, and the formula that comes of it. */
export function FunctionDetail({ session, state, entry }: FunctionDetailProps): ReactElement {
  const styles = useStyles();
  const back = useRef<HTMLDivElement>(null);
  const why = useId();
  // What was chosen on the ribbon or in the list is where the keyboard and the screen reader go on. It must be an element that
  // Tab stops at: on the web office.js moves the focus itself and leaves the pane from any other.
  useEffect(() => { back.current?.querySelector('button')?.focus(); }, []);
  const { place, formula, obstacle, notice, isBusy } = state;
  return (
    <section className={styles.guide} aria-label={texts.functionGuide.nameOf(entry.name, entry.title)}>
      <div ref={back}><Button size="small" onClick={() => session.choose(null)}>{texts.functionGuide.toList}</Button></div>
      <h2 className={styles.heading}>{texts.functionGuide.nameOf(entry.name, entry.title)}</h2>
      <p className={styles.text}>{entry.gives}</p>
      <FunctionExample entry={entry} />
      <p className={styles.text}><Link href={entry.help} target="_blank" rel="noopener noreferrer">{texts.functionGuide.help}</Link></p>
      {entry.parameters.map((parameter) => <ParameterField key={parameter.name} session={session} parameter={parameter} given={state.given[parameter.name]} />)}
      <div className={styles.section}>
        <h3 className={styles.smallHeading}>{texts.functionGuide.formula}</h3>
        <output className={styles.formula} aria-live="polite">{`=${formula}`}</output>
        <h3 className={styles.smallHeading}>{texts.functionGuide.place}</h3>
        <p className={styles.text}>{place ? texts.functionGuide.cellOf(place.sheet, place.cell) : texts.functionGuide.noPlace}</p>
        <Button onClick={() => { void session.usePlace(); }}>{texts.functionGuide.usePlace}</Button>
        <Button appearance="primary" disabledFocusable={obstacle !== null || isBusy} aria-describedby={obstacle ? why : undefined} onClick={() => { void session.insert(); }}>{texts.functionGuide.insert}</Button>
        {obstacle ? <p id={why} className={styles.quiet}>{obstacleWords(obstacle)}</p> : null}
      </div>
      {notice ? <GuideNotice notice={notice} session={session} /> : null}
    </section>
  );
}

function obstacleWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'missing': return texts.functionGuide.missing(obstacle.parameters.map((parameter) => wordsOf(parameter).label));
    case 'no-place': return texts.functionGuide.needsPlace;
    case 'reads-itself': return texts.functionGuide.readsItself(texts.functionGuide.cellOf(obstacle.place.sheet, obstacle.place.cell));
  }
}
