/** A place in a grid whose lines have items at some of their columns. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** @returns whether anything can be focused there */
type HasItem = (place: GridPlace) => boolean;

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Where a key leads in a grid (WAI-ARIA grid pattern): arrows to the next item in their direction, Home and End to the ends of
 * the line, with Ctrl to the first and last item of the grid. Places without an item are passed over.
 * @returns null where the key leads nowhere: it is left to the browser
 */
export function movedBy(key: string, ctrl: boolean, from: GridPlace, size: GridSize, hasItem: HasItem): GridPlace | null {
  const along = (row: number, column: number, down: number, right: number): GridPlace | null => {
    for (let at = { row, column }; at.row >= 0 && at.row < size.rows && at.column >= 0 && at.column < size.columns; at = { row: at.row + down, column: at.column + right }) {
      if (hasItem(at)) return at;
    }
    return null;
  };
  const { row, column } = from;
  switch (key) {
    case 'ArrowLeft': return along(row, column - 1, 0, -1);
    case 'ArrowRight': return along(row, column + 1, 0, 1);
    case 'ArrowUp': return along(row - 1, column, -1, 0);
    case 'ArrowDown': return along(row + 1, column, 1, 0);
    case 'Home': return along(ctrl ? 0 : row, 0, 0, 1);
    case 'End': return along(ctrl ? size.rows - 1 : row, size.columns - 1, 0, -1);
    default: return null;
  }
}
