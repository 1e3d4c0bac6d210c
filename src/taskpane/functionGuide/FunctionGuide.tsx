import { Button, Spinner } from '@fluentui/react-components';
import { type ReactElement, useEffect } from 'react';
import { useStore } from '../model/paneModel';
import { texts } from '../texts';
import { FunctionDetail } from './FunctionDetail';
import type { FunctionGuideSession } from './functionGuideSession';
import type { FunctionEntry } from './guide';
import { useStyles } from './styles';

interface FunctionGuideProps {
  readonly session: FunctionGuideSession;
}

/** 関数の挿入: the list of functions, or the one that was chosen. */
export function FunctionGuide({ session }: FunctionGuideProps): ReactElement {
  const styles = useStyles();
  const state = useStore(session);
  const isUnknown = state.functions === null;
  useEffect(() => {
    if (isUnknown) void session.fetch();
  }, [session, isUnknown]);
  if (state.functions === null) return <Spinner size="tiny" label={texts.functionGuide.loading} />;
  if (state.functions === 'failed') {
    return (
      <div className={styles.section} role="alert">
        <p className={styles.text}>{texts.functionGuide.notLoaded}</p>
        <Button onClick={() => { void session.fetch(); }}>{texts.functionGuide.loadAgain}</Button>
      </div>
    );
  }
  return state.chosen ? <FunctionDetail key={state.chosen.name} session={session} state={state} entry={state.chosen} /> : <FunctionList functions={state.functions} onChoose={session.choose} />;
}

interface FunctionListProps {
  readonly functions: readonly FunctionEntry[];
  readonly onChoose: (name: string) => void;
}

function FunctionList({ functions, onChoose }: FunctionListProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.guide} aria-labelledby="function-list">
      <h2 id="function-list" className={styles.heading}>{texts.functionGuide.title}</h2>
      <p className={styles.text}>{texts.functionGuide.lead}</p>
      <ul className={styles.list}>
        {functions.map(({ name, title, gives }) => (
          <li key={name}>
            <Button className={styles.entry} onClick={() => onChoose(name)}>
              <span className={styles.entryText}>
                <strong>{texts.functionGuide.nameOf(name, title)}</strong>
                <span className={styles.quiet}>{gives}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
