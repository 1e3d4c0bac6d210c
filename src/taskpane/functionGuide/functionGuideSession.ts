import type { CellState } from '../../excel/cellState';
import type { InsertOutcome, Insertion } from '../../excel/insertFormula';
import type { PickedCells } from '../../excel/pickedCells';
import type { Step } from '../../excel/undoStack';
import { Store } from '../model/store';
import { texts } from '../texts';
import { composeFormula, missingParameters, readsItself, typedArgument, type Argument, type Place } from './formula';
import type { FunctionEntry, ParameterEntry } from './guide';

/** What the session needs of the add-in around it. */
export interface FunctionGuideWork {
  readonly load: () => Promise<readonly FunctionEntry[]>;
  readonly readSelection: () => Promise<PickedCells>;
  readonly insert: (insertion: Insertion) => Promise<InsertOutcome>;
  /** Takes the step of an insertion, so that it can be taken back. */
  readonly keep: (step: Step) => void;
}

/** What stands for a parameter, and what its field shows. */
export interface Given {
  readonly shown: string;
  readonly argument: Argument;
}

export type Notice =
  | { readonly kind: 'failed'; readonly doing: string; readonly error: unknown }
  | { readonly kind: 'occupied'; readonly place: Place; readonly content: CellState }
  | { readonly kind: 'inserted'; readonly place: Place; readonly formula: string };

/** Why the formula cannot be inserted yet. */
export type Obstacle =
  | { readonly kind: 'missing'; readonly parameters: readonly ParameterEntry[] }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'reads-itself'; readonly place: Place };

export interface FunctionGuideState {
  /** Null while they are being fetched; `failed` where that was not possible. */
  readonly functions: readonly FunctionEntry[] | 'failed' | null;
  /** Null: the list of all is shown. */
  readonly chosen: FunctionEntry | null;
  readonly given: Readonly<Record<string, Given | undefined>>;
  readonly place: Place | null;
  /** Without `=`; empty while no function is chosen. */
  readonly formula: string;
  readonly obstacle: Obstacle | null;
  readonly notice: Notice | null;
  /** Excel is being asked; what is pressed meanwhile has no effect. */
  readonly isBusy: boolean;
}

type Kept = Pick<FunctionGuideState, 'functions' | 'chosen' | 'given' | 'place' | 'notice' | 'isBusy'>;

/**
 * 関数の挿入, from the choice of a function to the formula in a cell. It stands outside the page's tree of components, because
 * the ribbon may open a function before the pane is drawn. Nothing is written before `insert`, and nothing over a cell's
 * content before `overwrite`.
 */
export class FunctionGuideSession extends Store<FunctionGuideState> {
  private wanted: string | null = null;
  private loading: Promise<void> | null = null;

  constructor(private readonly work: FunctionGuideWork) {
    super(withFormula({ functions: null, chosen: null, given: {}, place: null, notice: null, isBusy: false }));
  }

  /**
   * Shows a function, or with null the list of all. Fetches the descriptions at the first time, and again after a failure.
   * @param name behind `KPI.`; an unknown one shows the list
   */
  readonly open = async (name: string | null): Promise<void> => {
    this.wanted = name;
    if (Array.isArray(this.state().functions)) this.choose(name);
    else await this.fetch();
  };

  /** Fetches the descriptions where they are not being fetched already; what was asked for meanwhile, or before a failure, is shown then. */
  readonly fetch = (): Promise<void> => (this.loading ??= this.load());

  /** What stands for the parameters is dropped with another function; the place stays. */
  readonly choose = (name: string | null): void => {
    const { functions, chosen, isBusy } = this.state();
    if (isBusy || functions === null || functions === 'failed') return;
    const next = functions.find((entry) => entry.name === name) ?? null;
    this.change({ chosen: next, notice: null, ...(next === chosen ? {} : { given: {} }) });
  };

  /** The selected cells stand for a parameter. */
  readonly useSelection = (parameter: string): Promise<void> => this.ask(texts.functionGuide.readingSelection, async () => {
    const { sheet, address } = await this.work.readSelection();
    this.give(parameter, { shown: `${sheet}!${address}`, argument: { kind: 'cells', sheet, address } });
  });

  /** What is typed or chosen stands for a parameter; with '' nothing does. */
  readonly type = (parameter: string, typed: string): void => {
    const argument = typedArgument(typed);
    this.give(parameter, argument ? { shown: typed, argument } : undefined);
  };

  /** The formula goes into the selected cell, of several into the one that typing would go into. */
  readonly usePlace = (): Promise<void> => this.ask(texts.functionGuide.readingSelection, async () => {
    const { sheet, activeCell } = await this.work.readSelection();
    this.change({ place: { sheet, cell: activeCell }, notice: null });
  });

  readonly insert = (): Promise<void> => this.write(null);

  /** Answers the question whether the cell's content may be lost. */
  readonly overwrite = (): Promise<void> => {
    const { notice } = this.state();
    return notice?.kind === 'occupied' ? this.write(notice.content) : Promise.resolve();
  };

  /** Takes the question or the message away. */
  readonly dismiss = (): void => { if (!this.state().isBusy) this.change({ notice: null }); };

  private async load(): Promise<void> {
    this.change({ functions: null });
    try {
      this.change({ functions: await this.work.load() });
      this.choose(this.wanted);
    } catch {
      this.change({ functions: 'failed' });
    } finally {
      this.loading = null;
    }
  }

  private give(parameter: string, given: Given | undefined): void {
    this.change({ given: { ...this.state().given, [parameter]: given }, notice: null });
  }

  private write(replaces: CellState | null): Promise<void> {
    const { place, formula, obstacle } = this.state();
    if (!place || obstacle) return Promise.resolve();
    return this.ask(texts.functionGuide.inserting, async () => {
      const outcome = await this.work.insert({ ...place, formula, replaces });
      if (outcome.kind === 'occupied') {
        this.change({ notice: { kind: 'occupied', place, content: outcome.content } });
        return;
      }
      this.work.keep(outcome.step);
      // The next formula belongs into another cell, which the user has to name.
      this.change({ place: null, notice: { kind: 'inserted', place, formula } });
    });
  }

  private async ask(doing: string, work: () => Promise<void>): Promise<void> {
    if (this.state().isBusy) return;
    this.change({ isBusy: true });
    try {
      await work();
    } catch (error) {
      this.change({ notice: { kind: 'failed', doing, error } });
    } finally {
      this.change({ isBusy: false });
    }
  }

  private change(change: Partial<Kept>): void {
    this.show(withFormula({ ...this.state(), ...change }));
  }
}

function withFormula(kept: Kept): FunctionGuideState {
  const { chosen, given, place } = kept;
  if (!chosen) return { ...kept, formula: '', obstacle: null };
  const argumentsGiven = Object.fromEntries(Object.entries(given).map(([name, entry]) => [name, entry?.argument]));
  const missing = missingParameters(chosen, argumentsGiven);
  return {
    ...kept,
    formula: composeFormula(chosen, argumentsGiven, place?.sheet ?? null),
    obstacle: missing.length > 0 ? { kind: 'missing', parameters: missing } : !place ? { kind: 'no-place' } : readsItself(argumentsGiven, place) ? { kind: 'reads-itself', place } : null,
  };
}
