import { useEffect, useRef, useState } from 'react';
import { usePane } from '../model/paneModel';

/** Something that a panel does for the user: whether it is under way, and why it failed. */
export interface Attempt {
  /** What is tried, as the beginning of a sentence. */
  readonly doing: string;
  readonly isBusy: boolean;
  /** What went wrong last; null where nothing has. */
  readonly failure: { readonly error: unknown } | null;
  /** The user has read of the failure. */
  readonly clear: () => void;
  /** Does the work unless some is under way. @returns whether it worked */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/**
 * A failure is shown where the button was pressed: a notice at the top of the pane may be out of sight. Where the panel vanishes
 * with its finding, because what has made the work fail has changed the list as well, the failure is told at the top all the same.
 */
export function useAttempt(doing: string): Attempt {
  const { troubles } = usePane();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Attempt['failure']>(null);
  const running = useRef(false);
  const unread = useRef<Attempt['failure']>(null);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      if (unread.current) troubles.tell(doing, unread.current.error);
    };
  }, [troubles, doing]);
  const show = (next: Attempt['failure']): void => {
    unread.current = next;
    setFailure(next);
  };
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    show(null);
    try {
      await work();
      return true;
    } catch (error) {
      if (isShown.current) show({ error });
      else troubles.tell(doing, error);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { doing, isBusy, failure, clear: () => show(null), run };
}
