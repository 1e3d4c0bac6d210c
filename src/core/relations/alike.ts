import { addTo } from '../groups';
import { unspaced } from '../reading/normalise';
import type { View } from './view';

/** Small tables of one form on a sheet; more of them prove nothing that these do not. */
const MOST_ALIKE = 12;

/**
 * Views of the tables of a sheet that have the very headings of another: one sheet of 事業１, 事業２ … each with a line or two.
 * Which columns are computed from which, they show together.
 */
export function alikeAmong(views: readonly View[]): (view: View) => readonly View[] {
  let byForm: Map<string, View[]> | null = null;
  return (view) => {
    if (view.direction === 'down') return NONE;
    byForm ??= groupByForm(views);
    const all = byForm.get(formOf(view)) ?? NONE;
    return all.filter((other) => other !== view).slice(0, MOST_ALIKE);
  };
}

const NONE: readonly View[] = [];

function groupByForm(views: readonly View[]): Map<string, View[]> {
  const byForm = new Map<string, View[]>();
  for (const view of views) if (view.direction === 'across') addTo(byForm, formOf(view), view);
  return byForm;
}

const formOf = ({ measures }: View): string => measures.map(({ entry }) => unspaced(entry.label)).join('|');
