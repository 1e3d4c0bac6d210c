import type { CheckResult } from './checkResult';

/** How far a check has come: sheets are read from Excel (`share` of the work, 0 to 1), then the figures are compared. */
export type Progress =
  | { readonly step: 'reading'; readonly sheet: string; readonly share: number | null }
  | { readonly step: 'waiting' }
  | { readonly step: 'checking' };

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly result: CheckResult; readonly checkedAt: Date }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One whole check: reads the workbook and judges it. Rejects when `signal` is aborted. */
export type RunCheck = (options: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal }) => Promise<CheckResult>;

/**
 * The check that the pane shows and that the ribbon starts. It stands outside the page's tree of components because in the
 * shared runtime a ribbon button may start a check before the pane is drawn.
 */
export class CheckSession {
  private current: CheckState = { kind: 'idle' };
  private running: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly run: RunCheck, private readonly now: () => Date = () => new Date()) {}

  readonly state = (): CheckState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** Starts a check; resolves when it has ended in whatever way. While one is running another start waits for the same one. */
  readonly start = async (): Promise<void> => {
    if (this.running) {
      await this.ended();
      return;
    }
    const before = this.current;
    const abort = new AbortController();
    this.running = abort;
    this.show({ kind: 'running', progress: null });
    let after: CheckState;
    try {
      const result = await this.run({ onProgress: (progress) => { if (this.running === abort) this.show({ kind: 'running', progress }); }, signal: abort.signal });
      after = { kind: 'done', result, checkedAt: this.now() };
    } catch (error) {
      // After a cancel the result of the check before stands again: nothing has been learnt since.
      after = abort.signal.aborted ? (before.kind === 'failed' ? { kind: 'idle' } : before) : { kind: 'failed', error };
    }
    this.running = null;
    this.show(after);
  };

  readonly cancel = (): void => { this.running?.abort(); };

  private ended(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.running) return;
        stop();
        resolve();
      });
    });
  }

  private show(state: CheckState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
