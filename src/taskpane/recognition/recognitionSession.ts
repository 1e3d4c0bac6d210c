import type { Explanation } from '../../core/explanation';
import type { Correction, Settings } from '../../core/settings';
import { parseAddress } from '../../core/snapshot/address';
import type { Selection } from '../../excel/selection';
import type { Checked } from '../model/checkSession';
import type { AskedPlace } from '../model/judgeMessages';
import { Store } from '../model/store';
import { withCorrection, withoutCorrection } from './corrections';
import { picked, type Picking, selectedCell } from './picking';

export interface RecognitionState {
  /** What is selected in the sheet; null while the view is not open. */
  readonly selection: Selection | null;
  /** Why the selected cell was read as it was; null where several cells are selected or the answer has not come. */
  readonly explanation: Explanation | null;
  readonly picking: Picking | null;
  /** Names of the sheets whose tables are shown; null before the user has opened or closed one. */
  readonly open: readonly string[] | null;
  /** `tableKey` of the table that is looked at. */
  readonly chosen: string | null;
  /** The correction that was made or taken back last. */
  readonly last: { readonly kind: 'made' | 'taken-back'; readonly correction: Correction } | null;
}

export interface RecognitionWork {
  readonly watchSelection: (onChange: (selection: Selection) => void) => Promise<() => Promise<void>>;
  readonly explain: (checked: Pick<Checked, 'workbook' | 'settings'>, place: AskedPlace, signal: AbortSignal) => Promise<Explanation | null>;
  /** Saves changed settings in the book and checks with them. */
  readonly change: (change: (settings: Settings) => Settings) => Promise<void>;
}

/** What the view of the recognition shows, and the corrections that are made there. */
export class RecognitionSession extends Store<RecognitionState> {
  #asking: AbortController | null = null;

  constructor(private readonly work: RecognitionWork) {
    super({ selection: null, explanation: null, picking: null, open: null, chosen: null, last: null });
  }

  /** Follows the user's selection until the returned function is called. Rejects with what Excel answers. */
  readonly follow = async (): Promise<() => Promise<void>> => {
    const stop = await this.work.watchSelection((selection) => this.#show({ selection }));
    return async () => {
      this.#asking?.abort();
      this.#show({ selection: null, explanation: null, picking: null, last: null });
      await stop();
    };
  };

  /** Asks why the selected cell was read as it was; a later question takes the place of an earlier one. */
  readonly explain = async (checked: Pick<Checked, 'workbook' | 'settings'>): Promise<void> => {
    this.#asking?.abort();
    const { selection } = this.state();
    const place = selection && selectedCell(selection, checked.workbook);
    const at = place && parseAddress(place.cell);
    if (!place || !at) {
      this.#show({ explanation: null });
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const explanation = await this.work.explain(checked, { sheet: place.sheet, ...at }, asking.signal);
      if (!asking.signal.aborted) this.#show({ explanation });
    } catch (error) {
      if (!asking.signal.aborted) throw error;
    }
  };

  /** Sheets whose tables are shown. */
  readonly showSheets = (open: readonly string[]): void => this.#show({ open });

  readonly choose = (chosen: string | null): void => this.#show({ chosen });

  /** Begins to ask for cells. */
  readonly pick = (picking: Picking): void => this.#show({ picking, last: null });

  readonly stopPicking = (): void => this.#show({ picking: null });

  /** Takes the present selection for what is asked for; asks on, or makes the correction. */
  readonly decide = async (workbook: Checked['workbook']): Promise<void> => {
    const { picking, selection } = this.state();
    if (!picking || !selection) return;
    const result = picked(picking, selection, workbook);
    if ('next' in result) this.#show({ picking: result.next });
    if (!('correction' in result)) return;
    this.#show({ picking: null });
    await this.correct(result.correction);
  };

  /** Makes a correction: it is kept in the book, and the figures are checked with it. Rejects where it could not be saved. */
  readonly correct = async (correction: Correction): Promise<void> => {
    await this.work.change((settings) => withCorrection(settings, correction));
    this.#show({ last: { kind: 'made', correction } });
  };

  /** Takes a correction back. Rejects where that could not be saved. */
  readonly takeBack = async (correction: Correction): Promise<void> => {
    await this.work.change((settings) => withoutCorrection(settings, correction));
    this.#show({ last: { kind: 'taken-back', correction } });
  };

  #show(change: Partial<RecognitionState>): void {
    this.show({ ...this.state(), ...change });
  }
}

