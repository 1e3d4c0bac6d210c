import { makeStyles, tokens } from '@fluentui/react-components';
import { card } from '../frame/card';
import { focusRing } from '../frame/focusRing';
import { menu } from '../frame/menu';

export const useRecognitionStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  // A live region stays on the page while it is empty, and takes no room then.
  live: { ':empty': { marginTop: '-16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  card: { margin: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '12px', ...card, overflowWrap: 'anywhere', minWidth: 0 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', fontWeight: tokens.fontWeightSemibold },
  shown: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, maxHeight: '4.5em', overflowY: 'auto', overflowWrap: 'anywhere', ':focus-visible': focusRing },
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: '12px', rowGap: '6px', margin: 0, '@media (max-width: 240px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' } },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '6px' },
  pickBar: { '@media (min-height: 360px)': { position: 'sticky', top: 'var(--repair-bar, 0px)', zIndex: 1 }, display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '12px', backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow8, border: `2px solid ${tokens.colorBrandStroke1}`, overflowWrap: 'anywhere' },
  problem: { color: tokens.colorStatusWarningForeground3 },
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px', margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  sheet: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  sheetHeading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  sheetButton: { width: '100%', minWidth: 0, justifyContent: 'flex-start', textAlign: 'left', paddingLeft: '4px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  inner: { paddingLeft: '12px' },
  tableButton: { width: '100%', minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: '4px', padding: 0, border: 'none', background: 'none', font: 'inherit', color: 'inherit', textAlign: 'left', cursor: 'pointer', borderRadius: tokens.borderRadiusSmall, ':focus-visible': { ...focusRing, outlineOffset: '4px' }, ':hover': { color: tokens.colorBrandForeground1 } },
  tableHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  range: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  tools: { display: 'flex', flexDirection: 'column', rowGap: '10px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  steppers: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '6px' },
  stepper: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  number: { minWidth: '1.5em', textAlign: 'center', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  kpi: { display: 'flex', flexDirection: 'column', rowGap: '6px', minWidth: 0, paddingBottom: '10px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { paddingBottom: 0, borderBottom: 'none' } },
  calculation: { display: 'flex', flexDirection: 'column', rowGap: '6px', overflowWrap: 'anywhere' },
  correction: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', rowGap: '4px' },
  correctionWords: { flexGrow: 1, flexBasis: '180px', minWidth: 0, overflowWrap: 'anywhere' },
  menu,
});
