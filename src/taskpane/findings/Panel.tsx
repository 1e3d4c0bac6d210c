import { Button } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId } from 'react';
import { ErrorNotice } from '../frame/ErrorNotice';
import type { Attempt } from '../frame/useAttempt';
import { useHeldKeys } from '../frame/useHeldKeys';
import { texts } from '../texts';
import { useStyles } from './styles';

interface PanelProps {
  readonly title: string;
  /** Below the heading of the part that it opens in. */
  readonly heading: 'h3' | 'h4';
  readonly attempt: Attempt;
  readonly children: ReactNode;
  /** The button that does what the panel asks about; やめる stands beside it. */
  readonly action: ReactNode;
  readonly onClose: () => void;
}

/** A question that has opened below the button that asks it. It takes the focus, so that keys and screen readers go on in it. */
export function Panel({ title, heading: Heading, attempt, children, action, onClose }: PanelProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const stop = (): void => {
    if (attempt.isBusy) return;
    attempt.clear();
    onClose();
  };
  const { ref, onKeyDown } = useHeldKeys<HTMLDivElement>('button, input', stop);
  return (
    <div ref={ref} role="group" aria-labelledby={heading} aria-busy={attempt.isBusy} className={styles.panel} onKeyDown={onKeyDown}>
      <Heading id={heading} className={styles.panelTitle}>{title}</Heading>
      {children}
      <div className={styles.row}>
        {action}
        <Button size="small" disabledFocusable={attempt.isBusy} onClick={stop}>{texts.common.stop}</Button>
      </div>
      {attempt.failure ? <ErrorNotice error={attempt.failure.error} doing={attempt.doing} onClose={attempt.clear} /> : null}
    </div>
  );
}
