import { Button, Input } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { texts } from '../texts';
import type { LegendEntry } from './legendSettings';
import { PercentField } from './PercentField';
import { useStyles } from './styles';

interface LegendEntryRowProps {
  readonly entry: LegendEntry;
  readonly onChange: (change: Partial<Omit<LegendEntry, 'mark'>>) => void;
  readonly onRemove: () => void;
}

/** One mark with its meaning and the achievement rates that it is given for. */
export function LegendEntryRow({ entry: { mark, meaning, atLeast, below }, onChange, onRemove }: LegendEntryRowProps): ReactElement {
  const styles = useStyles();
  const words = texts.settings.legend;
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    setTyped(null);
    if (typed !== null && typed !== meaning) onChange({ meaning: typed });
  };
  return (
    <li className={styles.entry} aria-label={words.entry(mark)} data-mark={mark}>
      <div className={styles.entryHead}>
        <span className={styles.mark} aria-hidden>{mark}</span>
        <Input size="small" className={styles.meaning} aria-label={words.meaning(mark)} placeholder={words.meaningHint} value={typed ?? meaning} onChange={(_, data) => setTyped(data.value)} onBlur={commit} onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit(); }} />
        <Button size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={words.remove(mark)} onClick={onRemove} />
      </div>
      <div className={styles.bounds}>
        <PercentField label={words.atLeast(mark)} unit={words.atLeastUnit} value={atLeast} onChange={(value) => onChange({ atLeast: value })} />
        <PercentField label={words.below(mark)} unit={words.belowUnit} value={below} onChange={(value) => onChange({ below: value })} />
      </div>
    </li>
  );
}
