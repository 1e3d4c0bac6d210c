import { type ReactElement, useEffect, useRef } from 'react';

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (isYes: boolean) => void;
}

/** A question that must be answered before anything else. */
export function Question({ text, yes, no, onAnswer }: QuestionProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} className="question" onCancel={() => onAnswer(false)}>
      <p>{text}</p>
      <div className="answers">
        <button type="button" onClick={() => onAnswer(true)}>{yes}</button>
        <button type="button" autoFocus onClick={() => onAnswer(false)}>{no}</button>
      </div>
    </dialog>
  );
}
