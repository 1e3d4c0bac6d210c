import type { FindGrid } from '../../otherSheets';
import { quotedSheet } from '../../formula';
import type { Figure } from '../../reading/types';
import { isComputed, shownCell } from '../../series/content';
import type { MonthSeries } from '../../series/types';
import { cellAddress } from '../../snapshot/address';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { patternBreaks } from '../inconsistent-formula/patternBreaks';
import { placeOf } from '../placeOf';
import type { RuleFinding } from '../rule';
import { besideReferences } from './besideReferences';
import type { MonthPlaces } from './monthPlaces';
import { shownOnMonthSheets, usualPlace } from './wrongRow';

/** A figure typed, or shown from elsewhere, where the cells beside it show another sheet, with the cell that its own formula would show. */
export interface Typed {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly shown: { readonly sheet: string; readonly row: number; readonly col: number };
  readonly formula: string;
  readonly example: GridCell;
  /** A cell of its line whose own reference tells the place. */
  readonly beside?: GridCell;
}

/** So large a part of a line may be typed in. */
const MOST_TYPED = 0.3;

/** Figures typed over references, where the cell referred to holds another figure. */
export function typedOver(tables: readonly Table[], series: readonly MonthSeries[], places: MonthPlaces, find: FindGrid): RuleFinding[] {
  const found = new Map<string, RuleFinding>();
  for (const typed of [...inPatterns(tables), ...amongMonths(series, places), ...besideReferences(tables, find)]) {
    const there = find(typed.shown.sheet)?.at(typed.shown.row, typed.shown.col);
    const [own, right] = [figureOf(typed.cell), figureOf(there)];
    const key = placeOf(typed);
    if (there && own && right && own.value !== right.value && isOfUnit(typed, own, right) && !found.has(key)) found.set(key, findingOf(typed, there));
  }
  return [...found.values()];
}

/** A list writes 6,214件 where the sheet behind it has 6,124. */
const isOfUnit = ({ beside }: Typed, own: Figure, right: Figure): boolean =>
  own.unit === right.unit || (beside !== undefined && [own.unit, right.unit].includes('') && ![own.unit, right.unit].includes('%'));

/** By the formula that its row or column shares. */
const inPatterns = (tables: readonly Table[]): Typed[] =>
  tables.flatMap((table) => [...patternBreaks(table).values()].flatMap(({ cell, example, formula }) => {
    const shown = cell.cell.formula === undefined || shownCell(cell.cell.formula) ? shownCell(formula) : null;
    return shown ? [{ sheet: table.sheet, cell, shown, formula, example }] : [];
  }));

/** By the place of the form that the other months of its row show. */
const amongMonths = (series: readonly MonthSeries[], places: MonthPlaces): Typed[] =>
  series.flatMap((one) => {
    const shown = shownOnMonthSheets(one, places);
    const typed = shown.length === 0 ? [] : one.points.filter((point) => point.source === point && point.figure && !isComputed(point));
    const usual = typed.length === 0 || typed.length > one.points.length * MOST_TYPED ? null : usualPlace(shown);
    if (!usual) return [];
    const { row, col } = usual;
    return typed.flatMap((point): Typed[] => {
      const sheet = places.sheetOf(usual.sheet, point.month);
      return sheet === null || sheet === one.sheet ? [] : [{ sheet: one.sheet, cell: point.cell!, shown: { sheet, row, col }, formula: `${quotedSheet(sheet)}!${cellAddress(row, col)}`, example: usual.point.cell! }];
    });
  });

function findingOf({ sheet, cell, shown, formula, example, beside }: Typed, there: GridCell): RuleFinding {
  const at = `${shown.sheet}!${cellAddress(shown.row, shown.col)}`;
  return {
    sheet,
    cell: cell.address,
    evidence: [cell.address, at, example.address, ...(beside ? [beside.address] : [])],
    message: `${cell.address} ${cell.cell.formula === undefined ? `には ${textOf(cell)} が直接入力されていますが` : `の式「=${cell.cell.formula}」は ${textOf(cell)} を示していますが`}、転記のもとの ${at} は ${textOf(there)} です。${reasonOf(example, beside)}どちらが正しいか確かめ、式「=${formula}」に直してください。`,
    expected: textOf(there),
    found: textOf(cell),
    fix: { label: `同じ式「=${formula}」にする`, edits: [{ sheet, cell: cell.address, formula }] },
  };
}

const reasonOf = (example: GridCell, beside: GridCell | undefined): string =>
  beside
    ? `同じ列のほかのセルは式で転記しており（例: ${example.address} の「=${example.cell.formula}」）、同じ行の ${beside.address} も同じ表から転記しています（「=${beside.cell.formula}」）。`
    : `同じ並びのほかのセルは同じ形の式で転記しています（例: ${example.address} の「=${example.cell.formula}」）。`;

/** Without what says of the sheet behind a typed figure what has been said of the figure itself. */
export function withoutTypedOver(found: readonly RuleFinding[], typed: readonly RuleFinding[]): readonly RuleFinding[] {
  const places = new Set(typed.map(placeOf));
  return places.size === 0 ? found : found.filter(({ evidence }) => !evidence.some((at) => places.has(at)));
}
