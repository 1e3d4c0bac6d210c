import { Button, Input, mergeClasses } from '@fluentui/react-components';
import { Add16Regular, Subtract16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { texts } from '../texts';
import { MOST_PERCENT, percentOf, readPercent, steppedPercent } from './legendSettings';
import { useStyles } from './styles';

interface PercentFieldProps {
  /** What is asked for, for those who do not see where it stands. */
  readonly label: string;
  /** Shown behind the field. */
  readonly unit: string;
  /** A fraction; null where none is set. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A percentage by − and +, by the arrow keys, or typed; empty is none. Fluent's spin button has smaller buttons than a finger or an unsteady hand hits. */
export function PercentField({ label, unit, value, onChange }: PercentFieldProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : String(percentOf(value));
  const isUnreadable = typed !== null && readPercent(typed) === undefined;
  const commit = (): void => {
    if (typed === null || isUnreadable) return;
    setTyped(null);
    const read = readPercent(typed);
    if (read !== undefined && read !== value) onChange(read);
  };
  const step = (by: number): void => {
    setTyped(null);
    const before = typed === null ? value : (readPercent(typed) ?? value);
    onChange(steppedPercent(before, Math.min(MOST_PERCENT, Math.max(0, percentOf(before ?? 0) + by))));
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      step(by);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
    else if (event.key === 'Escape') setTyped(null);
  };
  return (
    <div>
      <div className={styles.percent}>
        <Button size="small" appearance="subtle" icon={<Subtract16Regular />} aria-label={texts.settings.legend.less(label)} onClick={() => step(-1)} />
        <Input
          size="small"
          className={styles.percentInput}
          input={{ className: mergeClasses(styles.percentText), inputMode: 'decimal', role: 'spinbutton', 'aria-valuemin': 0, 'aria-valuemax': MOST_PERCENT, ...(value === null ? { 'aria-valuetext': texts.settings.legend.unset } : { 'aria-valuenow': percentOf(value) }) }}
          aria-label={label}
          aria-invalid={isUnreadable}
          placeholder={texts.settings.legend.unset}
          value={typed ?? shown}
          onChange={(_, data) => setTyped(data.value)}
          onBlur={commit}
          onKeyDown={press}
        />
        <Button size="small" appearance="subtle" icon={<Add16Regular />} aria-label={texts.settings.legend.more(label)} onClick={() => step(1)} />
        <span className={styles.unit}>{unit}</span>
      </div>
      {isUnreadable ? <p role="alert" className={styles.problem}>{texts.settings.legend.unreadable}</p> : null}
    </div>
  );
}
