import { parseReferences } from '../../formula';
import type { JudgedKpi } from '../../kpi/types';
import type { MonthKey } from '../../reading/types';
import { eraMonth, monthIndex, monthName } from '../../series/months';
import type { MonthSeries } from '../../series/types';
import { cellAddress } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import type { MonthPlaces, SeriesPlace } from './monthPlaces';
import { moved } from './wrongMonth';

/** KPI figures that are said to be of one month and refer to another: 12月末 beside a reference to the 11月 column. */
export function statedMonths(kpis: readonly JudgedKpi[], places: MonthPlaces): RuleFinding[] {
  const seen = new Set<string>();
  return kpis.flatMap(({ kpi }) => {
    const { actualCell: cell, actualAsOf: stated, sheet, name } = kpi;
    if (!cell || stated === null || cell.cell.formula === undefined || seen.has(`${sheet}!${cell.address}`)) return [];
    seen.add(`${sheet}!${cell.address}`);
    const place = lastPlace(cell, sheet, places);
    if (!place || place.point.month === stated || isOfOtherLines(place.series)) return [];
    const right = place.series.points.find((point) => point.month === stated);
    // Only where the stated month is filled can it be said that the other was taken by mistake.
    if (!right?.figure || right.figure.value === place.point.figure?.value) return [];
    return [findingOf(cell, sheet, name, stated, place, right)];
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

function findingOf(cell: GridCell, sheet: string, name: string, stated: MonthKey, { series, point }: SeriesPlace, right: SeriesPlace['point']): RuleFinding {
  const at = (address: string): string => (series.sheet === sheet ? address : `${series.sheet}!${address}`);
  const fixed = moved(cell.cell.formula!, cellAddress(point.row, point.col), cellAddress(right.row, right.col));
  return {
    sheet,
    cell,
    evidence: [cell.address, at(point.address), at(right.address)],
    message: `「${name}」の実績${textOf(cell)}は${eraMonth(stated)}末の数字とされていますが、式は${monthName(point.month)}の欄（${at(point.address)}の${textOf(point.cell)}）を参照しています。${monthName(stated)}の欄（${at(right.address)}）は${textOf(right.cell)}です。参照か時点のどちらかを直してください。`,
    found: textOf(cell),
    expected: textOf(right.cell),
    ...(fixed ? { fix: { label: `${at(right.address)}を参照する`, edits: [{ sheet, cell: cell.address, formula: fixed }] } } : {}),
  };
}
