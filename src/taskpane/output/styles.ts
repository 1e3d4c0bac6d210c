import { makeStyles } from '@fluentui/react-components';
import { menu } from '../frame/menu';

export const useStyles = makeStyles({
  menu,
  /** Below the buttons, over the whole width. */
  message: { flexBasis: '100%', order: 1, minWidth: 0 },
});
