/** Whether the task pane is seen; the add-in may change it (`Office.addin.showAsTaskpane`, `hide`), and the user. */
export class Pane {
  #shown = true;
  readonly #listeners = new Set<(shown: boolean) => void>();

  get shown(): boolean {
    return this.#shown;
  }

  /** Shows or hides the pane and tells all who listen, if anything changes. */
  show(shown: boolean): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const listener of this.#listeners) listener(shown);
  }

  /** @returns takes the listener away again. */
  on(listener: (shown: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
