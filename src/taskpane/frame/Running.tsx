import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import type { Progress } from '../model/checkSession';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';
import { estimateOf } from './estimate';
import { useStyles } from './theme';

/** How far a whole check has come, how long it may still take, and the button that ends it. */
export function Running({ progress }: { readonly progress: Progress | null }): ReactElement {
  const styles = useStyles();
  const { check } = usePane();
  const label = useId();
  const [started] = useState(() => performance.now());
  const share = progress?.step === 'reading' ? progress.share : null;
  // Each piece that is read draws this anew, and only then is there anything new to say.
  const rest = share === null ? null : estimateOf(share, performance.now() - started);
  return (
    <div className={mergeClasses(styles.running, styles.wide)}>
      <div id={label} role="status">{progressWords(progress)}</div>
      <ProgressBar className={styles.wide} aria-labelledby={label} {...(share === null ? {} : { value: share })} />
      {rest === null ? null : <p className={styles.facts}>{texts.common.large(texts.common.estimate[rest.unit](rest.number))}</p>}
      <Button size="small" onKeyDown={ignoreHeldKey} onClick={check.cancel}>{texts.common.cancel}</Button>
    </div>
  );
}

/** 中止 takes the focus from the button that has started the check: a key that is still held down is meant for that one. */
function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

function progressWords(progress: Progress | null): string {
  if (progress === null) return texts.common.preparing;
  switch (progress.step) {
    case 'reading': return texts.common.reading(progress.sheet);
    case 'waiting': return texts.common.waiting[progress.reason];
    case 'checking': return texts.common.checking;
  }
}
