import { makeStyles, tokens } from '@fluentui/react-components';
import { card } from '../frame/card';
import { focusRing } from '../frame/focusRing';

const SIGN = '28px';
/** Width of the names, which stay while the months scroll under them. */
export const NAME_WIDTH = 130;

export const useMonthStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  card: { ...card, padding: '10px 12px', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  asOf: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px', rowGap: '6px' },
  asOfSelect: { flex: '0 1 170px', minWidth: 0 },
  source: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px', margin: 0, fontSize: tokens.fontSizeBase200 },
  place: { fontSize: tokens.fontSizeBase200, minHeight: '24px', display: 'inline-flex', alignItems: 'center' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '14px', rowGap: '4px', margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  legendEntry: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
  legendSign: { boxSizing: 'border-box', width: '24px', height: '22px', display: 'inline-flex', alignItems: 'center', justifyContent: 'center' },
  region: { overflowX: 'auto', scrollPaddingLeft: `${NAME_WIDTH + 4}px`, ...card, ':focus-visible': focusRing },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  columnHead: { padding: '6px 0 4px', minWidth: SIGN, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap', textAlign: 'center' },
  nameHead: { position: 'sticky', left: 0, zIndex: 1, textAlign: 'left', paddingLeft: '8px', backgroundColor: tokens.colorNeutralBackground1, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  rowHead: { position: 'sticky', left: 0, zIndex: 1, boxSizing: 'border-box', width: `${NAME_WIDTH}px`, minWidth: `${NAME_WIDTH}px`, maxWidth: `${NAME_WIDTH}px`, padding: '5px 4px 5px 8px', textAlign: 'left', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground1, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  stepper: { display: 'flex', alignItems: 'center', columnGap: '2px', marginTop: '2px', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  lagWords: { flexGrow: 1, textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  lagSet: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  step: { width: '24px', height: '24px', padding: 0, display: 'inline-flex', alignItems: 'center', justifyContent: 'center', flexShrink: 0, color: tokens.colorNeutralForeground2, backgroundColor: 'transparent', border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusSmall, cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover }, ':focus-visible': { ...focusRing, outlineOffset: '1px' }, '&[aria-disabled="true"]': { color: tokens.colorNeutralForegroundDisabled, border: `1px solid ${tokens.colorNeutralStrokeDisabled}`, cursor: 'not-allowed' } },
  cell: { padding: '1px', textAlign: 'center', verticalAlign: 'middle', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  sign: { boxSizing: 'border-box', width: '26px', height: '28px', padding: 0, fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: 1, border: '1px solid transparent', borderRadius: tokens.borderRadiusSmall, cursor: 'pointer', ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` }, ':focus-visible': { ...focusRing, outlineOffset: '-1px' }, '@media (forced-colors: active)': { border: '1px solid ButtonBorder' } },
  filled: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  missing: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundStaticInverted, fontWeight: tokens.fontWeightBold, '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' } },
  'late-as-usual': { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3, border: `1px dashed ${tokens.colorStatusWarningBorder2}` },
  placeholder: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  'not-yet': { backgroundColor: 'transparent', color: tokens.colorNeutralForeground3 },
  'not-expected': { backgroundColor: 'transparent', color: tokens.colorNeutralForeground3, border: `1px solid ${tokens.colorNeutralStroke2}` },
  more: { alignSelf: 'flex-start', marginTop: '8px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
