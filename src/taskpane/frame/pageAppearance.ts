import { officeBackground } from '../../excel/officeTheme';
import { type Appearance, AppearanceStore } from './appearance';
import { PAGE_BACKGROUNDS } from './theme';

/** The appearance of this page, in Office or without. */
export const pageAppearance = (): AppearanceStore => new AppearanceStore({
  media: (query) => matchMedia(query),
  officeBackground,
  onReturn: (listener) => {
    addEventListener('focus', listener);
    document.addEventListener('visibilitychange', listener);
  },
});

/** Paints what lies outside Fluent UI's own elements: the page's ground and its scroll bars. */
export function paintPage(appearance: Appearance): void {
  document.documentElement.style.colorScheme = appearance;
  document.documentElement.style.backgroundColor = PAGE_BACKGROUNDS[appearance];
  document.body.style.backgroundColor = PAGE_BACKGROUNDS[appearance];
}
