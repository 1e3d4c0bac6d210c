import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { describeError } from '../../excel/officeErrors';
import { texts } from '../texts';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** What was tried, as the beginning of a sentence: `ブックの点検`. */
  readonly doing: string;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** What happened, where, and what to do next; nothing where the user has cancelled it. */
export function ErrorNotice({ error, doing, onRetry, onClose }: ErrorNoticeProps): ReactElement | null {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { place.current?.scrollIntoView({ block: 'nearest' }); }, [error]);
  const words = describeError(error, doing);
  if (words === null) return null;
  return (
    <MessageBar ref={(element: HTMLDivElement | null) => { place.current = element; }} intent="error" layout="multiline" role="alert">
      <MessageBarBody>{words}</MessageBarBody>
      {onRetry || onClose
        ? (
            <MessageBarActions>
              {onRetry ? <Button size="small" onClick={onRetry}>{texts.common.retry}</Button> : null}
              {onClose ? <Button size="small" appearance="transparent" onClick={onClose}>{texts.common.close}</Button> : null}
            </MessageBarActions>
          )
        : null}
    </MessageBar>
  );
}
