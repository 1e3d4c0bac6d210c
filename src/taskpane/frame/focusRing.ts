import { tokens } from '@fluentui/react-components';

/** Says that the focus is on something that is not Fluent UI's own. */
export const focusRing = { outline: `2px solid ${tokens.colorStrokeFocus2}` } as const;
