import { bySheet } from '../../groups';
import { findFigures } from '../../reading/number';
import { unitNote } from '../../reading/words';
import { isUnitNote } from '../../tables/cellClass';
import { figureOf, textOf, type Grid, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { sortOf } from './units';

/** The note above a table states yen, and a sentence tells the same amounts in 千円. */
export interface ToldUnit {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly unit: string;
  readonly told: string;
  readonly sentence: GridCell;
  /** Figures of the table that stand in the sentence. */
  readonly figures: readonly GridCell[];
}

/** So many figures of a table in one sentence are no chance, if they have so many digits. */
const FEWEST_FIGURES = 2;
const LEAST_VALUE = 1000;
/** Rows above a table in which its unit is noted. */
const NOTE_ROWS = 4;

/** Tables whose unit of money is another than that of their own amounts in a sentence of the sheet, and in no sentence the same. */
export function findToldUnits(grids: readonly Grid[], tables: readonly Table[]): ToldUnit[] {
  const tablesOf = bySheet(tables);
  return grids.flatMap((grid) => {
    const noted = (tablesOf.get(grid.sheet.name) ?? []).flatMap((table) => notedIn(table) ?? []);
    if (noted.length === 0) return [];
    const sentences = grid.texts.filter(({ cell }) => typeof cell.value === 'string' && cell.text.includes('円')).map((cell) => ({ cell, told: amountsIn(textOf(cell)) })).filter(({ told }) => told.size >= FEWEST_FIGURES);
    return noted.flatMap(({ table, cell, unit, amounts }): ToldUnit[] => {
      const near = sentences.map((sentence) => ({ ...sentence, both: [...amounts].filter(([value]) => sentence.told.has(value)) })).filter(({ both }) => both.length > 0);
      const units = new Set(near.flatMap(({ told, both }) => both.map(([value]) => told.get(value)!)));
      const [other] = units;
      const best = near.find(({ both }) => both.length >= FEWEST_FIGURES);
      return units.size === 1 && other !== undefined && other !== unit && best ? [{ sheet: table.sheet, cell, unit, told: other, sentence: best.cell, figures: best.both.map(([, figure]) => figure) }] : [];
    });
  });
}

/** The amounts of a table under a note of one unit of money, by value. */
function notedIn(table: Table): { table: Table; cell: GridCell; unit: string; amounts: ReadonlyMap<number, GridCell> } | null {
  const { unit, grid, range, headerRows, headerColumns } = table;
  if (unit === null || sortOf(unit) !== 'money' || table.hasPercent || table.kind === 'plan-status' || table.kind === 'list') return null;
  const cell = noteOf(table, unit);
  if (!cell) return null;
  const amounts = new Map<number, GridCell>();
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const one of grid.rowCells(row)) {
      const figure = one.col < range.left + headerColumns || one.col > range.right ? null : figureOf(one);
      if (figure && (figure.unit === '' || figure.unit === unit) && figure.value >= LEAST_VALUE && !amounts.has(figure.value)) amounts.set(figure.value, one);
    }
  }
  return amounts.size >= FEWEST_FIGURES ? { table, cell, unit, amounts } : null;
}

function noteOf({ grid, range }: Table, unit: string): GridCell | null {
  for (let row = range.top - 1; row >= Math.max(0, range.top - NOTE_ROWS); row--) {
    const cell = grid.rowCells(row).find((one) => one.col <= range.right && one.lastCol >= range.left && isUnitNote(textOf(one)) && unitNote(textOf(one)) === unit);
    if (cell) return cell;
  }
  return null;
}

/** Amounts of money that a text tells, with their units; one that is told in two units is left out. */
function amountsIn(text: string): ReadonlyMap<number, string> {
  const amounts = new Map<number, string>();
  const twice = new Set<number>();
  for (const { figure } of findFigures(text)) {
    if (!figure.unit.endsWith('円') || figure.value < LEAST_VALUE) continue;
    const known = amounts.get(figure.value);
    if (known !== undefined && known !== figure.unit) twice.add(figure.value);
    amounts.set(figure.value, figure.unit);
  }
  for (const value of twice) amounts.delete(value);
  return amounts;
}
