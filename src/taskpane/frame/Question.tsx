import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId } from 'react';
import { texts } from '../texts';
import { useHeldKeys } from './useHeldKeys';

interface QuestionProps {
  readonly title: string;
  /** What the yes does, on its button. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onStop: () => void;
  /** What there is to know before the answer. */
  readonly children: ReactNode;
}

/** A question before something is written. Its no has the focus, so that a key that was pressed once too often writes nothing. */
export function Question({ title, confirm, onConfirm, onStop, children }: QuestionProps): ReactElement {
  const heading = useId();
  const details = useId();
  const { ref, onKeyDown } = useHeldKeys<HTMLDivElement>('[data-no]', onStop);
  return (
    <MessageBar ref={(element: HTMLDivElement | null) => { ref.current = element; }} intent="warning" layout="multiline" role="alertdialog" aria-labelledby={heading} aria-describedby={details} onKeyDown={onKeyDown}>
      <MessageBarBody>
        <MessageBarTitle id={heading}>{title}</MessageBarTitle>
        <div id={details}>{children}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onConfirm}>{confirm}</Button>
        <Button size="small" data-no="" onClick={onStop}>{texts.common.stop}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
