import { addTo } from '../../groups';
import { CellIndex, parseReferences, readFormula, withoutKpiCalls, type FormulaReference } from '../../formula';
import type { Grid, GridCell } from '../../tables/grid';

/** A text figure with the formulas that count on it. */
export interface Counted {
  readonly sheet: string;
  readonly cell: GridCell;
  /** `SHEET` and cell of the formulas, those of the figure's own sheet first. */
  readonly by: readonly { readonly sheet: string; readonly cell: GridCell }[];
}

/** A figure hands itself on by =Sheet!A1; sheets that collect from others need one step, summaries of these a second. */
const LONGEST_CHAIN = 3;

interface Placed {
  readonly row: number;
  readonly col: number;
  /** The text figure that stands here or is handed on to here. */
  readonly origin: GridCell;
}

/** Text figures that formulas add up or divide, directly or through cells that hand them on. */
export function findCounted(texts: readonly { readonly sheet: string; readonly cell: GridCell }[], grids: readonly Grid[]): Counted[] {
  if (texts.length === 0) return [];
  const counted = new Map<GridCell, { sheet: string; cell: GridCell }[]>();
  const homes = new Map(texts.map(({ sheet, cell }) => [cell, sheet]));
  let places = texts.map(({ sheet, cell }) => ({ sheet, placed: { row: cell.row, col: cell.col, origin: cell } }));
  for (let step = 0; step < LONGEST_CHAIN && places.length > 0; step++) {
    const index = new CellIndex<Placed>();
    for (const { sheet, placed } of places) index.add(sheet, placed);
    places = [];
    for (const grid of grids) {
      const sheet = grid.sheet.name;
      for (const cell of grid.cells) {
        if (cell.cell.formula === undefined) continue;
        const { references, handsOn } = operandsOf(cell.cell.formula);
        for (const reference of references) {
          for (const { origin } of index.inside(reference, sheet)) {
            if (handsOn) places.push({ sheet, placed: { row: cell.row, col: cell.col, origin } });
            else add(counted, origin, { sheet, cell });
          }
        }
      }
    }
  }
  return [...counted].map(([cell, by]) => ({ sheet: homes.get(cell)!, cell, by: [...by].sort((a, b) => Number(b.sheet === homes.get(cell)) - Number(a.sheet === homes.get(cell))) }));
}

function add(counted: Map<GridCell, { sheet: string; cell: GridCell }[]>, origin: GridCell, by: { sheet: string; cell: GridCell }): void {
  addTo(counted, origin, by);
}

/** Cells that a formula computes from; conditions such as IF(A1="","",…) only look. The add-in's own functions read text figures like numbers. */
function operandsOf(whole: string): { references: readonly FormulaReference[]; handsOn: boolean } {
  const formula = withoutKpiCalls(whole);
  const meaning = readFormula(formula);
  switch (meaning.kind) {
    case 'sum':
      return { references: [...meaning.parts, ...meaning.minus], handsOn: false };
    case 'ratio':
      return { references: [...meaning.numerator, ...meaning.denominator], handsOn: false };
    case 'ratio-by-condition':
      return { references: [meaning.whenTrue, meaning.whenFalse].flatMap(({ numerator, denominator }) => [...numerator, ...denominator]), handsOn: false };
    case 'average':
      return { references: meaning.parts, handsOn: false };
    case 'reference':
      return { references: [meaning.ref], handsOn: true };
    case 'count':
      return { references: [], handsOn: false };
    case 'other':
      return { references: adds(formula) ? parseReferences(formula) : [], handsOn: false };
  }
}

/** Whether a formula of an unknown sort calculates at all; joining texts and comparing marks does not. */
const adds = (formula: string): boolean => /[+*/-]|\b(?:SUM|AVERAGE|SUMIFS?|SUMPRODUCT)\(/u.test(formula.replace(/"[^"]*"/gu, '').replace(/'[^']*'!/gu, ''));
