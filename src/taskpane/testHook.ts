import type { Report } from '../core/report';
import type { CheckSession } from './checkSession';

/** What tests in a browser ask the pane's page; nothing in the add-in uses it. */
export interface PaneTestHook {
  /** Report of the check that the pane shows; null before the first one and after a failed one. */
  report(): Report | null;
}

declare global {
  interface Window {
    kpiCheckPane?: PaneTestHook;
  }
}

/** Puts the hook on the page. It only shows what the pane shows anyway. */
export function exposeForTests(session: CheckSession): void {
  window.kpiCheckPane = {
    report: () => {
      const state = session.state();
      return state.kind === 'done' ? state.result.report : null;
    },
  };
}
