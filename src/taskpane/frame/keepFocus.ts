/** What Tab reaches. Buttons that are `aria-disabled` keep their place. */
const TABBABLE = 'a[href], button:not([disabled]), input:not([disabled]):not([type="hidden"]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * Keys go on beside what has vanished under them: a button that goes with its line of a list would leave the focus nowhere, and
 * office.js leads Tab from there out of the pane. What stands next in the same part takes it, else what stood before.
 * @param root part of the page that is watched
 * @returns ends the watch
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: Held | null = null;
  const take = ({ target }: FocusEvent): void => {
    // Tabster, which moves the focus for Fluent UI, has such elements pass it on at once.
    if (target instanceof HTMLElement && !target.matches('[data-tabster-dummy]')) held = { element: target, around: ancestors(target, root), order: tabbables(root) };
  };
  const leave = ({ relatedTarget }: FocusEvent): void => {
    const { element } = held ?? {};
    // A click beside everything, or another window: nothing has vanished.
    if (relatedTarget === null) setTimeout(() => { if (held?.element === element && element?.isConnected) held = null; });
  };
  const look = (): void => {
    const { activeElement } = document;
    if (!held || held.element.isConnected || (activeElement !== null && activeElement !== document.body) || !document.hasFocus()) return;
    // While nothing can take it, as between a check and its result, it waits.
    const next = nextTo(held, root);
    if (!next) return;
    held = null;
    next.focus({ preventScroll: true });
  };
  // Esc that has closed something ends here: office.js would answer it too, with the focus on the pane's first button.
  const end = (event: KeyboardEvent): void => { if (event.key === 'Escape' && event.defaultPrevented) event.stopPropagation(); };
  const observer = new MutationObserver(look);
  root.addEventListener('focusin', take);
  root.addEventListener('focusout', leave);
  document.body.addEventListener('keydown', end);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', take);
    root.removeEventListener('focusout', leave);
    document.body.removeEventListener('keydown', end);
  };
}

interface Held {
  readonly element: HTMLElement;
  /** From the nearest to the root. */
  readonly around: readonly HTMLElement[];
  /** What Tab may reach, as it was when the element took the focus. */
  readonly order: readonly HTMLElement[];
}

function nextTo({ element, around, order }: Held, root: HTMLElement): HTMLElement | null {
  const part = around.find((one) => one.isConnected) ?? root;
  const at = order.indexOf(element);
  const near = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at)).reverse()];
  return near.find((one) => part.contains(one) && isReached(one)) ?? tabbables(part).find(isReached) ?? tabbables(root).find(isReached) ?? null;
}

const tabbables = (part: HTMLElement): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(TABBABLE)];
const isReached = (one: HTMLElement): boolean => one.tabIndex === 0 && one.checkVisibility();

function ancestors(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let one = element.parentElement; one && root.contains(one); one = one.parentElement) around.push(one);
  return around;
}
