import type { ReactElement } from 'react';

export function SettingsView(): ReactElement | null {
  return null;
}
