import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { explainError } from './explainError';

/** What happened, where, and what to do next. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }): ReactElement {
  const { title, advice } = explainError(error);
  return (
    <MessageBar intent="error" layout="multiline" data-error={title}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {` ${advice}`}
      </MessageBarBody>
      {onRetry ? <MessageBarActions><Button size="small" onClick={onRetry}>もう一度点検する</Button></MessageBarActions> : null}
    </MessageBar>
  );
}
