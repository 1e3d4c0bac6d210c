import { quotedSheet } from '../../formula';
import type { Grid } from '../../tables/grid';
import { textOf } from '../../tables/grid';
import { eraMonth, monthAt, monthIndex, monthName } from '../../series/months';
import { shownCell } from '../../series/content';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { cellAddress } from '../../snapshot/address';
import type { RuleFinding } from '../rule';
import type { MonthPlaces } from './monthPlaces';

/** A month of a collecting row that shows another month than its neighbours' pattern says. */
interface Reference {
  readonly point: SeriesPoint;
  readonly to: { readonly sheet: string; readonly row: number; readonly col: number };
  /** Month referred to, less the month of the column. */
  readonly offset: number;
}

/** Fewest references that make a pattern, and the share of them that must keep it. */
const FEWEST = 3;
const MOST = 0.7;

/** References of collecting rows that lead to the wrong month: the 8月 column shows the sheet 7月. */
export function wrongMonths(series: readonly MonthSeries[], places: MonthPlaces, grids: readonly Grid[]): RuleFinding[] {
  const byName = new Map(grids.map((grid) => [grid.sheet.name, grid]));
  return series.flatMap((one) => {
    const references = referencesOf(one, places);
    if (references.length < FEWEST) return [];
    const counts = new Map<number, number>();
    for (const { offset } of references) counts.set(offset, (counts.get(offset) ?? 0) + 1);
    const [usual, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
    if (count < Math.max(FEWEST, references.length * MOST)) return [];
    return references.filter(({ offset }) => offset !== usual).flatMap((reference) => {
      const finding = findingOf(one, reference, usual, references, places, byName);
      return finding ? [finding] : [];
    });
  });
}

function referencesOf(series: MonthSeries, places: MonthPlaces): Reference[] {
  const references: Reference[] = [];
  for (const point of series.points) {
    if (point.source === point) continue;
    const to = shownCell(point.cell?.cell.formula ?? '');
    const month = to && places.monthAt(to.sheet, to.row, to.col);
    if (to && month !== null) references.push({ point, to, offset: monthIndex(month) - monthIndex(point.month) });
  }
  return references;
}

function findingOf(series: MonthSeries, wrong: Reference, usual: number, all: readonly Reference[], places: MonthPlaces, grids: ReadonlyMap<string, Grid>): RuleFinding | null {
  const { point, to } = wrong;
  const shown = places.monthAt(to.sheet, to.row, to.col)!;
  const wanted = monthAt(monthIndex(point.month) + usual);
  const sheet = places.sheetOf(to.sheet, wanted);
  const there = places.pointAt(to.sheet, to.row, to.col)?.series.points.find((other) => other.month === wanted) ?? null;
  const right = sheet !== null ? { sheet, row: to.row, col: to.col } : there ? { sheet: to.sheet, row: there.row, col: there.col } : null;
  if (!right) return null;
  const rightCell = grids.get(right.sheet)?.at(right.row, right.col);
  const [wrongAddress, rightAddress] = [`${to.sheet}!${cellAddress(to.row, to.col)}`, `${right.sheet}!${cellAddress(right.row, right.col)}`];
  const formula = point.cell!.cell.formula!;
  const fixed = sheet !== null ? renamed(formula, to.sheet, sheet) : moved(formula, cellAddress(to.row, to.col), cellAddress(right.row, right.col));
  const neighbour = all.find((other) => other.offset === usual)!;
  return {
    sheet: series.sheet,
    cell: point.address,
    evidence: [point.address, wrongAddress, rightAddress, neighbour.point.address],
    message: `「${series.label}」の${monthName(point.month)}の欄が、${eraMonth(shown)}の数字（${wrongAddress}の${textOf(point.cell)}）を参照しています。ほかの月の欄は${usual === 0 ? '自分の月' : 'ちょうど1年前の同じ月'}を参照しています。正しくは${rightAddress}${rightCell ? `の${textOf(rightCell)}` : ''}と思われます。参照を直してください。`,
    found: textOf(point.cell),
    ...(rightCell ? { expected: textOf(rightCell) } : {}),
    ...(fixed ? { fix: { label: `参照を${rightAddress}に直す`, edits: [{ sheet: series.sheet, cell: point.address, formula: fixed }] } } : {}),
  };
}

/** The formula with another sheet in its references. */
export function renamed(formula: string, from: string, to: string): string | null {
  const changed = formula.replaceAll(`${quotedSheet(from)}!`, `${quotedSheet(to)}!`);
  if (changed !== formula) return changed;
  const bare = formula.replaceAll(`${from}!`, `${quotedSheet(to)}!`);
  return bare === formula ? null : bare;
}

/** The formula with another cell of the same sheet; only where the address stands there as it is. */
export function moved(formula: string, from: string, to: string): string | null {
  const at = formula.indexOf(`!${from}`);
  if (at < 0 || formula.indexOf(`!${from}`, at + 1) >= 0 || /[0-9]/.test(formula.charAt(at + 1 + from.length))) return null;
  return formula.slice(0, at + 1) + to + formula.slice(at + 1 + from.length);
}
