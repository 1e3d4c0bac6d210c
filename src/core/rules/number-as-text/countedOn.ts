import { addTo } from '../../groups';
import { CellIndex, parseReferences, readFormula, withoutKpiCalls, type FormulaMeaning, type FormulaReference } from '../../formula';
import { rememberedOf } from '../../remembered';
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
      for (const { cell, references, handsOn } of formulasOf(grid)) {
        for (const reference of references) {
          for (const { origin } of index.inside(reference, sheet)) {
            if (handsOn) places.push({ sheet, placed: { row: cell.row, col: cell.col, origin } });
            else addTo(counted, origin, { sheet, cell });
          }
        }
      }
    }
  }
  return [...counted].map(([cell, by]) => ({ sheet: homes.get(cell)!, cell, by: [...by].sort((a, b) => Number(b.sheet === homes.get(cell)) - Number(a.sheet === homes.get(cell))) }));
}

interface Computing {
  readonly cell: GridCell;
  /** Cells that the formula computes from; conditions such as IF(A1="","",…) only look. */
  readonly references: readonly FormulaReference[];
  /** It shows one cell as it is. */
  readonly handsOn: boolean;
}

/** Formulas of a sheet that compute from cells. */
const formulasOf = rememberedOf((grid: Grid): readonly Computing[] => grid.cells.flatMap((cell) => {
  if (cell.cell.formula === undefined) return [];
  // The add-in's own functions read text figures like numbers.
  const formula = withoutKpiCalls(cell.cell.formula);
  const meaning = (formula === cell.cell.formula ? cell.meaning : null) ?? readFormula(formula);
  const references = referencesOf(meaning, formula);
  return references.length === 0 ? [] : [{ cell, references, handsOn: meaning.kind === 'reference' }];
}));

function referencesOf(meaning: FormulaMeaning, formula: string): readonly FormulaReference[] {
  switch (meaning.kind) {
    case 'sum': return [...meaning.parts, ...meaning.minus];
    case 'ratio': return [...meaning.numerator, ...meaning.denominator];
    case 'ratio-by-condition': return [meaning.whenTrue, meaning.whenFalse].flatMap(({ numerator, denominator }) => [...numerator, ...denominator]);
    case 'average': return meaning.parts;
    case 'reference': return [meaning.ref];
    case 'count': return [];
    case 'other': return adds(formula) ? parseReferences(formula) : [];
  }
}

/** Whether a formula of an unknown sort calculates at all; joining texts and comparing marks does not. */
const adds = (formula: string): boolean => /[+*/-]|\b(?:SUM|AVERAGE|SUMIFS?|SUMPRODUCT)\(/u.test(formula.replace(/"[^"]*"/gu, '').replace(/'[^']*'!/gu, ''));
