import type { Settings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import type { Changes } from '../../excel/watch';
import type { Judgement } from './judgement';
import { Store } from './store';

/** How far a check has come: sheets are read from Excel (`share` of the work, 0 to 1), then the figures are compared. */
export type Progress =
  | { readonly step: 'reading'; readonly sheet: string; readonly share: number | null }
  | { readonly step: 'waiting' }
  | { readonly step: 'checking' };

/** A check that has ended, with all that it was made from. */
export interface Checked extends Judgement {
  /** The snapshot that was checked: what repairs compare the cells with before they write. */
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly checkedAt: Date;
}

export type CheckState =
  | { readonly kind: 'idle' }
  /** `before`: the check that is shown until this one has ended. */
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly before: Checked | null }
  | { readonly kind: 'done'; readonly checked: Checked; /** The list is being brought up to date after an edit. */ readonly isFollowing: boolean }
  | { readonly kind: 'failed'; readonly error: unknown; readonly before: Checked | null };

export interface WorkOptions {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What a check is made of. */
export interface CheckWork {
  /** Reads the whole open workbook. */
  readonly read: (options: WorkOptions) => Promise<Workbook>;
  /** Reads again what the changes may have touched. @returns the book with all other sheets as they were, the very same objects */
  readonly reread: (before: Workbook, changes: Changes, signal: AbortSignal) => Promise<Workbook>;
  /** Settings to check with. @param fresh whether the book is to be asked for them again */
  readonly settings: (fresh: boolean, options?: WorkOptions) => Promise<Settings>;
  readonly judge: (workbook: Workbook, settings: Settings, signal: AbortSignal) => Promise<Judgement>;
}

/**
 * The check that the pane shows and that the ribbon starts. A whole check is started by the user; afterwards `follow` and
 * `rejudge` keep its result up to date, one after the other.
 */
export class CheckSession extends Store<CheckState> {
  #running: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null;
  #updates: Promise<void> = Promise.resolve();
  #updating: AbortController | null = null;
  #waiting = 0;
  #rejudging: Promise<void> | null = null;

  constructor(private readonly work: CheckWork, private readonly now: () => Date = () => new Date()) {
    super({ kind: 'idle' });
  }

  /** The result that is shown, also while a new check runs or after one has failed; null before the first. */
  get checked(): Checked | null {
    const state = this.state();
    return state.kind === 'done' ? state.checked : state.kind === 'idle' ? null : state.before;
  }

  /** Starts a whole check; resolves when it has ended in whatever way. While one is running another start waits for the same one. */
  readonly start = async (): Promise<void> => {
    if (!this.#running) {
      const abort = new AbortController();
      this.#running = { abort, ended: this.#whole(abort) };
    }
    await this.#running.ended;
  };

  readonly cancel = (): void => { this.#running?.abort.abort(); };

  /**
   * Checks again what an edit may have touched; nothing before the first check. Resolves when the result shows it.
   * Rejects with what Excel answers; then the result is the one before.
   */
  readonly follow = (changes: Changes): Promise<void> => this.#update(async (before, signal) => {
    const workbook = await this.work.reread(before.workbook, changes, signal);
    const settings = await this.work.settings(false);
    return this.#judged(workbook, settings, signal);
  });

  /**
   * Checks the same figures with settings that have changed. A check that has not begun yet will know of all changes made
   * until then: quick clicks one after the other wait for that one.
   */
  readonly rejudge = (): Promise<void> => {
    if (this.#rejudging) return this.#rejudging;
    const begin = (): void => { if (this.#rejudging === rejudging) this.#rejudging = null; };
    const rejudging = this.#update(async (before, signal) => {
      begin();
      return this.#judged(before.workbook, await this.work.settings(false), signal);
    }).finally(begin);
    this.#rejudging = rejudging;
    return rejudging;
  };

  async #whole(abort: AbortController): Promise<void> {
    const earlier = this.state();
    const before = this.checked;
    const onProgress = (progress: Progress): void => { if (this.#running?.abort === abort) this.show({ kind: 'running', progress, before }); };
    // The whole book is read now: what an edit has touched comes with it.
    this.#updating?.abort();
    this.show({ kind: 'running', progress: null, before });
    let after: CheckState;
    try {
      const options = { onProgress, signal: abort.signal };
      const settings = await this.work.settings(true, options);
      const workbook = await this.work.read(options);
      onProgress({ step: 'checking' });
      after = { kind: 'done', checked: await this.#judged(workbook, settings, abort.signal), isFollowing: false };
    } catch (error) {
      // After a cancel the result of the check before stands again: nothing has been learnt since.
      after = !abort.signal.aborted ? { kind: 'failed', error, before } : earlier.kind === 'done' ? { ...earlier, isFollowing: false } : { kind: 'idle' };
    }
    this.#running = null;
    this.show(after);
  }

  /** One update at a time; all of them wait for a whole check. Where no result is shown there is nothing to bring up to date. */
  #update(work: (before: Checked, signal: AbortSignal) => Promise<Checked>): Promise<void> {
    this.#waiting++;
    const update = this.#updates.catch(() => undefined).then(async () => {
      await this.#running?.ended;
      this.#waiting--;
      const state = this.state();
      if (state.kind !== 'done') return;
      const abort = new AbortController();
      this.#updating = abort;
      this.show({ ...state, isFollowing: true });
      let { checked } = state;
      try {
        checked = await work(checked, abort.signal);
      } finally {
        this.#updating = null;
        if (!abort.signal.aborted) this.show({ kind: 'done', checked, isFollowing: this.#waiting > 0 });
      }
    });
    this.#updates = update;
    return update;
  }

  async #judged(workbook: Workbook, settings: Settings, signal: AbortSignal): Promise<Checked> {
    const judgement = await this.work.judge(workbook, settings, signal);
    signal.throwIfAborted();
    return { ...judgement, workbook, settings, checkedAt: this.now() };
  }
}
