import type { Grid } from './tables/grid';

/** The grid of a sheet by its name; undefined where the workbook has no such sheet. */
export type FindGrid = (sheet: string) => Grid | undefined;

/** Finds grids by the names of their sheets. */
export function gridFinder(grids: readonly Grid[]): FindGrid {
  const byName = new Map(grids.map((grid) => [grid.sheet.name, grid]));
  return (sheet) => byName.get(sheet);
}

/**
 * As `rememberedFor`, for what follows references to other sheets: the answer holds as long as the sheets that it asked for
 * are the same.
 */
export function rememberedAcrossSheets<K extends object, G, T>(compute: (of: K, given: G, find: FindGrid) => T, isSame: (before: G, now: G) => boolean): (of: K, given: G, find: FindGrid) => T {
  const answers = new WeakMap<K, { readonly given: G; readonly asked: ReadonlyMap<string, Grid | undefined>; readonly answer: T }>();
  return (of, given, find) => {
    const known = answers.get(of);
    if (known && isSame(known.given, given) && [...known.asked].every(([name, grid]) => find(name) === grid)) return known.answer;
    const asked = new Map<string, Grid | undefined>();
    const answer = compute(of, given, (name) => {
      const grid = find(name);
      asked.set(name, grid);
      return grid;
    });
    answers.set(of, { given, asked, answer });
    return answer;
  };
}
