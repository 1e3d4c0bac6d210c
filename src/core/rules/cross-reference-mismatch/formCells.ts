import { addTo } from '../../groups';
import { rangeAddress } from '../../snapshot/address';
import { shownCell } from '../../series/content';
import { monthIndex, monthName } from '../../series/months';
import type { MonthSheet, MonthSheetFamily } from '../../series/monthSheets';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { skippedMonths } from './skippedMonth';

/** Sheets of a form that must agree before one that does not is wrong. */
const FEWEST_SHEETS = 3;

/** What one sheet of a form gives otherwise than all others: 前月 that shows the month before last, a plan of the year that is another one. */
export function formCells(families: readonly MonthSheetFamily[], tables: readonly Table[]): RuleFinding[] {
  return families.flatMap((family) => {
    const columns = otherMonths(family);
    const cells = skippedMonths(family).filter(({ sheet, cell }) => !columns.some((column) => column.sheet === sheet && isSameColumn(column.cell, cell)));
    return [...columns, ...cells, ...otherPlans(family, tables)];
  });
}

const isSameColumn = (a: RuleFinding['cell'], b: RuleFinding['cell']): boolean => typeof a !== 'string' && typeof b !== 'string' && a.col === b.col;

/** The first cells of a column of a sheet that show another sheet of the family. */
interface ShownColumn {
  readonly sheet: MonthSheet;
  readonly cells: readonly GridCell[];
  readonly shown: MonthSheet;
  /** Month shown, less the sheet's own. */
  readonly offset: number;
}

/** A column that shows the sheet of the month before on all sheets, and an older one on one of them. */
function otherMonths({ sheets }: MonthSheetFamily): RuleFinding[] {
  const byName = new Map(sheets.map((sheet) => [sheet.grid.sheet.name, sheet]));
  const columns = new Map<number, ShownColumn[]>();
  for (const sheet of sheets) {
    for (const [col, cells] of shownBySheet(sheet, byName)) addTo(columns, col, cells);
  }
  return [...columns.values()].flatMap((all) => {
    const usual = all.filter(({ offset }) => all.filter((other) => other.offset === offset).length * 2 > all.length);
    const odd = all.filter((one) => !usual.includes(one));
    const [column] = odd;
    if (!column || odd.length !== 1 || usual.length < FEWEST_SHEETS) return [];
    const right = sheets.find(({ month }) => monthIndex(month) === monthIndex(column.sheet.month) + usual[0]!.offset);
    return right ? [monthFinding(column, right, usual[0]!)] : [];
  });
}

function shownBySheet(sheet: MonthSheet, byName: ReadonlyMap<string, MonthSheet>): Map<number, ShownColumn> {
  const found = new Map<number, { cells: GridCell[]; shown: Set<MonthSheet> }>();
  for (const cell of sheet.grid.saying('figure')) {
    if (cell.meaningKind !== 'reference') continue;
    const column = found.get(cell.col) ?? { cells: [], shown: new Set() };
    if (column.cells.length >= SAMPLE) continue;
    const shown = sheetShown(cell, byName);
    if (!shown || shown === sheet) continue;
    found.set(cell.col, column);
    column.cells.push(cell);
    column.shown.add(shown);
  }
  return new Map([...found].flatMap(([col, { cells, shown }]) => {
    const [only] = shown;
    return only && shown.size === 1 && cells.length > 1 ? [[col, { sheet, cells, shown: only, offset: monthIndex(only.month) - monthIndex(sheet.month) }] as const] : [];
  }));
}

/** The first cells of a column show what all of them do. */
const SAMPLE = 4;

function sheetShown({ cell }: GridCell, byName: ReadonlyMap<string, MonthSheet>): MonthSheet | undefined {
  const to = cell.formula === undefined ? null : shownCell(cell.formula);
  return to ? byName.get(to.sheet) : undefined;
}

function monthFinding({ sheet, cells: sample, shown }: ShownColumn, right: MonthSheet, usual: ShownColumn): RuleFinding {
  const first = sample[0]!;
  const names = new Map([[shown.grid.sheet.name, shown]]);
  const cells = sheet.grid.saying('figure').filter((cell) => cell.col === first.col && sheetShown(cell, names) === shown);
  const last = cells[cells.length - 1]!;
  const range = rangeAddress({ top: first.row, left: first.col, bottom: last.row, right: last.col });
  return {
    sheet: sheet.grid.sheet.name,
    cell: first,
    range,
    evidence: [first.address, `${usual.sheet.grid.sheet.name}!${usual.cells[0]!.address}`],
    message: `${range} の ${cells.length} セルが、シート「${shown.grid.sheet.name}」を参照しています。ほかの月のシートから見ると、参照先は「${right.grid.sheet.name}」と思われます。前の月から写したあと直していないか確かめて、参照を直してください。`,
    found: shown.grid.sheet.name,
    expected: right.grid.sheet.name,
  };
}

/** A figure of the year typed into every sheet of the form: one sheet in the middle that has another one is a slip, later ones would be a new plan. */
function otherPlans({ sheets }: MonthSheetFamily, tables: readonly Table[]): RuleFinding[] {
  const first = tables.filter(({ grid }) => grid === sheets[0]!.grid);
  if (sheets.length <= FEWEST_SHEETS) return [];
  return first.flatMap((table) => table.columns.filter(({ role }) => role === 'target').flatMap(({ index }) => table.rows.flatMap((row) => {
    const cells = sheets.map(({ grid }) => grid.startingAt(row.index, index));
    const typed = cells.flatMap((cell, i) => (cell && cell.cell.formula === undefined && figureOf(cell) ? [{ cell, i, value: figureOf(cell)!.value }] : []));
    const odd = typed.filter(({ value }) => typed.filter((other) => other.value === value).length === 1);
    const [only] = odd;
    if (!only || odd.length !== 1 || typed.length <= FEWEST_SHEETS || new Set(typed.map(({ value }) => value)).size !== 2 || only === typed[0] || only === typed[typed.length - 1]) return [];
    return [planFinding(sheets[only.i]!, only.cell, row.label, sheets[typed[0]!.i]!, typed[0]!.cell, typed.length - 1)];
  })));
}

function planFinding(sheet: MonthSheet, cell: GridCell, item: string, other: MonthSheet, there: GridCell, agreeing: number): RuleFinding {
  return {
    sheet: sheet.grid.sheet.name,
    cell,
    evidence: [cell.address, `${other.grid.sheet.name}!${there.address}`],
    message: `「${item.replace(/\s+/gu, ' ')}」の目標が、${monthName(sheet.month)}のシートだけ${textOf(cell)}です。ほかの ${agreeing} 枚の月のシートでは${textOf(there)}です。どちらが正しいか確かめて、そろえてください。`,
    found: textOf(cell),
    expected: textOf(there),
  };
}
