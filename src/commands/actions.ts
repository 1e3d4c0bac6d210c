import type { CheckSession } from '../taskpane/checkSession';

/** Ids of the actions that manifest.xml names in FunctionName. */
export const ACTION_IDS = { check: 'checkBeforeSubmission' } as const;

/**
 * Ties the ribbon's buttons to what they do. Pane and actions share one runtime, so a button works on the pane's own session.
 * The library keeps the ties until Office is ready.
 */
export function registerActions(session: CheckSession): void {
  Office.actions.associate(ACTION_IDS.check, (event: Office.AddinCommands.Event) => {
    // Excel holds the button down until the event is completed; from then on the pane shows how the check is going.
    Office.addin.showAsTaskpane().catch(() => undefined).finally(() => {
      event.completed();
      void session.start();
    });
  });
}
