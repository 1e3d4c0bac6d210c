/**
 * Makes the check anew after settings have changed. While one is under way, all further changes wait for a single one after it:
 * five quick clicks on ＋ are two checks and not five.
 */
export class Rejudging {
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(private readonly rejudge: () => Promise<void>) {}

  /** Resolves when a check that knows of all changes made so far has ended; rejects where it fails. */
  readonly run = (): Promise<void> => {
    if (this.#next) return this.#next;
    if (!this.#running) return this.#start();
    const next = this.#running.catch(() => undefined).then(() => {
      this.#next = null;
      return this.#start();
    });
    this.#next = next;
    return next;
  };

  #start(): Promise<void> {
    const running = this.rejudge().finally(() => { if (this.#running === running) this.#running = null; });
    this.#running = running;
    return running;
  }
}
