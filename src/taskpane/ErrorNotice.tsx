import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { describeError } from '../excel/officeErrors';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** What was tried, as the beginning of a sentence: `ブックの点検`. */
  readonly doing: string;
  readonly onRetry?: () => void;
}

/** What happened, where, and what to do next; nothing where the user has cancelled it. */
export function ErrorNotice({ error, doing, onRetry }: ErrorNoticeProps): ReactElement | null {
  const words = describeError(error, doing);
  if (words === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{words}</MessageBarBody>
      {onRetry ? <MessageBarActions><Button size="small" onClick={onRetry}>もう一度点検する</Button></MessageBarActions> : null}
    </MessageBar>
  );
}
