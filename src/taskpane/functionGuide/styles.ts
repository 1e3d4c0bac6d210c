import { makeStyles, tokens } from '@fluentui/react-components';
import { card } from '../frame/card';
import { focusRing } from '../frame/focusRing';

export const useStyles = makeStyles({
  guide: { display: 'flex', flexDirection: 'column', rowGap: '14px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  smallHeading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  list: { display: 'flex', flexDirection: 'column', rowGap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  entry: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  entryText: { display: 'flex', flexDirection: 'column' },
  examples: { overflowWrap: 'anywhere' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  parameter: { display: 'flex', flexDirection: 'column', rowGap: '6px', width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  control: { width: '100%', minWidth: 0 },
  typed: { minWidth: 0 },
  formula: { display: 'block', boxSizing: 'border-box', width: '100%', padding: '8px 10px', fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', ...card },
  scroll: { overflowX: 'auto', maxWidth: '100%', ':focus-visible': focusRing },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: '2px 6px', whiteSpace: 'nowrap', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});
