/**
 * A state that views follow and ribbon buttons change. It stands outside the page's tree of components, because in the shared
 * runtime an action may run before the pane is drawn.
 */
export abstract class Store<State> {
  #current: State;
  readonly #listeners = new Set<() => void>();

  protected constructor(first: State) {
    this.#current = first;
  }

  readonly state = (): State => this.#current;

  /** @param listener called after each change. @returns ends it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  protected show(state: State): void {
    this.#current = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
