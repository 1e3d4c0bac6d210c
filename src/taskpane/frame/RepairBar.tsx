import { Button, Spinner } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { ExcelProblem } from '../../excel/officeErrors';
import type { RepairState } from '../model/repairSession';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { ErrorNotice } from './ErrorNotice';
import { useStyles } from './theme';

/** What was written last, and 元に戻す for each step, newest first; nothing while nothing has been written. */
export function RepairBar(): ReactElement | null {
  const styles = useStyles();
  const { repairs } = usePane();
  const state = useStore(repairs);
  const { busy, waiting, steps, last } = state;
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [listed, setListed] = useState(false);
  const list = useId();
  const place = useHeight();
  const undo = (work: () => Promise<void>): void => {
    setFailure(null);
    work().catch((error: unknown) => setFailure({ error }));
  };
  if (busy === null && last === null && steps.length === 0 && !failure) return null;
  return (
    <section ref={place} className={styles.repairBar} aria-label={texts.common.repairs}>
      <div role="status" className={styles.repairWords}>
        {busy ? <Spinner size="tiny" labelPosition="after" label={{ children: busyWords(state), className: styles.wrapping }} /> : null}
        {busy === null && last ? (last.kind === 'done' ? texts.common.done : texts.common.undone)(last.label, last.cells) : null}
      </div>
      {waiting === 'outcome' ? <Button size="small" onClick={repairs.giveUp}>{texts.common.giveUp}</Button> : null}
      {steps.length === 0 ? null : <Undo label={steps[0]!} isBusy={busy !== null} onUndo={() => undo(repairs.undo)} />}
      {steps.length < 2 ? null : <Button size="small" appearance="subtle" aria-expanded={listed} aria-controls={list} onClick={() => setListed(!listed)}>{texts.common.steps(steps.length)}</Button>}
      {failure
        ? (
            <div className={styles.failure}>
              <ErrorNotice error={failure.error} doing={texts.common.undoing} onClose={() => setFailure(null)} />
              {isBlocked(failure.error) && steps.length > 0 ? <Button size="small" onClick={() => undo(repairs.drop)}>{texts.common.leaveStep(steps[0]!)}</Button> : null}
            </div>
          )
        : null}
      {listed && steps.length > 1
        ? (
            <ol id={list} className={styles.steps} aria-label={texts.common.steps(steps.length)}>
              {steps.map((label, index) => (
                <li key={steps.length - index} className={styles.step}>
                  <span className={styles.wrapping}>{label}</span>{' '}
                  <Button size="small" disabledFocusable={busy !== null} aria-label={texts.common.undoToHereLabel(label)} onClick={() => undo(() => repairs.undoUntil(steps.length - index - 1))}>{texts.common.undoToHere}</Button>
                </li>
              ))}
            </ol>
          )
        : null}
    </section>
  );
}

const Undo = ({ label, isBusy, onUndo }: { readonly label: string; readonly isBusy: boolean; readonly onUndo: () => void }): ReactElement => (
  <Button size="small" icon={<ArrowUndo20Regular />} disabledFocusable={isBusy} onClick={onUndo}>{texts.common.undo(label)}</Button>
);

/** Trying again will not help: the step's cells have been changed, or its sheet is gone. */
const isBlocked = (error: unknown): boolean => error instanceof ExcelProblem && (error.reason === 'undo-changed' || error.reason === 'sheets-missing');

function busyWords({ busy, waiting }: RepairState): string {
  switch (waiting) {
    case 'cell-edit':
    case 'answer': return texts.common.waiting[waiting];
    case 'outcome': return texts.common.unclear;
    case null: return busy === 'writing' ? texts.common.writing : texts.common.takingBack;
  }
}

/** The bar stays at the top of the pane; whatever else stays there is told how much room it takes. */
function useHeight(): (bar: HTMLElement | null) => void {
  const observer = useRef<ResizeObserver | null>(null);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    if (!bar) return;
    observer.current = new ResizeObserver(() => style.setProperty('--repair-bar', `${getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0}px`));
    observer.current.observe(bar);
    return () => {
      observer.current?.disconnect();
      style.removeProperty('--repair-bar');
    };
  }, [bar]);
  return setBar;
}
