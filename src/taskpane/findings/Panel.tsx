import { type ReactElement, type ReactNode, useId } from 'react';
import { ErrorNotice } from '../frame/ErrorNotice';
import { useHeldKeys } from '../frame/useHeldKeys';
import { useStyles } from './styles';
import type { Attempt } from '../frame/useAttempt';

interface PanelProps {
  readonly title: string;
  /** Below the heading of the part that it opens in. */
  readonly heading: 'h3' | 'h4';
  readonly attempt: Attempt;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A question that has opened below the button that asks it. It takes the focus, so that keys and screen readers go on in it. */
export function Panel({ title, heading: Heading, attempt, children, onClose }: PanelProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const { ref, onKeyDown } = useHeldKeys<HTMLDivElement>('button, input', () => {
    if (attempt.isBusy) return;
    attempt.clear();
    onClose();
  });
  return (
    <div ref={ref} role="group" aria-labelledby={heading} aria-busy={attempt.isBusy} className={styles.panel} onKeyDown={onKeyDown}>
      <Heading id={heading} className={styles.panelTitle}>{title}</Heading>
      {children}
      {attempt.failure ? <ErrorNotice error={attempt.failure.error} doing={attempt.doing} onClose={attempt.clear} /> : null}
    </div>
  );
}
