import type { ReactElement } from 'react';

export function OutputMenu(): ReactElement | null {
  return null;
}
