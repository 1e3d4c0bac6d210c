import { Button } from '@fluentui/react-components';
import { Add20Regular, Subtract20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { useRecognitionStyles } from './styles';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  /** Largest value; the smallest is 0. */
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A small number with − and +; Fluent's own spin button has arrows too small for a finger, and is made for typing. */
export function Stepper({ label, value, most, onChange }: StepperProps): ReactElement {
  const styles = useRecognitionStyles();
  return (
    <div role="group" aria-label={label} className={styles.stepper}>
      <span>{label}</span>
      <Button size="small" icon={<Subtract20Regular />} aria-label={texts.recognition.fewer(label)} disabledFocusable={value <= 0} onClick={() => onChange(value - 1)} />
      <span role="status" className={styles.number}>{texts.recognition.lines(value)}</span>
      <Button size="small" icon={<Add20Regular />} aria-label={texts.recognition.more(label)} disabledFocusable={value >= most} onClick={() => onChange(value + 1)} />
    </div>
  );
}
