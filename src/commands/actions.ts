import type { PaneModel } from '../taskpane/model/paneModel';

/** Ids of the actions that manifest.xml names in FunctionName. */
export const ACTION_IDS = { check: 'checkBeforeSubmission', freeze: 'replaceFunctionsByValues', insert: 'insertFunction' } as const;

/** Beginning of the ids of the items of 関数の挿入 in manifest.xml; the function's name follows. */
export const INSERT_ITEM = 'KpiCheck.Insert.';

/**
 * Shows how to use a function.
 * @param name behind `KPI.`; null where Excel does not tell which item was chosen: then the list of all is the answer.
 */
export type OpenFunction = (name: string | null) => void;

/**
 * Ties the ribbon's buttons to what they do. Pane and actions share one runtime, so a button works on the pane's own model.
 * The library keeps the ties until Office is ready.
 */
export function registerActions({ check, freeze }: PaneModel, openFunction: OpenFunction): void {
  associate(ACTION_IDS.check, check.start);
  associate(ACTION_IDS.freeze, freeze.start);
  associate(ACTION_IDS.insert, (controlId) => openFunction(functionOf(controlId)));
}

/** The function that an item of the menu is about; null for any other control. */
export function functionOf(controlId: string): string | null {
  return controlId.startsWith(INSERT_ITEM) && controlId.length > INSERT_ITEM.length ? controlId.slice(INSERT_ITEM.length) : null;
}

/** Excel holds the button down until the event is completed; from then on the pane shows how things are going. */
function associate(id: string, start: (controlId: string) => Promise<void> | void): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    const source = event.source as Office.AddinCommands.Source | undefined;
    Office.addin.showAsTaskpane().catch(() => undefined).finally(() => {
      event.completed();
      void start(source?.id ?? '');
    });
  });
}
