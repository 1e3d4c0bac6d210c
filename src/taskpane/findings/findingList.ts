import type { Severity } from '../../core/report';
import { Store } from '../model/store';

export type Grouping = 'sheet' | 'rule';

/** How the list is shown. */
export interface ListState {
  readonly grouping: Grouping;
  /** Severities that are not shown. */
  readonly hidden: readonly Severity[];
  /** What findings must say to be shown; '' for all. */
  readonly text: string;
  readonly showsAcknowledged: boolean;
}

/** How the user has arranged the list of findings; it stays while other views are looked at and through every check. */
export class FindingList extends Store<ListState> {
  #trail: readonly string[] = [];

  /** What need not be put right waits until it is asked for: the walk leads through what does. */
  constructor() {
    super({ grouping: 'sheet', hidden: ['info'], text: '', showsAcknowledged: false });
  }

  /** The order of the list when the finding being looked at was last in it. */
  get trail(): readonly string[] {
    return this.#trail;
  }

  /** Told of the order that is shown: it is kept while the finding being looked at is part of it. */
  readonly note = (order: readonly string[], current: string | null): void => {
    if (current !== null && order.includes(current)) this.#trail = order;
  };

  readonly group = (grouping: Grouping): void => this.show({ ...this.state(), grouping });

  readonly search = (text: string): void => this.show({ ...this.state(), text });

  readonly toggleSeverity = (severity: Severity): void => {
    const { hidden } = this.state();
    this.show({ ...this.state(), hidden: hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity] });
  };

  readonly toggleAcknowledged = (): void => this.show({ ...this.state(), showsAcknowledged: !this.state().showsAcknowledged });

  /** Shows every finding again. */
  readonly showAll = (): void => this.show({ ...this.state(), hidden: [], text: '' });
}
