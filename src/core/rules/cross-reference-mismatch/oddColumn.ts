import { addTo } from '../../groups';
import type { FindGrid } from '../../otherSheets';
import { rememberedOf } from '../../remembered';
import { shownBy } from '../../series/content';
import { cellAddress, columnName } from '../../snapshot/address';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { moved } from './wrongMonth';

/** So many cells of a column must show one column of a sheet before another one among them is odd. */
const FEWEST_ALIKE = 3;

interface Reference {
  readonly cell: GridCell;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/**
 * 12月 of a list shows column N of the groups' sheets in every line and column M in one, though the figure beside it
 * (前年, ='業務'!N19) is of column N in this line as in the others: it shows another month.
 */
export function oddColumns(tables: readonly Table[], find: FindGrid): RuleFinding[] {
  return tables.flatMap((table) => (table.kind === 'plan-status' ? [] : columnsOf(table).flatMap((references) => {
    const odd = oddIn(references);
    const finding = odd && findingOf(table, odd.reference, odd.example, find);
    return finding ? [finding] : [];
  })));
}

/** The plain references to other sheets of each column of a table. */
const columnsOf = rememberedOf(({ grid, range, headerRows }: Table): readonly (readonly Reference[])[] => {
  const columns = new Map<number, Reference[]>();
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      const shown = cell.col < range.left || cell.col > range.right ? null : shownBy(cell);
      if (shown) addTo(columns, cell.col, { cell, ...shown });
    }
  }
  return [...columns.values()].filter(({ length }) => length > FEWEST_ALIKE);
});

/** The only reference to another column than all others, of which some show the same sheet. */
function oddIn(references: readonly Reference[]): { readonly reference: Reference; readonly example: Reference } | null {
  const [first, second, third] = references;
  const usual = first!.col === second!.col ? first!.col : third!.col;
  const [reference, ...more] = references.filter(({ col }) => col !== usual);
  if (!reference || more.length > 0) return null;
  const alike = references.filter((other) => other !== reference && other.sheet === reference.sheet);
  return alike.length >= FEWEST_ALIKE ? { reference, example: alike.find(({ cell }) => cell.row > reference.cell.row) ?? alike[0]! } : null;
}

function findingOf(table: Table, { cell, sheet, row, col }: Reference, example: Reference, find: FindGrid): RuleFinding | null {
  const { grid, range } = table;
  const right = find(sheet)?.startingAt(row, example.col);
  const [shown, meant] = [figureOf(cell), figureOf(right)];
  if (!right || !shown || !meant || shown.value === meant.value) return null;
  // Another cell of the line shows the usual column, and so does the one below or above it in the example's line.
  const beside = grid.rowCells(cell.row).find((other) => {
    if (other === cell || other.col < range.left || other.col > range.right) return false;
    const [own, usual] = [shownBy(other), shownBy(grid.startingAt(example.cell.row, other.col))];
    return own?.sheet === sheet && own.col === example.col && usual?.sheet === sheet && usual.col === example.col && own.row - row === usual.row - example.row;
  });
  if (!beside || grid.rowCells(cell.row).some((other) => other.col > cell.col && other.reading.kind === 'text' && /[0-9０-９]月|遅れ/u.test(textOf(other)))) return null;
  const [wrongAddress, rightAddress] = [cellAddress(row, col), cellAddress(row, example.col)];
  const formula = moved(cell.cell.formula!, wrongAddress, rightAddress);
  return {
    sheet: table.sheet,
    cell,
    evidence: [`${sheet}!${wrongAddress}`, `${sheet}!${rightAddress}`, beside.address, example.cell.address],
    message: `${cell.address} の式「=${cell.cell.formula}」は ${columnName(col)} 列の ${textOf(cell)} を参照していますが、この列のほかのセル（例: ${example.cell.address} の「=${example.cell.cell.formula}」）も、同じ行の ${beside.address} も ${columnName(example.col)} 列を参照しています。正しくは ${sheet}!${rightAddress} の ${textOf(right)} と思われます。参照を直してください。`,
    found: textOf(cell),
    expected: textOf(right),
    ...(formula ? { fix: { label: `参照を ${sheet}!${rightAddress} に直す`, edits: [{ sheet: table.sheet, cell: cell.address, formula }] } } : {}),
  };
}
