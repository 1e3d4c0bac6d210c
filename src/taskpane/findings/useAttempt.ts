import { useRef, useState } from 'react';

/** Something that a panel does for the user: whether it is under way, and why it failed. */
export interface Attempt {
  readonly isBusy: boolean;
  /** What went wrong last; null where nothing has. */
  readonly failure: { readonly error: unknown } | null;
  readonly clear: () => void;
  /** Does the work unless some is under way. @returns whether it worked */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** A failure is shown where the button was pressed: a notice at the top of the pane may be out of sight. */
export function useAttempt(): Attempt {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Attempt['failure']>(null);
  const running = useRef(false);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure({ error });
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { isBusy, failure, clear: () => setFailure(null), run };
}
