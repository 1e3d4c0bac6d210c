import { makeStyles, tokens, type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Appearance } from './appearance';

/** The Japanese faces that Windows, macOS and Linux have. */
const FACES = { fontFamilyBase: "'Segoe UI', 'Yu Gothic UI', 'Hiragino Sans', 'Noto Sans CJK JP', Meiryo, sans-serif" };

/** Fluent's themes. The contrast themes of Windows need none of their own: there the browser puts the system's colours in place of all of these. */
export const THEMES: Readonly<Record<Appearance, Theme>> = { light: { ...webLightTheme, ...FACES }, dark: { ...webDarkTheme, ...FACES } };

/** Grounds of the page, as taskpane.css has them before anything is drawn. */
export const PAGE_BACKGROUNDS: Readonly<Record<Appearance, string>> = { light: webLightTheme.colorNeutralBackground2, dark: webDarkTheme.colorNeutralBackground2 };

/** A card's edge in the contrast themes, where neither shadow nor shade of grey is seen. */
const IN_CONTRAST = '@media (forced-colors: active)';

export const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box', padding: '16px', rowGap: '16px', backgroundColor: tokens.colorNeutralBackground2, '& .fui-MessageBarBody': { overflowWrap: 'anywhere' } },
  /** For screen readers alone: Excel shows the same name above the pane. */
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  back: { alignSelf: 'flex-start' },
  tabs: { flexWrap: 'wrap' },
  view: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  verdictActions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '6px', marginTop: '10px' },
  repairBar: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '6px', margin: '0 -16px', padding: '8px 16px', backgroundColor: tokens.colorNeutralBackground2,
    '@media (min-height: 360px)': { position: 'sticky', top: 0, zIndex: 2 },
  },
  steps: { display: 'flex', flexDirection: 'column', rowGap: '6px', width: '100%', maxHeight: '40vh', overflowY: 'auto', margin: 0, paddingLeft: '20px' },
  step: { lineHeight: '28px' },
  wrapping: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  repairWords: { flexGrow: 1 },
  running: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  wide: { width: '100%' },
  failure: { width: '100%', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '6px' },
  verdict: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow2, padding: '14px', borderLeft: `4px solid ${tokens.colorNeutralStroke1}`, [IN_CONTRAST]: { border: '1px solid CanvasText', borderLeftWidth: '4px' } },
  fix: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  confirm: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  ready: { borderLeftColor: tokens.colorPaletteGreenBorderActive },
  nothing: { borderLeftColor: tokens.colorNeutralStroke1 },
  verdictLine: { margin: '0 0 4px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  tally: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '6px', margin: '10px 0', padding: 0, listStyleType: 'none' },
});
