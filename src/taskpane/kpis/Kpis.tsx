import type { ReactElement } from 'react';

export function Kpis(): ReactElement | null {
  return null;
}
