import { Store } from '../model/store';

export type Appearance = 'light' | 'dark';

/** What Office and the system say about colours. */
export interface Surroundings {
  /** One of the Windows contrast themes is in use; the browser then puts the system's colours in place of the page's. */
  readonly isContrast: boolean;
  readonly prefersDark: boolean;
  /** Background of Office's own panes, `#RRGGBB`; null where Office does not say. */
  readonly officeBackground: string | null;
}

/** Office's theme counts before the system's: a dark pane beside a white ribbon would look like another program. A contrast theme counts before both. */
export function appearanceOf({ isContrast, prefersDark, officeBackground }: Surroundings): Appearance {
  const office = isContrast ? null : isDark(officeBackground);
  return (office ?? prefersDark) ? 'dark' : 'light';
}

/** Whether white text is better seen on a colour than black text; null for what is no colour. */
export function isDark(colour: string | null): boolean | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour?.trim() ?? '')?.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < EQUALLY_SEEN;
}

/** Relative luminance at which black and white text have the same contrast (WCAG 2.2). */
const EQUALLY_SEEN = 0.179;
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** What the store asks; the page's own window and Office in the add-in. */
export interface AppearanceSource {
  readonly media: (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener'>;
  readonly officeBackground: () => string | null;
  /** Calls back when the user comes back to the pane. */
  readonly onReturn: (listener: () => void) => void;
}

/**
 * Light or dark, as Office and the system are now. Excel has no event for a new theme (only Outlook has), so Office is asked
 * again whenever the user comes back to the pane; the system tells by itself.
 */
export class AppearanceStore extends Store<Appearance> {
  constructor(source: AppearanceSource) {
    const dark = source.media('(prefers-color-scheme: dark)');
    const contrast = source.media('(forced-colors: active)');
    const now = (): Appearance => appearanceOf({ isContrast: contrast.matches, prefersDark: dark.matches, officeBackground: source.officeBackground() });
    super(now());
    const look = (): void => { if (now() !== this.state()) this.show(now()); };
    dark.addEventListener('change', look);
    contrast.addEventListener('change', look);
    source.onReturn(look);
  }
}
