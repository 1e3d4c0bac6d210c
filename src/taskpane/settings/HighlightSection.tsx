import { Spinner, Switch } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { Section } from './Section';
import { useStyles } from './styles';

const words = texts.settings.highlight;

/** Whether findings are highlighted in the sheets. */
export function HighlightSection(): ReactElement {
  const styles = useStyles();
  const { highlight, troubles } = usePane();
  const { isOn, isBusy, skipped } = useStore(highlight);
  const turn = (on: boolean): void => { void troubles.attempt(on ? words.turnOn : words.turnOff, () => highlight.turn(on)); };
  return (
    <Section title={words.title}>
      <Switch label={words.label} checked={isOn === true} disabled={isBusy} onChange={(_, { checked }) => turn(checked)} />
      <p className={styles.hint}>{words.hint}</p>
      <div role="status">
        {isBusy ? <Spinner size="extra-tiny" label={words.busy} /> : null}
        {!isBusy && skipped.length > 0 ? <p className={styles.problem}>{isOn ? words.skipped(skipped) : words.left(skipped)}</p> : null}
      </div>
    </Section>
  );
}
