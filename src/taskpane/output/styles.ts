import { makeStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  /** Below the buttons, over the whole width. */
  message: { flexBasis: '100%', order: 1, minWidth: 0 },
});
