import { parseReferences } from '../../formula';
import type { FindGrid } from '../../otherSheets';
import type { JudgedKpi } from '../../kpi/types';
import type { MonthKey } from '../../reading/types';
import { eraMonth, monthIndex, monthName } from '../../series/months';
import { shownCell } from '../../series/content';
import type { MonthSeries } from '../../series/types';
import { cellAddress } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import type { MonthPlaces, SeriesPlace } from './monthPlaces';
import { moved } from './wrongMonth';

/** KPI figures that are said to be of one month and refer to another: 12月末 beside a reference to the 11月 column. */
export function statedMonths(kpis: readonly JudgedKpi[], places: MonthPlaces, find: FindGrid): RuleFinding[] {
  const seen = new Set<string>();
  return kpis.flatMap(({ kpi }) => {
    const { actualCell, actualAsOf: stated, sheet, name } = kpi;
    if (!actualCell || stated === null) return [];
    const operands = operandsOf(actualCell, sheet, find);
    return [actualCell, ...operands].flatMap((cell) => {
      if (cell.cell.formula === undefined || seen.has(`${sheet}!${cell.address}`)) return [];
      seen.add(`${sheet}!${cell.address}`);
      const place = lastPlace(cell, sheet, places);
      if (!place || place.point.month === stated || isOfOtherLines(place.series)) return [];
      const right = place.series.points.find((point) => point.month === stated);
      // Only where the stated month is filled can it be said that the other was taken by mistake.
      if (!right?.figure || right.figure.value === place.point.figure?.value) return [];
      // Behind a quotient 4月 may be its base, and the month before is what 前月比 compares with.
      if (cell !== actualCell && (monthIndex(stated) - monthIndex(place.point.month) !== 1 || operands.some((other) => other !== cell && lastPlace(other, sheet, places)?.series === place.series))) return [];
      return [findingOf(cell, sheet, `「${name}」の実績${cell === actualCell ? '' : 'のもとになる'}`, stated, place, right)];
    });
  });
}

/** 分子 and 分母 in the actual's own row, from which it is computed and which show cells of other sheets. */
function operandsOf(actual: GridCell, sheet: string, find: FindGrid): GridCell[] {
  const { formula } = actual.cell;
  if (formula === undefined) return [];
  return parseReferences(formula).flatMap((reference) => {
    const { top, left, bottom, right } = reference.range;
    if ((reference.sheet ?? sheet) !== sheet || top !== bottom || left !== right || top !== actual.row) return [];
    const cell = find(sheet)?.at(top, left);
    return cell && cell !== actual && shownCell(cell.cell.formula ?? '') ? [cell] : [];
  });
}

/** 対前年比 or 達成率 of a month; a 累計 or a 実施率 is the KPI's own figure as well. */
const isOfOtherLines = ({ derived, role }: MonthSeries): boolean => derived && role !== 'cumulative' && role !== 'rate';

/** The latest month of a series that a formula reads. */
function lastPlace(cell: GridCell, sheet: string, places: MonthPlaces): SeriesPlace | null {
  let last: SeriesPlace | null = null;
  for (const reference of parseReferences(cell.cell.formula!)) {
    const { bottom, right } = reference.range;
    const place = places.pointAt(reference.sheet ?? sheet, bottom, right);
    if (place && (!last || monthIndex(place.point.month) > monthIndex(last.point.month))) last = place;
  }
  return last;
}

/** @param what 「実施率」の実績 */
function findingOf(cell: GridCell, sheet: string, what: string, stated: MonthKey, { series, point }: SeriesPlace, right: SeriesPlace['point']): RuleFinding {
  const at = (address: string): string => (series.sheet === sheet ? address : `${series.sheet}!${address}`);
  const fixed = moved(cell.cell.formula!, cellAddress(point.row, point.col), cellAddress(right.row, right.col));
  return {
    sheet,
    cell,
    evidence: [cell.address, at(point.address), at(right.address)],
    message: `${what}${textOf(cell)}は${eraMonth(stated)}末の数字とされていますが、式は${monthName(point.month)}の欄（${at(point.address)}の${textOf(point.cell)}）を参照しています。${monthName(stated)}の欄（${at(right.address)}）は${textOf(right.cell)}です。参照か時点のどちらかを直してください。`,
    found: textOf(cell),
    expected: textOf(right.cell),
    ...(fixed ? { fix: { label: `${at(right.address)}を参照する`, edits: [{ sheet, cell: cell.address, formula: fixed }] } } : {}),
  };
}
