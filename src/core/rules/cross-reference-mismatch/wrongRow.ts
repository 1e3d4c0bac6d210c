import type { FindGrid } from '../../otherSheets';
import { eraMonth } from '../../series/months';
import { straysOf } from '../../series/strays';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { cellAddress } from '../../snapshot/address';
import { textOf } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import type { MonthPlaces } from './monthPlaces';
import { moved } from './wrongMonth';

/** A month of a collecting row with the place of the form that it shows. */
export interface Shown {
  readonly point: SeriesPoint;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** Fewest months that make a pattern, and the share of them that must keep it. */
const FEWEST = 3;
const MOST = 0.7;

/** References of a row that lead to another line than those of its other months, on the sheet that all show or on the form of the month sheets: 回収額 shows 調定額 in June. */
export function wrongRows(series: readonly MonthSeries[], places: MonthPlaces, find: FindGrid): RuleFinding[] {
  return series.flatMap((one) => {
    const strays = straysOf(one);
    if (strays.length > 0) return strays.map(({ point, row, col }) => findingOf(one, { point, ...point.source }, { row, col }, find));
    const shown = shownOnMonthSheets(one, places);
    const usual = usualPlace(shown);
    if (!usual) return [];
    const { row, col } = usual;
    return shown.filter((other) => other.col === col && other.row !== row).map((wrong) => findingOf(one, wrong, { row, col }, find));
  });
}

/** The place of the form that nearly all months of a row show; null where there is none. */
export function usualPlace(shown: readonly Shown[]): Shown | null {
  if (shown.length < FEWEST) return null;
  const usual = shown.map(({ row, col }) => shown.filter((other) => other.row === row && other.col === col)).reduce((best, next) => (next.length > best.length ? next : best));
  return usual.length < Math.max(FEWEST, shown.length * MOST) ? null : usual[0]!;
}

export function shownOnMonthSheets(series: MonthSeries, places: MonthPlaces): Shown[] {
  const shown: Shown[] = [];
  for (const point of series.points) {
    const { sheet, row, col } = point.source;
    if (point.source !== point && point.content === 'figure' && places.sheetOf(sheet, point.month) === sheet) shown.push({ point, sheet, row, col });
  }
  return shown;
}

/** @param place where the series' other months have what they show */
function findingOf(series: MonthSeries, { point, sheet, row, col }: Shown, place: { readonly row: number; readonly col: number }, find: FindGrid): RuleFinding {
  const [own, usual] = [cellAddress(row, col), cellAddress(place.row, place.col)];
  const right = find(sheet)?.at(place.row, place.col);
  const formula = moved(point.cell!.cell.formula!, own, usual);
  return {
    sheet: series.sheet,
    cell: point.address,
    evidence: [point.address, `${sheet}!${own}`, `${sheet}!${usual}`],
    message: `「${series.label}」の${eraMonth(point.month)}の欄が、シート「${sheet}」の${own}（${textOf(point.cell)}）を参照しています。ほかの月の欄は別の行または列を参照しています。正しくは${sheet}!${usual}${right ? `の${textOf(right)}` : ''}と思われます。参照を直してください。`,
    found: textOf(point.cell),
    ...(right ? { expected: textOf(right) } : {}),
    ...(formula ? { fix: { label: `参照を${sheet}!${usual}に直す`, edits: [{ sheet: series.sheet, cell: point.address, formula }] } } : {}),
  };
}
