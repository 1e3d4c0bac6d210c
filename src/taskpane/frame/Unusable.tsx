import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { useStyles } from './theme';

/** What the pane shows where it cannot work: what is the matter and what to do. */
export function Unusable({ reason }: { readonly reason: keyof typeof texts.common.unusable }): ReactElement {
  const styles = useStyles();
  const [title, advice] = texts.common.unusable[reason];
  return (
    <main className={styles.pane}>
      <h1 className={styles.unseen}>{texts.common.title}</h1>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {` ${advice}`}
        </MessageBarBody>
      </MessageBar>
    </main>
  );
}
