import { addTo } from '../../groups';
import { shownBy } from '../../series/content';
import { monthIndex } from '../../series/months';
import type { MonthSheet, MonthSheetFamily } from '../../series/monthSheets';
import { cellAddress } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { renamed } from './wrongMonth';

/** A cell of a month sheet that shows a cell of another one. */
interface Shown {
  readonly sheet: MonthSheet;
  readonly cell: GridCell;
  readonly there: MonthSheet;
  readonly row: number;
  readonly col: number;
  /** Month shown, less the sheet's own. */
  readonly offset: number;
}

/** Sheets that must show the same month before an odd one is wrong, and their share. */
const FEWEST = 3;
const LEAST_SHARE = 0.7;

/** Single cells that show another month than the same cell of all other sheets of the form does: 前月末 that skips a month. */
export function skippedMonths({ sheets }: MonthSheetFamily): RuleFinding[] {
  const byName = new Map(sheets.map((sheet) => [sheet.grid.sheet.name, sheet]));
  const byAddress = new Map<string, Shown[]>();
  for (const sheet of sheets) for (const shown of shownOn(sheet, byName)) addTo(byAddress, shown.cell.address, shown);
  return [...byAddress.values()].flatMap((all) => {
    const [odd, usual] = oddOne(all);
    const right = odd && usual && sheets.find(({ month }) => monthIndex(month) === monthIndex(odd.sheet.month) + usual.offset);
    return right ? [findingOf(odd, usual, right)] : [];
  });
}

function shownOn(sheet: MonthSheet, byName: ReadonlyMap<string, MonthSheet>): Shown[] {
  return sheet.grid.saying('figure').flatMap((cell) => {
    const to = shownBy(cell);
    const there = to ? byName.get(to.sheet) : undefined;
    return !to || !there || there === sheet ? [] : [{ sheet, cell, there, row: to.row, col: to.col, offset: monthIndex(there.month) - monthIndex(sheet.month) }];
  });
}

/** The one that shows another month, the rest all showing one place of the month at one distance. */
function oddOne(all: readonly Shown[]): readonly [] | readonly [odd: Shown, usual: Shown] {
  if (all.length <= FEWEST) return [];
  const [first] = all;
  if (all.some(({ row, col }) => row !== first!.row || col !== first!.col)) return [];
  const usual = all.find(({ offset }) => all.filter((other) => other.offset === offset).length >= Math.max(FEWEST, all.length * LEAST_SHARE));
  const odd = usual ? all.filter(({ offset }) => offset !== usual.offset) : [];
  return usual && odd.length === 1 ? [odd[0]!, usual] : [];
}

function findingOf({ sheet, cell, there, row, col }: Shown, usual: Shown, right: MonthSheet): RuleFinding {
  const [own, shown, expected] = [sheet, there, right].map(({ grid }) => grid.sheet.name) as [string, string, string];
  const address = cellAddress(row, col);
  const rightCell = right.grid.at(row, col);
  const formula = renamed(cell.cell.formula!, shown, expected);
  const usualName = usual.sheet.grid.sheet.name;
  return {
    sheet: own,
    cell,
    evidence: [cell.address, `${shown}!${address}`, `${expected}!${address}`, `${usualName}!${usual.cell.address}`],
    message: `${cell.address} が、シート「${shown}」の${address}（${textOf(cell)}）を参照しています。ほかの月のシートの${cell.address}から見ると（「${usualName}」では「${usual.there.grid.sheet.name}」）、正しくは「${expected}」の${address}${rightCell ? `（${textOf(rightCell)}）` : ''}と思われます。参照を直してください。`,
    found: textOf(cell),
    ...(rightCell ? { expected: textOf(rightCell) } : {}),
    ...(formula ? { fix: { label: `参照を${expected}!${address}に直す`, edits: [{ sheet: own, cell: cell.address, formula }] } } : {}),
  };
}
