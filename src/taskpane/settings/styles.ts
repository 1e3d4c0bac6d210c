import { makeStyles, tokens } from '@fluentui/react-components';

/** The narrowest pane at 200% zoom. */
const NARROW = '@media (max-width: 250px)';

export const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow2, padding: '12px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  actions: { '& button': { minWidth: 0, overflowWrap: 'anywhere' }, display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '6px' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'flex', flexDirection: 'column', rowGap: '6px', padding: '10px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  entryHead: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  mark: { flexShrink: 0, width: '24px', textAlign: 'center', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  meaning: { flexGrow: 1, minWidth: 0 },
  bounds: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '6px', paddingLeft: '30px', [NARROW]: { paddingLeft: 0 } },
  percent: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  percentInput: { width: '52px', minWidth: 0 },
  percentText: { textAlign: 'right' },
  unit: { marginLeft: '4px', fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  // The condition is the one under which Fluent UI gives it the whole width.
  dialog: { '@media screen and (max-width: 480px)': { maxWidth: 'calc(100vw - 32px)' } },
  rule: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', rowGap: '2px', padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  ruleTitle: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  ruleLevel: { flex: '0 1 128px', minWidth: '100px', [NARROW]: { flexBasis: '100%' } },
});
