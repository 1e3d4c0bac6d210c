import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { ErrorNotice } from '../frame/ErrorNotice';
import { useStyles } from './styles';
import type { Attempt } from './useAttempt';

interface PanelProps {
  readonly title: string;
  readonly attempt: Attempt;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A question that has opened below the button that asks it. It takes the focus, so that keys and screen readers go on in it. */
export function Panel({ title, attempt, children, onClose }: PanelProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not the panel itself: from what Tab does not reach, office.js leads Tab out of the pane.
    place.current?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || attempt.isBusy) return;
    event.stopPropagation();
    attempt.clear();
    onClose();
  };
  return (
    <div ref={place} role="group" aria-labelledby={heading} aria-busy={attempt.isBusy} className={styles.panel} onKeyDown={onKeyDown}>
      <h4 id={heading} className={styles.panelTitle}>{title}</h4>
      {children}
      {attempt.failure ? <ErrorNotice error={attempt.failure.error} doing={attempt.doing} onClose={attempt.clear} /> : null}
    </div>
  );
}
