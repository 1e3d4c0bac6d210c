/** The address of a download may go once the browser has taken it over; it does so after the click's own turn. */
const TAKEN_OVER = 60_000;

/**
 * Hands a text to the user as a file in the downloads folder.
 * Works in Excel on the web (its frames allow downloads: https://github.com/OfficeDev/office-js/issues/1241) and on Windows, where
 * WebView2 shows its bar in the pane (https://github.com/OfficeDev/office-js/issues/1793). Excel for Mac does nothing and says
 * nothing (https://github.com/OfficeDev/office-js/issues/3385), and a new window would not help: an address that only this page
 * knows cannot be opened by another program. The result sheet is the way out there.
 */
export function download(name: string, content: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_OVER);
}
