import { isAchievementWord } from '../reading/kpiWords';
import { remembered, rememberedOf } from '../remembered';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { buildRate, buildTotal } from './build';
import type { DeclaredMeaning } from './meaning';
import type { AnyRelation } from './types';

/** The relation that a formula declares for a figure; null where an operand holds no figure. */
export function declaredRelation(cell: GridCell, grid: Grid, table: Table | null, declared: DeclaredMeaning, rounding: Settings['rounding'], source: 'formula' | 'pattern', why: string): AnyRelation | null {
  const proposal = { cell, sheet: grid.sheet.name, table, why, source, scale: declared.scale };
  const { row, column } = table ? headingWords(table, cell) : NO_HEADINGS;
  if (declared.kind === 'rate') {
    const compares = row.compares || column.compares;
    const aims = row.aims || column.aims;
    const sense = compares && !aims ? 'comparison' : row.achieves || column.achieves ? 'achievement' : 'rate';
    return buildRate(proposal, declared.numerator, declared.denominator, sense, rounding);
  }
  const sense = declared.minus.length > 0 ? (row.changes || column.changes ? 'comparison' : 'difference') : row.accumulates || column.accumulates ? 'cumulative' : 'total';
  return buildTotal(proposal, declared.parts, declared.minus, sense);
}

/** What a heading's name says about the figures under it that a formula computes. */
interface HeadingWords {
  readonly compares: boolean;
  readonly aims: boolean;
  readonly achieves: boolean;
  readonly changes: boolean;
  readonly accumulates: boolean;
}

const readWords = remembered((name: string): HeadingWords => ({
  compares: /前年|前月|昨年|対比/u.test(name),
  aims: /目標/u.test(name),
  achieves: isAchievementWord(name),
  changes: /前年|昨年|前月|増減/u.test(name),
  accumulates: /累計/u.test(name),
}));

const NO_WORDS: HeadingWords = { compares: false, aims: false, achieves: false, changes: false, accumulates: false };
const NO_HEADINGS = { row: NO_WORDS, column: NO_WORDS };

/** Row and column headings of a cell, innermost only, to tell a comparison from a rate. */
function headingWords(table: Table, cell: GridCell): { row: HeadingWords; column: HeadingWords } {
  const { rows, columns } = wordsOfTable(table);
  return { row: rows[cell.row - table.range.top - table.headerRows] ?? NO_WORDS, column: columns.get(cell.col) ?? NO_WORDS };
}

/** What the headings of a table say, by the rows' order and the columns' index. */
const wordsOfTable = rememberedOf(({ rows, columns }: Table) => ({
  rows: rows.map(({ name }) => readWords(name)),
  columns: new Map([...columns].reverse().map(({ index, name }) => [index, readWords(name)])),
}));
