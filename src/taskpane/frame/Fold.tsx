import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  fold: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  heading: { margin: 0 },
  button: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', paddingLeft: '4px', paddingRight: '4px', overflowWrap: 'anywhere' },
  // What is out of view is not laid out; a long list stays quick.
  body: { contentVisibility: 'auto', containIntrinsicSize: 'auto 400px' },
});

interface FoldProps {
  readonly title: string;
  readonly isOpenAtFirst: boolean;
  /** Drawn while open only. */
  readonly children: () => ReactNode;
  readonly className?: string | undefined;
}

/** A part of a view under a heading that opens and closes it. */
export function Fold({ title, isOpenAtFirst, children, className }: FoldProps): ReactElement {
  const styles = useStyles();
  const body = useId();
  const [chosen, choose] = useState<boolean | null>(null);
  const isOpen = chosen ?? isOpenAtFirst;
  return (
    <section className={mergeClasses(styles.fold, className)} aria-label={title}>
      <h3 className={styles.heading}>
        <Button appearance="subtle" className={styles.button} icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />} aria-expanded={isOpen} aria-controls={body} onClick={() => choose(!isOpen)}>{title}</Button>
      </h3>
      <div id={body} className={styles.body} hidden={!isOpen}>{isOpen ? children() : null}</div>
    </section>
  );
}
