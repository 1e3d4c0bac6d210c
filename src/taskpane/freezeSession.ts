import type { FreezePlan } from '../core/freeze/freeze';
import { placeOf } from '../report/view';

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
  | { readonly kind: 'done'; readonly offer: FreezeOffer }
  | { readonly kind: 'undoing'; readonly offer: FreezeOffer }
  | { readonly kind: 'undone'; readonly offer: FreezeOffer }
  /** `done`: what has been written and could not be taken back. */
  | { readonly kind: 'failed'; readonly doing: string; readonly error: unknown; readonly done: FreezeOffer | null };

export interface FreezeWork {
  /** Reads the open workbook and plans; writes nothing. */
  readonly prepare: () => Promise<PreparedFreeze>;
  readonly undo: () => Promise<void>;
}

/**
 * 値に固定 from the ribbon's button to 元に戻す. It stands outside the page's tree of components, as the check does.
 * Nothing is written before `confirm`.
 */
export class FreezeSession {
  private current: FreezeState = { kind: 'idle' };
  private prepared: PreparedFreeze | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly work: FreezeWork) {}

  readonly state = (): FreezeState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** Counts what would be replaced and asks; while something is under way it goes on. */
  readonly start = async (): Promise<void> => {
    if (this.isBusy()) return;
    this.show({ kind: 'reading' });
    try {
      this.prepared = await this.work.prepare();
      this.show({ kind: 'asking', offer: this.prepared.offer });
    } catch (error) {
      this.show({ kind: 'failed', doing: '関数の数え上げ', error, done: null });
    }
  };

  /** Writes what was asked about. */
  readonly confirm = async (): Promise<void> => {
    const { prepared } = this;
    if (!prepared || this.current.kind !== 'asking' || prepared.offer.formulas === 0) return;
    const { offer } = prepared;
    this.prepared = null;
    this.show({ kind: 'writing', offer });
    try {
      await prepared.apply();
      this.show({ kind: 'done', offer });
    } catch (error) {
      this.show({ kind: 'failed', doing: '値に固定', error, done: null });
    }
  };

  readonly undo = async (): Promise<void> => {
    const offer = this.current.kind === 'done' ? this.current.offer : this.current.kind === 'failed' ? this.current.done : null;
    if (!offer) return;
    this.show({ kind: 'undoing', offer });
    try {
      await this.work.undo();
      this.show({ kind: 'undone', offer });
    } catch (error) {
      this.show({ kind: 'failed', doing: '元に戻すこと', error, done: offer });
    }
  };

  /** Takes the question or the message away. */
  readonly close = (): void => {
    if (this.isBusy()) return;
    this.prepared = null;
    this.show({ kind: 'idle' });
  };

  private isBusy(): boolean {
    return ['reading', 'writing', 'undoing'].includes(this.current.kind);
  }

  private show(state: FreezeState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
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
  return `「${sheet}」${cell}`;
}
