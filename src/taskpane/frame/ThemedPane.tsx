import { FluentProvider } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useLayoutEffect } from 'react';
import { useStore } from '../model/paneModel';
import type { AppearanceStore } from './appearance';
import { paintPage } from './pageAppearance';
import { THEMES } from './theme';

/** Fluent UI in the appearance that Office and the system have. */
export function ThemedPane({ appearance, children }: { readonly appearance: AppearanceStore; readonly children: ReactNode }): ReactElement {
  const now = useStore(appearance);
  useLayoutEffect(() => paintPage(now), [now]);
  return <FluentProvider theme={THEMES[now]}>{children}</FluentProvider>;
}
