import type { ReactElement } from 'react';

export function Recognition(): ReactElement | null {
  return null;
}
