import type { Settings } from '../../core/settings';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';

/** Saves a change of the settings in the book and checks again with them. */
export function useChangeSettings(): (change: (settings: Settings) => Settings) => void {
  const { changeSettings, troubles } = usePane();
  return (change) => { void troubles.attempt(texts.settings.saving, () => changeSettings(change)); };
}
