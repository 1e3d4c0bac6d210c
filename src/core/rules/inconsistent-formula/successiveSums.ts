import { addTo } from '../../groups';
import { parseReferences, quotedSheet } from '../../formula';
import { rememberedOf } from '../../remembered';
import { rangeAddress } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** A SUM over one stretch of a row or a column of another sheet: the months of a quarter. */
interface Stretch {
  readonly cell: GridCell;
  readonly sheet: string;
  readonly range: Range;
  /** The row or column of the other sheet. */
  readonly line: string;
  /** First and last place along it. */
  readonly from: number;
  readonly to: number;
}

/** So many other lines of the table must go on without a gap in the same places. */
const FEWEST_LINES = 2;

/** =SUM(月別!C4:E4) | =SUM(月別!E4:G4) | =SUM(月別!I4:K4): a stretch that takes a month twice and leaves one out, where the other lines go on from month to month. */
export const successiveSums = rememberedOf((table: Table): readonly RuleFinding[] => {
  if (table.kind === 'plan-status' || table.kind === 'list') return [];
  const rows = new Map<number, Stretch[]>();
  const columns = new Map<number, Stretch[]>();
  for (let row = table.range.top + table.headerRows; row <= table.range.bottom; row++) {
    for (const cell of table.grid.rowCells(row)) {
      const stretch = cell.col >= table.range.left && cell.col <= table.range.right ? stretchOf(cell) : null;
      if (!stretch) continue;
      addTo(rows, cell.row, stretch);
      addTo(columns, cell.col, stretch);
    }
  }
  return [...slipsIn(table, [...rows.values()], ({ col }) => col), ...slipsIn(table, [...columns.values()], ({ row }) => row)];
});

function slipsIn(table: Table, lines: readonly Stretch[][], placeOf: (cell: GridCell) => number): RuleFinding[] {
  const goesOnAt = (line: readonly Stretch[], place: number): boolean => line.some((one, k) => placeOf(one.cell) === place && k > 0 && k + 1 < line.length && follows(line[k - 1]!, one) && follows(one, line[k + 1]!));
  return lines.flatMap((line) => line.slice(1, -1).flatMap((here, i) => {
    const [before, after] = [line[i]!, line[i + 2]!];
    const length = before.to - before.from + 1;
    const isOdd = isOneLine(before, here) && isOneLine(here, after) && !follows(before, here) && !follows(here, after);
    const hasRoom = before.to + length + 1 === after.from && after.to - after.from + 1 === length;
    const others = isOdd && hasRoom ? lines.filter((other) => other !== line && goesOnAt(other, placeOf(here.cell))).length : 0;
    return others >= FEWEST_LINES ? [findingOf(table, before, here, after, others)] : [];
  }));
}

function stretchOf(cell: GridCell): Stretch | null {
  const { formula } = cell.cell;
  if (formula === undefined || !/^SUM\([^(),]+\)$/iu.test(formula)) return null;
  const [reference] = parseReferences(formula);
  if (!reference?.sheet) return null;
  const { sheet, range } = reference;
  const { top, left, bottom, right } = range;
  if (top === bottom && left < right) return { cell, sheet, range, line: `row ${top}`, from: left, to: right };
  return left === right && top < bottom ? { cell, sheet, range, line: `column ${left}`, from: top, to: bottom } : null;
}

const isOneLine = (a: Stretch, b: Stretch): boolean => a.sheet === b.sheet && a.line === b.line;
const follows = (a: Stretch, b: Stretch): boolean => isOneLine(a, b) && a.to + 1 === b.from;

function findingOf({ sheet }: Table, before: Stretch, { cell, sheet: source, range }: Stretch, after: Stretch, others: number): RuleFinding {
  const [from, to] = [before.to + 1, after.from - 1];
  const formula = `SUM(${quotedSheet(source)}!${rangeAddress(range.top === range.bottom ? { ...range, left: from, right: to } : { ...range, top: from, bottom: to })})`;
  const shown = (one: GridCell): string => `${one.address} の「=${one.cell.formula}」`;
  return {
    sheet, cell,
    evidence: [before.cell.address, after.cell.address],
    message: `${cell.address} の式「=${cell.cell.formula}」は、前後の式（${shown(before.cell)}、${shown(after.cell)}）と続いていません。重なって足される欄と、足されない欄があります。ほかの${others}か所では順に続いています。「=${formula}」に直してください。`,
    expected: `=${formula}`,
    found: `=${cell.cell.formula}`,
    fix: { label: `前後と続く式「=${formula}」にする`, edits: [{ sheet, cell: cell.address, formula }] },
  };
}
