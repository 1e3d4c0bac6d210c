import { Store } from './store';

/** Something that did not work, to be told to the user. */
export interface Trouble {
  /** What was tried, as the beginning of a sentence: `セルの選択`. */
  readonly doing: string;
  readonly error: unknown;
}

/** The last thing that went wrong outside a check; the next action takes it away. */
export class Troubles extends Store<Trouble | null> {
  constructor() {
    super(null);
  }

  readonly clear = (): void => { if (this.state() !== null) this.show(null); };

  /** Tells of something that has failed by itself. */
  readonly tell = (doing: string, error: unknown): void => this.show({ doing, error });

  /** Does something that nobody has asked for: it leaves what is told until it fails itself. */
  readonly follow = async (doing: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      this.tell(doing, error);
    }
  };

  /** Does something that the user has asked for, and tells where it fails. @returns whether it worked */
  readonly attempt = async (doing: string, work: () => Promise<unknown>): Promise<boolean> => {
    this.clear();
    try {
      await work();
      return true;
    } catch (error) {
      this.show({ doing, error });
      return false;
    }
  };
}
