import { childOf, childrenOf, numberOf, flagOf, type XmlNode } from './xml';

/** Colours 8 to 63 that files name by number (ECMA-376 Part 1 §18.8.27); 0 to 7 are the same as 8 to 15. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
/** The window's text and background. */
const SYSTEM: Readonly<Record<number, string>> = { 64: '000000', 65: 'FFFFFF', 81: '000000' };

/** Order in which colours are numbered: light and dark change places against the theme's own order. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
/** Excel's theme since 2013, for files without one. */
const OFFICE_THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];

/** Turns colours of a workbook into `#RRGGBB`. */
export class Palette {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  /** @param theme root of the theme part; `styles` root of the styles part, which may change the numbered colours. */
  constructor(theme: XmlNode | undefined, styles: XmlNode | undefined) {
    const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
    this.theme = THEME_ORDER.map((name, i) => schemeColor(childOf(scheme, name)) ?? OFFICE_THEME[i]!);
    const own = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor').map((node) => rgbOf(node.attributes['rgb']));
    this.indexed = INDEXED.slice(0, 8).concat(INDEXED).map((color, i) => own[i] ?? color);
  }

  /** The colour of an element like `<color theme="4" tint="0.4"/>`; undefined where it is automatic or absent. */
  read(node: XmlNode | undefined): string | undefined {
    if (!node || flagOf(node, 'auto', false)) return undefined;
    const base = this.base(node);
    return base === undefined ? undefined : `#${tinted(base, numberOf(node, 'tint') ?? 0)}`;
  }

  private base(node: XmlNode): string | undefined {
    const rgb = rgbOf(node.attributes['rgb']);
    if (rgb !== undefined) return rgb;
    const theme = numberOf(node, 'theme');
    if (theme !== undefined) return this.theme[theme];
    const index = numberOf(node, 'indexed');
    return index === undefined ? undefined : (SYSTEM[index] ?? this.indexed[index]);
  }
}

/** Six digits of an ARGB or RGB colour; Excel does not look at the transparency. */
function rgbOf(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:[0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/.test(text) ? text.slice(-6).toUpperCase() : undefined;
}

const schemeColor = (node: XmlNode | undefined): string | undefined => rgbOf(childOf(node, 'srgbClr')?.attributes['val']) ?? rgbOf(childOf(node, 'sysClr')?.attributes['lastClr']);

/** Lighter (tint above 0) or darker, by the luminance alone (ECMA-376 Part 1 §18.8.19). */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const { hue, saturation, luminance } = toHsl(color);
  const by = Math.max(-1, Math.min(1, tint));
  return fromHsl(hue, saturation, by < 0 ? luminance * (1 + by) : luminance * (1 - by) + by);
}

/** A colour between two, for fills of a pattern: `share` of the first, the rest of the second. */
export function mixed(first: string, second: string, share: number): string {
  const a = channels(first.replace('#', ''));
  const b = channels(second.replace('#', ''));
  return `#${hex(a.map((value, i) => value * share + b[i]! * (1 - share)))}`;
}

const channels = (color: string): number[] => [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);

const hex = (values: readonly number[]): string =>
  values
    .map((value) => Math.round(Math.max(0, Math.min(1, value)) * 255).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

function toHsl(color: string): { hue: number; saturation: number; luminance: number } {
  const [r, g, b] = channels(color) as [number, number, number];
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const luminance = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = luminance > 0.5 ? spread / (2 - most - least) : spread / (most + least);
  const hue = most === r ? (g - b) / spread + (g < b ? 6 : 0) : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return { hue, saturation, luminance };
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const spread = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const channel = (shift: number): number => {
    const k = (shift + hue * 2) % 12;
    return luminance - (spread / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return hex([channel(0), channel(8), channel(4)]);
}
