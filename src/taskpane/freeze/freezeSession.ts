import type { FreezePlan } from '../../core/freeze/freeze';
import { placeOf } from '../../report/view';
import { Store } from '../model/store';
import { texts } from '../texts';

/** What 値に固定 is about to do, as it is told before anything is written. */
export interface FreezeOffer {
  /** Formulas by sheet, in the book's order. */
  readonly sheets: readonly { readonly sheet: string; readonly formulas: number }[];
  readonly formulas: number;
  /** `SHEET!A1` of formulas that have no result and stay. */
  readonly left: readonly string[];
}

/** A plan and what carries it out, all or nothing. */
export interface PreparedFreeze {
  readonly offer: FreezeOffer;
  readonly apply: () => Promise<void>;
}

export type FreezeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'asking'; readonly offer: FreezeOffer }
  | { readonly kind: 'writing'; readonly offer: FreezeOffer }
  | { readonly kind: 'failed'; readonly doing: string; readonly error: unknown };

export interface FreezeWork {
  /** Reads the open workbook and plans; writes nothing. */
  readonly prepare: () => Promise<PreparedFreeze>;
}

/**
 * 値に固定 from the ribbon's button to the written values, which the pane's 元に戻す takes back. Nothing is written before
 * `confirm`.
 */
export class FreezeSession extends Store<FreezeState> {
  private prepared: PreparedFreeze | null = null;

  constructor(private readonly work: FreezeWork) {
    super({ kind: 'idle' });
  }

  /** Counts what would be replaced and asks; while something is under way it goes on. */
  readonly start = async (): Promise<void> => {
    if (this.isBusy()) return;
    this.show({ kind: 'reading' });
    try {
      this.prepared = await this.work.prepare();
      this.show({ kind: 'asking', offer: this.prepared.offer });
    } catch (error) {
      this.show({ kind: 'failed', doing: texts.freeze.counting, error });
    }
  };

  /** Writes what was asked about. */
  readonly confirm = async (): Promise<void> => {
    const { prepared } = this;
    if (!prepared || this.state().kind !== 'asking' || prepared.offer.formulas === 0) return;
    const { offer } = prepared;
    this.prepared = null;
    this.show({ kind: 'writing', offer });
    try {
      await prepared.apply();
      this.show({ kind: 'idle' });
    } catch (error) {
      this.show({ kind: 'failed', doing: texts.freeze.freezing, error });
    }
  };

  /** Takes the question or the message away. */
  readonly close = (): void => {
    if (this.isBusy()) return;
    this.prepared = null;
    this.show({ kind: 'idle' });
  };

  private isBusy(): boolean {
    return ['reading', 'writing'].includes(this.state().kind);
  }
}

/** What is told of a plan. @param formulas of the plan's edits, those that replace a formula (the others are cells that it fills) */
export function offerOf(plan: FreezePlan, formulas: readonly { readonly sheet: string }[]): FreezeOffer {
  const counts = new Map<string, number>();
  for (const { sheet } of formulas) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return { sheets: [...counts].map(([sheet, count]) => ({ sheet, formulas: count })), formulas: formulas.length, left: plan.left };
}

/** 「シート」A1 of a formula that stays. */
export function leftName(reference: string): string {
  const { sheet, cell } = placeOf(reference, '');
  return texts.common.cellOf(sheet, cell);
}
