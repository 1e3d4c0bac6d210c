import { type ReactElement, type ReactNode, useId } from 'react';
import { useStyles } from './styles';

/** A group of settings under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
