import type { Report } from '../../core/report';
import type { HighlightResult, Mark } from '../../excel/highlight';
import type { CheckSession } from '../model/checkSession';
import { Store } from '../model/store';

export interface HighlightState {
  /** Whether findings are highlighted in the sheets; null while that is not known. */
  readonly isOn: boolean | null;
  readonly isBusy: boolean;
  /** Protected sheets: not highlighted, or still highlighted after the switch was turned off. */
  readonly skipped: readonly string[];
}

export interface HighlightWork {
  readonly highlight: (marks: readonly Mark[]) => Promise<HighlightResult>;
  readonly remove: () => Promise<HighlightResult>;
  /** Whether the book carries highlighting, perhaps from another day. */
  readonly isHighlighted: () => Promise<boolean>;
  /** Called where a result could not be followed; what the user does himself rejects instead. */
  readonly onTrouble: (error: unknown) => void;
}

/** The cells of findings that count; what the user has confirmed is not highlighted. */
export const marksOf = ({ findings }: Report): Mark[] =>
  findings.flatMap(({ sheet, cell, range, severity, acknowledged }) => (acknowledged === undefined ? [{ sheet, cells: range ?? cell, severity }] : []));

/**
 * Highlighting of the findings in the sheets. It is turned on and off by the user alone; while it is on it follows every
 * result. A book that was saved with it is recognised at its first check.
 */
export class HighlightSession extends Store<HighlightState> {
  #shown: Report | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #following = false;

  constructor(private readonly work: HighlightWork, private readonly check: Pick<CheckSession, 'checked' | 'subscribe'>) {
    super({ isOn: null, isBusy: false, skipped: [] });
    check.subscribe(this.#follow);
  }

  /** Highlights the findings, or takes the highlighting away. Rejects with what Excel answers; the switch then stands as before. */
  readonly turn = (on: boolean): Promise<void> => this.#inTurn(on ? this.#highlight : async () => {
    const { skipped } = await this.work.remove();
    this.#shown = null;
    this.show({ ...this.state(), isOn: false, skipped });
  });

  readonly #highlight = async (): Promise<void> => {
    const report = this.check.checked?.report;
    if (!report) return;
    const { skipped } = await this.work.highlight(marksOf(report));
    this.#shown = report;
    this.show({ ...this.state(), isOn: true, skipped });
  };

  /** Results that come while one is being highlighted are one: the last counts. */
  readonly #follow = (): void => {
    const report = this.check.checked?.report;
    if (!report || report === this.#shown || this.state().isOn === false || this.#following) return;
    this.#following = true;
    this.#inTurn(async () => {
      this.#following = false;
      const isOn = this.state().isOn ?? await this.work.isHighlighted();
      if (!isOn) this.show({ ...this.state(), isOn });
      else if (this.check.checked?.report !== this.#shown) await this.#highlight();
    }).catch(this.work.onTrouble);
  };

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.catch(() => undefined).then(async () => {
      this.show({ ...this.state(), isBusy: true });
      try {
        await work();
      } finally {
        this.show({ ...this.state(), isBusy: false });
      }
    });
    this.#queue = turn;
    return turn;
  }
}
