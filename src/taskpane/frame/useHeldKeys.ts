import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** A form that opens in the page and takes the keys with it. */
export interface HeldKeys<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The keys of a form: they go on in it when it opens, Esc closes it, and where it closes with them inside they go back to where
 * they came from.
 * @param first selects the element that takes the focus. Tab must reach it: from anything else office.js leads Tab out of the pane.
 */
export function useHeldKeys<E extends HTMLElement>(first: string, onEscape: () => void): HeldKeys<E> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const form = ref.current;
    const opener = document.activeElement;
    form?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    form?.scrollIntoView({ block: 'nearest' });
    // The form is still on the page here.
    return () => { if (form?.contains(document.activeElement) && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true }); };
  }, [first]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onEscape();
  };
  return { ref, onKeyDown };
}
