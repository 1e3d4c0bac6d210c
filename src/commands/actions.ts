import type { PaneModel } from '../taskpane/model/paneModel';

/** Ids of the actions that manifest.xml names in FunctionName. */
export const ACTION_IDS = { check: 'checkBeforeSubmission', freeze: 'replaceFunctionsByValues' } as const;

/**
 * Ties the ribbon's buttons to what they do. Pane and actions share one runtime, so a button works on the pane's own model.
 * The library keeps the ties until Office is ready.
 */
export function registerActions({ check, freeze }: PaneModel): void {
  associate(ACTION_IDS.check, check.start);
  associate(ACTION_IDS.freeze, freeze.start);
}

/** Excel holds the button down until the event is completed; from then on the pane shows how things are going. */
function associate(id: string, start: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    Office.addin.showAsTaskpane().catch(() => undefined).finally(() => {
      event.completed();
      void start();
    });
  });
}
