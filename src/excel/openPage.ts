/**
 * Opens a page of the add-in's own site in the user's browser: a window opened by a pane stays inside Excel on some systems.
 * @param address relative to the pane's page.
 * @returns false where Excel cannot do that; then an ordinary link must do
 */
export function openPage(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(new URL(address, document.baseURI).href);
  return true;
}
