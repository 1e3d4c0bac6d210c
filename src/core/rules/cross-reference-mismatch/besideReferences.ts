import { addTo } from '../../groups';
import type { FindGrid } from '../../otherSheets';
import { quotedSheet } from '../../formula';
import { unspaced } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import { shownBy, type ShownCell } from '../../series/content';
import { cellAddress, rangeContains } from '../../snapshot/address';
import { figureOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { entriesAt } from '../../tables/unitAt';
import { digitsOf, isSlip, printedIn } from './digits';
import { agree } from './kpiPlaces';
import { namesPlace } from './sharedWords';
import type { Typed } from './typedOver';

/** So many cells of the column must show other sheets, and so large a part may be typed. */
const FEWEST_SHOWN = 3;
const MOST_TYPED = 0.34;
/** Where the digits are no slip, more lines must show where the figure comes from. */
const FEWEST_ALIKE = 2;

/** One line of the list, in which the column and another show cells of one sheet. */
interface Alike {
  readonly example: GridCell;
  readonly there: ShownCell;
  readonly rows: number;
  readonly cols: number;
}

/**
 * Figures typed into a column that shows cells of other sheets, line by line from another place: what the line's other columns
 * show (前年同期 ='詳細'!G20) tells the place, which stands to it as in the lines that show the same table, or the same sheet.
 */
export function besideReferences(tables: readonly Table[], find: FindGrid): Typed[] {
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) if (table.kind !== 'plan-status') addTo(bySheet, table.sheet, table);
  return tables.flatMap((table) => (table.kind === 'plan-status' || table.kind === 'list' ? [] : typedIn(table).flatMap(({ cell, shown }) => placeOf(table, cell, shown, bySheet, find) ?? [])));
}

/** Typed figures of a column most of whose cells show other sheets. */
const typedIn = rememberedOf(({ grid, range, headerRows }: Table): readonly { readonly cell: GridCell; readonly shown: readonly GridCell[] }[] => {
  const columns = new Map<number, { typed: GridCell[]; shown: GridCell[] }>();
  for (let row = range.top + headerRows; row <= range.bottom; row += 1) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < range.left || cell.col > range.right) continue;
      const { formula } = cell.cell;
      const kind = formula === undefined ? (cell.reading.kind === 'figure' ? 'typed' : null) : formula.includes('!') ? 'shown' : null;
      if (!kind) continue;
      const column = columns.get(cell.col) ?? { typed: [], shown: [] };
      columns.set(cell.col, column);
      column[kind].push(cell);
    }
  }
  return [...columns.values()].flatMap(({ typed, shown }) => (shown.length >= FEWEST_SHOWN && typed.length <= (typed.length + shown.length) * MOST_TYPED ? typed.map((cell) => ({ cell, shown })) : []));
});

function placeOf(table: Table, cell: GridCell, shown: readonly GridCell[], bySheet: ReadonlyMap<string, readonly Table[]>, find: FindGrid): Typed | null {
  const { grid, range } = table;
  for (const beside of grid.rowCells(cell.row)) {
    const next = beside.col < range.left || beside.col > range.right || beside === cell ? null : shownBy(beside);
    if (!next) continue;
    const there = (bySheet.get(next.sheet) ?? []).find((one) => rangeContains(one.range, next.row, next.col));
    const onSheet = shown.flatMap((example): Alike[] => {
      const [own, other] = [shownBy(example), shownBy(grid.startingAt(example.row, beside.col))];
      return own && other && own.sheet === next.sheet && other.sheet === next.sheet ? [{ example, there: own, rows: own.row - other.row, cols: own.col - other.col }] : [];
    });
    const inTable = there ? onSheet.filter((one) => rangeContains(there.range, one.there.row, one.there.col)) : [];
    const alike = inTable.length > 0 ? inTable : onSheet;
    const [first] = alike;
    if (!there || !first || alike.some(({ rows, cols }) => rows !== first.rows || cols !== first.cols)) continue;
    const place = { sheet: next.sheet, row: next.row + first.rows, col: next.col + first.cols };
    const right = rangeContains(there.range, place.row, place.col) && find(place.sheet)?.startingAt(place.row, place.col);
    if (!right || shown.some((one) => isSame(shownBy(one), place)) || !mayBe(cell, right, table, there, onSheet.filter(({ rows, cols }) => rows === first.rows && cols === first.cols).length)) continue;
    return { sheet: table.sheet, cell, shown: place, formula: `${quotedSheet(place.sheet)}!${cellAddress(place.row, place.col)}`, example: first.example, beside };
  }
  return null;
}

const isSame = (shown: ShownCell | null, { sheet, row, col }: ShownCell): boolean => shown !== null && shown.sheet === sheet && shown.row === row && shown.col === col;

/** Whether a figure is meant to be that of the place: but for a slip, or by the name of its line as well. */
function mayBe(cell: GridCell, right: GridCell, table: Table, there: Table, alike: number): boolean {
  const own = printedIn(cell.cell.text);
  const [typed, other] = [figureOf(cell), figureOf(right)];
  if (!own || !typed || !other || agree(typed, other)) return false;
  if (isSlip(own.digits, digitsOf(other.value * (other.unit === '%' ? 100 : 1), own.decimals))) return true;
  const [line] = entriesAt(table, cell);
  return alike >= FEWEST_ALIKE && line !== undefined && namesPlace(unspaced(line.label), there, entriesAt(there, right), true);
}
