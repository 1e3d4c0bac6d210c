import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FindingList } from '../findings/findingList';
import type { Settings } from '../../core/settings';
import type { FreezeSession } from '../freeze/freezeSession';
import type { FunctionGuideSession } from '../functionGuide/functionGuideSession';
import type { RecognitionSession } from '../recognition/recognitionSession';
import type { HighlightSession } from '../settings/highlightSession';
import type { CheckSession, Checked } from './checkSession';
import type { Navigation } from './navigation';
import type { ProfileSession } from './profileSession';
import type { RepairSession } from './repairSession';
import type { Store } from './store';
import type { Troubles } from './troubles';

/** Everything that the pane's views show and do. Views reach it through `usePane`; ribbon actions are handed it. */
export interface PaneModel {
  readonly check: CheckSession;
  readonly profile: ProfileSession;
  /** Saves changed settings in the book and checks with them; rejects where that was not possible. */
  readonly changeSettings: (change: (settings: Settings) => Settings) => Promise<void>;
  readonly repairs: RepairSession;
  readonly freeze: FreezeSession;
  readonly recognition: RecognitionSession;
  readonly guide: FunctionGuideSession;
  /** Highlighting of the findings in the sheets. */
  readonly highlight: HighlightSession;
  readonly navigation: Navigation;
  readonly findings: FindingList;
  readonly troubles: Troubles;
  /** Selects a cell or a range (A1 address without a sheet) in the workbook; rejects where that is not possible. */
  readonly showCell: (sheet: string, cell: string) => Promise<void>;
}

export const PaneContext = createContext<PaneModel | null>(null);

/** @throws outside the pane's page. */
export function usePane(): PaneModel {
  const model = useContext(PaneContext);
  if (!model) throw new Error('The view stands outside the pane.');
  return model;
}

/** Draws the view anew whenever the store changes. */
export const useStore = <State>(store: Pick<Store<State>, 'subscribe' | 'state'>): State => useSyncExternalStore(store.subscribe, store.state);

/** The result that the pane shows. @throws before the first check: views that need one are not drawn then. */
export function useChecked(): Checked {
  const { check } = usePane();
  useStore(check);
  if (!check.checked) throw new Error('There is no check to show.');
  return check.checked;
}
