import { Host } from '../host/host';
import type { LogEntry } from '../host/hostLog';
import { openGrid } from '../model/openGrid';
import type { ModelEvent, WorkbookModel } from '../model/workbookModel';
import { Addin, loadManifest, type Slots } from './addin';
import { firstBook, openBook, type OpenedBook, saveBook } from './api';
import { provideFonts } from './fonts';
import type { Manifest, RibbonButton } from './manifest';

/** What the page shows; a new object after each change. */
export interface WorkbenchState {
  readonly phase: 'empty' | 'opening' | 'open' | 'saving';
  readonly fileName: string;
  /** Something was changed since the last opening or saving. */
  readonly changed: boolean;
  readonly manifest: Manifest | null;
  readonly paneShown: boolean;
  /** A sentence for the user; null where there is nothing to say. */
  readonly problem: string | null;
  readonly log: readonly LogEntry[];
}

export interface WorkbenchSlots extends Slots {
  readonly grid: HTMLElement;
}

/** Events of the model that change what is saved. */
const NOT_CHANGES: ReadonlySet<ModelEvent['type']> = new Set(['selection-changed', 'sheet-activated', 'sheet-deactivated', 'calculated']);

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The workbench behind the page: one open workbook, its host and one add-in beside it. */
export class Workbench {
  private current: WorkbenchState = { phase: 'empty', fileName: '', changed: false, manifest: null, paneShown: true, problem: null, log: [] };
  private readonly listeners = new Set<() => void>();
  private book: OpenedBook | null = null;
  private opened: { readonly model: WorkbookModel; readonly host: Host; readonly addin: Addin | null } | null = null;

  /** @param excelApi version of the Excel API that is claimed; the usual one where it is undefined */
  constructor(private readonly slots: WorkbenchSlots, private readonly manifestUrl: string, private readonly excelApi?: string) {}

  readonly state = (): WorkbenchState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** The open workbook; null before the first one. */
  get model(): WorkbookModel | null {
    return this.opened?.model ?? null;
  }

  /** The host that answers the add-in; a new one for each workbook. */
  get host(): Host | null {
    return this.opened?.host ?? null;
  }

  /** Loads the add-in's manifest and the workbook that the workbench was started with. */
  async start(): Promise<void> {
    await provideFonts();
    await this.attempt(async () => this.show({ manifest: await loadManifest(this.manifestUrl) }));
    await this.attempt(async () => {
      const { name, bytes } = await firstBook();
      await this.open(name, bytes);
    });
  }

  /** Opens a workbook in place of the present one, which stays where the file cannot be read. */
  async open(name: string, bytes: ArrayBuffer): Promise<void> {
    const before = this.current.phase;
    this.show({ phase: 'opening', problem: null });
    try {
      const book = await openBook(name, bytes);
      this.closeBook();
      this.book = book;
      const place = document.createElement('div');
      place.className = 'grid';
      this.slots.grid.replaceChildren(place);
      const model = await openGrid(book.content, place);
      const host = new Host(model, this.excelApi);
      const addin = this.current.manifest && new Addin(this.current.manifest, host, model, this.slots);
      host.pane.show(this.current.paneShown);
      host.pane.on((paneShown) => this.show({ paneShown }));
      this.opened = { model, host, addin };
      host.log.on(() => this.show({ log: host.log.entries }));
      model.on((event) => { if (!NOT_CHANGES.has(event.type) && !this.current.changed) this.show({ changed: true }); });
      this.show({ phase: 'open', fileName: name, changed: false, log: [] });
      if (this.current.paneShown) addin?.openPane();
      await this.attempt(async () => addin?.registerFunctions());
    } catch (error) {
      this.show({ phase: this.opened ? before : 'empty', problem: `「${name}」を開けません。${words(error)}` });
    }
  }

  /** The workbook's file with what has been changed; null where that failed, which the page then says. */
  async save(): Promise<{ name: string; bytes: ArrayBuffer } | null> {
    const { book, opened } = this;
    if (!book || !opened) return null;
    this.show({ phase: 'saving', problem: null });
    try {
      await opened.model.settled();
      const bytes = await saveBook(book, opened.model.content());
      this.show({ phase: 'open', changed: false });
      return { name: book.name, bytes };
    } catch (error) {
      this.show({ phase: 'open', problem: `「${book.name}」を保存できません。${words(error)}` });
      return null;
    }
  }

  /** Does what a button of the ribbon does. */
  readonly press = async (button: RibbonButton): Promise<void> => {
    await this.attempt(async () => this.opened?.addin?.press(button));
  };

  readonly showPane = (paneShown: boolean): void => {
    if (paneShown) this.opened?.addin?.openPane();
    this.opened?.host.pane.show(paneShown);
    this.show({ paneShown });
  };

  readonly forgetProblem = (): void => this.show({ problem: null });

  private closeBook(): void {
    this.opened?.addin?.dispose();
    this.opened?.host.dispose();
    this.opened?.model.dispose();
    this.opened = null;
    this.slots.pane.replaceChildren();
    this.slots.hidden.replaceChildren();
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.show({ problem: words(error) });
    }
  }

  private show(change: Partial<WorkbenchState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
