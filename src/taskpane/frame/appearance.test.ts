import { AppearanceStore, appearanceOf, isDark } from './appearance';

it.each([['#FFFFFF', false], ['#f3f2f1', false], ['#E6E6E6', false], ['#666666', true], ['#262626', true], ['#000000', true], ['#005a9e', true], ['white', null], ['', null], [null, null]])('%s is dark: %j', (colour, expected) => {
  expect(isDark(colour)).toBe(expected);
});

it.each([
  ['the system where Office says nothing', { isContrast: false, prefersDark: true, officeBackground: null }, 'dark'],
  ['Office before the system', { isContrast: false, prefersDark: true, officeBackground: '#FFFFFF' }, 'light'],
  ['a dark Office on a light system', { isContrast: false, prefersDark: false, officeBackground: '#262626' }, 'dark'],
  ['a contrast theme before Office', { isContrast: true, prefersDark: true, officeBackground: '#FFFFFF' }, 'dark'],
] as const)('follows %s', (_, surroundings, expected) => {
  expect(appearanceOf(surroundings)).toBe(expected);
});

it('looks again when the system changes and when the user comes back', () => {
  const listeners: (() => void)[] = [];
  let prefersDark = false;
  let officeBackground: string | null = null;
  const store = new AppearanceStore({
    media: (query) => ({ get matches() { return query.includes('dark') && prefersDark; }, addEventListener: (_: string, listener: EventListenerOrEventListenerObject) => { if (typeof listener === 'function') listeners.push(() => { listener(new Event('change')); }); } }),
    officeBackground: () => officeBackground,
    onReturn: (listener) => { listeners.push(listener); },
  });
  const seen: string[] = [];
  store.subscribe(() => { seen.push(store.state()); });
  expect(store.state()).toBe('light');
  prefersDark = true;
  listeners[0]?.();
  officeBackground = '#FFFFFF';
  listeners.at(-1)?.();
  listeners.at(-1)?.();
  expect(seen).toEqual(['dark', 'light']);
});
