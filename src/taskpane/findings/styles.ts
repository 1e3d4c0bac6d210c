import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { card } from '../frame/card';

/** Looks of the list of findings. */
export const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  // The walk stays in reach while the list is scrolled, below what was written last; on a very low pane it would cover too much.
  walker: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px', margin: '0 -16px', padding: '6px 16px', backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-height: 360px)': { position: 'sticky', top: 'var(--repair-bar, 0px)', zIndex: 1 },
  },
  skip: { '&:not(:focus)': { position: 'absolute', width: '1px', height: '1px', minWidth: 0, padding: 0, overflow: 'hidden', clipPath: 'inset(50%)' } },
  position: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  filters: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', rowGap: '6px' },
  search: { flexGrow: 1, minWidth: '0', flexBasis: '140px', maxWidth: 'none' },
  group: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  groupTitle: { margin: '4px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  // A long list stays quick: what is not in view is not laid out.
  card: {
    ...card, padding: '10px 12px',
    border: `1px solid ${tokens.colorTransparentStroke}`, contentVisibility: 'auto', containIntrinsicSize: 'auto 150px', scrollMarginTop: 'calc(var(--repair-bar, 0px) + 56px)', scrollMarginBottom: '12px',
  },
  // A line at the side says where one is; the contrast themes draw borders whatever their colour.
  current: { ...shorthands.borderColor(tokens.colorBrandStroke1), borderLeftWidth: '4px', paddingLeft: '9px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
  cell: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  message: { margin: '6px 0 0', overflowWrap: 'anywhere' },
  details: { margin: '6px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  place: { fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', rowGap: '6px', marginTop: '8px' },
  ruleLink: { display: 'inline-flex', alignItems: 'center', minHeight: '24px', fontSize: tokens.fontSizeBase200 },
  panel: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '10px', padding: '10px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  panelTitle: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  manners: { flexWrap: 'wrap' },
  choice: { overflowWrap: 'anywhere', minWidth: 0 },
  changes: { display: 'flex', flexDirection: 'column', rowGap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  change: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  pair: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '8px', margin: 0 },
  word: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  formula: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  safe: { display: 'flex', flexDirection: 'column', alignItems: 'stretch' },
  start: { alignSelf: 'flex-start' },
});
