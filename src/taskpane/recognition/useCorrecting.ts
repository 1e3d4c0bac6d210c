import type { Correction } from '../../core/settings';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';
import type { Picking } from './picking';

/** What the buttons of the view do; a failure is told by the frame. */
export function useCorrecting(): {
  readonly correct: (correction: Correction) => void;
  readonly takeBack: (correction: Correction) => void;
  readonly pick: (picking: Picking) => void;
} {
  const { recognition, troubles } = usePane();
  return {
    correct: (correction) => { void troubles.attempt(texts.recognition.pick.deciding, () => recognition.correct(correction)); },
    takeBack: (correction) => { void troubles.attempt(texts.recognition.pick.deciding, () => recognition.takeBack(correction)); },
    pick: recognition.pick,
  };
}
