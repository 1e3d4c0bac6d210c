import type { Report } from '../core/report';
import type { CheckSession } from './model/checkSession';

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
      const { checked } = session;
      return session.state().kind === 'done' ? (checked?.report ?? null) : null;
    },
  };
}
