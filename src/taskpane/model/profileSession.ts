import { defaultSettings, type Settings } from '../../core/settings';
import type { ExcelOptions } from '../../excel/countingContext';
import type { Profile } from '../../excel/profile';
import { Store } from './store';

export interface ProfileState {
  /** Settings that checks are made with. */
  readonly settings: Settings;
  /** What the book held when it was last asked: a broken or newer profile is told about. */
  readonly profile: Profile | null;
  readonly isSaving: boolean;
}

export interface ProfileWork {
  readonly read: (options: ExcelOptions) => Promise<Profile>;
  readonly save: (settings: Settings) => Promise<unknown>;
}

/** The settings of the open book: read from it, and written to it only where the user changes one in the pane. */
export class ProfileSession extends Store<ProfileState> {
  #saving: Promise<void> = Promise.resolve();
  #pending = 0;

  constructor(private readonly work: ProfileWork) {
    super({ settings: defaultSettings, profile: null, isSaving: false });
  }

  get settings(): Settings {
    return this.state().settings;
  }

  /** @param fresh asks the book even if it has been asked before: another author may have changed its settings. */
  readonly load = async (fresh: boolean, options: ExcelOptions = {}): Promise<Settings> => {
    if (fresh || this.state().profile === null) {
      await this.#saving.catch(() => undefined);
      const profile = await this.work.read(options);
      this.show({ ...this.state(), settings: profile.settings, profile });
    }
    return this.settings;
  };

  /**
   * Changes settings and saves them in the book. They hold from now on; rejects where they could not be saved, and then
   * they are as before.
   */
  readonly change = (change: (settings: Settings) => Settings): Promise<void> => {
    const before = this.settings;
    const settings = change(before);
    this.#pending++;
    this.show({ ...this.state(), settings, isSaving: true });
    const saving = this.#saving.catch(() => undefined).then(async () => {
      try {
        await this.work.save(settings);
        this.#saved({ state: 'ready', settings, migratedFrom: null });
      } catch (error) {
        // A later change builds on this one; it saves both or takes both back.
        if (this.settings === settings) this.show({ ...this.state(), settings: before });
        throw error;
      } finally {
        this.#pending--;
        this.show({ ...this.state(), isSaving: this.#pending > 0 });
      }
    });
    this.#saving = saving;
    return saving;
  };

  #saved(profile: Profile): void {
    this.show({ ...this.state(), profile });
  }
}
