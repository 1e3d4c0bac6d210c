import { makeStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  menu: { boxSizing: 'border-box', maxWidth: 'calc(100vw - 8px)', minWidth: 0, overflowWrap: 'anywhere' },
  /** Below the buttons, over the whole width. */
  message: { flexBasis: '100%', order: 1, minWidth: 0 },
});
