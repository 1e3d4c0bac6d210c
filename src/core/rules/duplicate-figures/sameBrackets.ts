import { digitsOf } from '../../series/copiedMonth';
import { rememberedOf } from '../../remembered';
import type { Grid, GridCell } from '../../tables/grid';

/** Figures of so many digits hardly come out the same in two years. */
const FEWEST_DIGITS = 4;
/** With so many no other cell need show it. */
const SURE_DIGITS = 5;
/** Orders are of round numbers, year after year. */
const ROUND = 100;
/** Other cells of the row or column, whose figures in brackets differ from the ones before them. */
const FEWEST_OTHERS = 2;

/** Cells in which last year's figure in brackets repeats this year's, 9,543通 (9,543通), among cells in which it does not. */
export const findSameBrackets = rememberedOf((grid: Grid): readonly GridCell[] => {
  const pairs = grid.texts.filter(({ reading, cell }) => reading.kind === 'figure' && typeof reading.previous === 'object' && cell.formula === undefined);
  const equal = pairs.filter(isEqual);
  if (equal.length === 0) return [];
  const [rows, columns] = [new Map<number, Line>(), new Map<number, Line>()];
  const equals = new Set(equal);
  for (const cell of pairs) {
    tally(rows, cell.row, equals.has(cell));
    tally(columns, cell.col, equals.has(cell));
  }
  return equal.filter(({ row, col, reading }) => {
    const digits = reading.kind === 'figure' ? digitsOf(reading.figure) : 0;
    const [inRow, inColumn] = [rows.get(row)!, columns.get(col)!];
    return inRow.equal === 1 && inColumn.equal === 1 && inRow.all + inColumn.all - 2 >= (digits >= SURE_DIGITS ? 0 : FEWEST_OTHERS);
  });
});

/** Cells with a figure in brackets in one row or column. */
interface Line {
  all: number;
  equal: number;
}

function tally(lines: Map<number, Line>, index: number, isSame: boolean): void {
  const line = lines.get(index) ?? { all: 0, equal: 0 };
  lines.set(index, line);
  line.all++;
  if (isSame) line.equal++;
}

function isEqual({ reading }: GridCell): boolean {
  if (reading.kind !== 'figure' || typeof reading.previous !== 'object') return false;
  const { figure, previous } = reading;
  return figure.value === previous.value && figure.unit === previous.unit && digitsOf(figure) >= FEWEST_DIGITS && figure.value % ROUND !== 0;
}
