/** Background of Office's own panes, `#RRGGBB`; null where Office does not say: outside Office, and in some of its editions. */
export function officeBackground(): string | null {
  if (typeof Office === 'undefined') return null;
  // Neither is there everywhere, whatever the types say.
  const theme = (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
  return typeof theme?.bodyBackgroundColor === 'string' ? theme.bodyBackgroundColor : null;
}
