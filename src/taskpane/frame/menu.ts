/** A menu that is laid over the pane: no wider than the narrowest one at 200% zoom. */
export const menu = { boxSizing: 'border-box', maxWidth: 'calc(100vw - 8px)', minWidth: 0, overflowWrap: 'anywhere' } as const;
