import { copyFormula, parseReferences, readFormula, type FormulaMeaning } from '../../formula';
import { isTurnedRound } from '../../relations/turnedRound';
import { rememberedOf } from '../../remembered';
import { rangeContains } from '../../snapshot/address';
import { TYPED, type BodyCell } from '../../tables/formulaLines';
import type { Grid, GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { endsWithActual } from './asFarAsActual';
import { isComputable, stopsShort } from './fewCopies';
import { linesOf, type Line } from './lines';

/** A cell that breaks the formula pattern of its row or column. */
export interface PatternBreak {
  readonly cell: GridCell;
  /** The nearest cell that has the pattern's formula. */
  readonly example: GridCell;
  /** The formula that copying the example would put here. */
  readonly formula: string;
  readonly direction: Line['direction'];
  /** How many cells of the line share the formula. */
  readonly count: number;
}

/** Copies that must agree before an odd one among them is one, and the share of the line's formulas and constants that they must be. */
const FEWEST_COPIES = 3;
const LEAST_SHARE = 0.75;
/** At the end of a line, where only one side speaks, more copies must agree. */
const FEWEST_COPIES_AT_END = 4;
/** Two copies are enough in a line of three where all that their formula needs is there. */
const FEWEST_OF_THREE = 2;
/** So many constants side by side are values put in on purpose, not a slip. */
const TYPED_ROW = 3;

/** Cells of a table that break the pattern of their neighbours: typed figures among formulas, formulas that look elsewhere. */
export const patternBreaks = rememberedOf((table: Table): ReadonlyMap<GridCell, PatternBreak> => {
  const breaks = new Map<GridCell, PatternBreak>();
  if (table.kind === 'plan-status' || table.kind === 'list') return breaks;
  const typed = new Map<string, number>();
  for (const line of linesOf(table)) {
    if (mayBreak(line)) for (const { cell, form } of line.formulas.cells) if (form === TYPED) typed.set(acrossOf(line, cell), (typed.get(acrossOf(line, cell)) ?? 0) + 1);
    for (const { odd, pattern } of breaksOf(line, table)) {
      const { cell, form } = odd;
      // A formula shared with its other line is a copy after all.
      if (form !== TYPED && (line.across(cell)?.countOf(form) ?? 0) > 1) continue;
      if (!breaks.has(cell)) breaks.set(cell, pattern);
    }
  }
  return withoutTypedRows(breaks, typed);
});

/** Copies prevail, and something else stands among them. */
const mayBreak = ({ formulas: { cells, most } }: Line): boolean => most >= FEWEST_OF_THREE && most < cells.length && most >= (cells.length - 1) * LEAST_SHARE;

/** The line that crosses a cell's own. */
const acrossOf = ({ direction }: Pick<Line, 'direction'>, { row, col }: GridCell): string => `${direction} ${direction === 'row' ? col : row}`;

function breaksOf(line: Line, table: Table): { odd: BodyCell; pattern: PatternBreak }[] {
  const { grid } = table;
  const { cells, leading, most: count } = line.formulas;
  if (!mayBreak(line)) return [];
  return cells.flatMap((odd, i) => {
    if (odd.form === leading || (odd.form !== TYPED && line.formulas.countOf(odd.form) > 1)) return [];
    const onlyTyped = odd.form === TYPED && count === cells.length - 1;
    const few = count < FEWEST_COPIES;
    const beside = few ? (count === cells.length - 1 ? (cells[i - 1] ?? cells[i + 1]) : null) : neighbourOf(line, i, leading, count, onlyTyped);
    const example = beside ?? (few ? null : neighbourOnOtherSheet(line, i, leading));
    if (!example || isBase(odd.cell, example.cell)) return [];
    const formula = copied(example, odd);
    if (formula === null || (few && !(onlyTyped ? isComputable(formula, grid) : stopsShort(odd.cell.cell.formula!, formula, grid)))) return [];
    if (odd.form !== TYPED && (!contradicts(odd.cell.cell.formula!, formula) || isTurnedRound(readFormula(odd.cell.cell.formula!), readFormula(formula), grid, odd.cell.row) || stepsOver(odd.cell.cell.formula!, formula, grid) || endsWithActual(odd.cell, odd.cell.cell.formula!, formula, table))) return [];
    return [{ odd, pattern: { cell: odd.cell, example: example.cell, formula, direction: line.direction, count } }];
  });
}

/**
 * The copy beside the odd cell; both sides must have one. At an end, where a total of another make may stand,
 * two at the one side are enough in a uniform line, or for a typed figure that is the only exception.
 */
function neighbourOf({ formulas: { cells }, uniform }: Line, i: number, form: number, count: number, onlyTyped: boolean): BodyCell | null {
  const [before, after] = [cells[i - 1], cells[i + 1]];
  if (before && after) return before.form === form && after.form === form ? before : null;
  const inner = before ?? after;
  const next = before ? cells[i - 2] : cells[i + 2];
  return (uniform || onlyTyped) && count >= FEWEST_COPIES_AT_END && inner?.form === form && next?.form === form ? inner : null;
}

/** The formula that copying an example would put in the place of another cell. */
const copied = (example: BodyCell, odd: BodyCell): string | null => copyFormula(example.cell.cell.formula!, odd.cell.row - example.cell.row, odd.cell.col - example.cell.col);

/** At an end no total stands where the formula is the copies' own but for the sheet that it looks at. */
function neighbourOnOtherSheet({ formulas: { cells } }: Line, i: number, form: number): BodyCell | null {
  const odd = cells[i]!;
  const example = [cells[i - 1], cells[i + 1]].find((one) => one?.form === form);
  const formula = example && odd.form !== TYPED ? copied(example, odd) : null;
  if (!example || formula === null) return null;
  const places = (text: string): string => JSON.stringify(parseReferences(text).map(({ range }) => range));
  const sheets = (text: string): string => JSON.stringify(parseReferences(text).map(({ sheet }) => sheet));
  const own = odd.cell.cell.formula!;
  return places(own) === places(formula) && sheets(own) !== sheets(formula) && parseReferences(own).every(({ sheet }) => sheet !== null) ? example : null;
}

/** The first figure of a chain, to which the others add: it has nothing before it to add to. */
const isBase = (cell: GridCell, example: GridCell): boolean =>
  parseReferences(example.cell.formula!).some(({ sheet, range }) => sheet === null && rangeContains(range, cell.row, cell.col));

/**
 * Whether a formula computes the same sort of thing from other cells.
 * A formula of another sort (an average among sums) is usually meant; one that says the same in other words is no slip.
 */
function contradicts(formula: string, expected: string): boolean {
  const [own, usual] = [readFormula(formula), readFormula(expected)];
  const sort = sortOf(own);
  if (sort === null || sort !== sortOf(usual)) return false;
  const operands = operandsOf(own)[0];
  return !operandsOf(usual).includes(operands ?? '');
}

/** 前月差 of October over 上期計: where the usual formula would look at a cell without a figure and this one looks at a figure, it steps over a subtotal. */
function stepsOver(formula: string, expected: string, grid: Grid): boolean {
  const places = (text: string): string[] => parseReferences(text).flatMap(({ sheet, range }) => (sheet === null && range.top === range.bottom && range.left === range.right ? [`${range.top} ${range.left}`] : []));
  const holdsFigure = (place: string): boolean => {
    const [row, col] = place.split(' ').map(Number);
    return grid.at(row!, col!)?.reading.kind === 'figure';
  };
  const [own, usual] = [places(formula), places(expected)];
  const [looked, skipped] = [own.filter((place) => !usual.includes(place)), usual.filter((place) => !own.includes(place))];
  return skipped.length === 1 && looked.length === 1 && !holdsFigure(skipped[0]!) && (holdsFigure(looked[0]!) || !holdsFigure(own[0]!));
}

function sortOf(meaning: FormulaMeaning): string | null {
  switch (meaning.kind) {
    case 'sum':
      return meaning.minus.length > 0 ? 'difference' : 'sum';
    case 'ratio':
    case 'ratio-by-condition':
      return 'ratio';
    case 'other':
    case 'count':
      return null;
    default:
      return meaning.kind;
  }
}

/** The cells computed from, as text; a quotient by condition has two readings. */
function operandsOf(meaning: FormulaMeaning): string[] {
  switch (meaning.kind) {
    case 'sum':
      return [JSON.stringify([meaning.parts, meaning.minus])];
    case 'average':
      return [JSON.stringify(meaning.parts)];
    case 'reference':
      return [JSON.stringify([meaning.ref, meaning.power])];
    case 'ratio':
      return [JSON.stringify([meaning.numerator, meaning.denominator])];
    case 'ratio-by-condition':
      return [meaning.whenTrue, meaning.whenFalse].map(({ numerator, denominator }) => JSON.stringify([numerator, denominator]));
    default:
      return [];
  }
}

/** Leaves out rows and columns of constants in a table of formulas. */
function withoutTypedRows(breaks: ReadonlyMap<GridCell, PatternBreak>, typed: ReadonlyMap<string, number>): ReadonlyMap<GridCell, PatternBreak> {
  return new Map([...breaks].filter(([cell, found]) => cell.cell.formula !== undefined || (typed.get(acrossOf(found, cell)) ?? 0) < TYPED_ROW));
}
