import type { Settings } from '../../core/settings';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';

/** Saves a change of the settings in the book and checks again with them; a row of quick changes is checked once, at its end. */
export function useChangeSettings(): (change: (settings: Settings) => Settings) => void {
  const { profile, check, troubles } = usePane();
  return (change) => {
    void troubles.attempt(texts.settings.saving, async () => {
      try {
        await profile.change(change);
      } finally {
        if (!profile.state().isSaving) await check.rejudge();
      }
    });
  };
}
