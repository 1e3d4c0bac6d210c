import { useMemo, useRef } from 'react';

/** A control that can be given the focus from elsewhere. */
export interface FocusTarget {
  readonly ref: (element: HTMLElement | null) => void;
  readonly focus: () => void;
}

export function useFocusTarget(): FocusTarget {
  const held = useRef<HTMLElement | null>(null);
  return useMemo(() => ({
    ref: (element) => { held.current = element; },
    focus: () => held.current?.focus({ preventScroll: true }),
  }), []);
}
