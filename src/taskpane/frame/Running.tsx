import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { Progress } from '../model/checkSession';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';
import { useStyles } from './theme';

/** How far a whole check has come, and the button that ends it. */
export function Running({ progress }: { readonly progress: Progress | null }): ReactElement {
  const styles = useStyles();
  const { check } = usePane();
  const label = useId();
  const share = progress?.step === 'reading' ? progress.share : null;
  return (
    <div className={mergeClasses(styles.running, styles.wide)}>
      <div id={label} role="status">{progressWords(progress)}</div>
      <ProgressBar className={styles.wide} aria-labelledby={label} {...(share === null ? {} : { value: share })} />
      <Button size="small" onClick={check.cancel}>{texts.common.cancel}</Button>
    </div>
  );
}

function progressWords(progress: Progress | null): string {
  if (progress === null) return texts.common.preparing;
  switch (progress.step) {
    case 'reading': return texts.common.reading(progress.sheet);
    case 'waiting': return texts.common.waiting;
    case 'checking': return texts.common.checking;
  }
}
