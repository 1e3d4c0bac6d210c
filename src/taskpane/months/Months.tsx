import type { ReactElement } from 'react';

export function Months(): ReactElement | null {
  return null;
}
