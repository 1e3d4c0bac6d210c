import { addTo } from '../../groups';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import type { RuleFinding } from '../rule';
import { agree, bothOf, shown } from './kpiPlaces';
import { isSameName, nameOf, type Name } from './names';

/** So many targets that two sheets have in common must be the same, and no more than one may differ. */
const FEWEST_EQUAL = 3;
/** Sheets of more KPIs are no plans, and pairs of them are many. */
const MOST_KPIS = 100;
const MOST_SHEETS = 30;

interface Named {
  readonly kpi: Kpi;
  readonly name: Name;
}

/** A KPI of two sheets with two targets, where one sheet has no result of it, and all other KPIs that both have are given the same target. */
export function targetsOnSheets(kpis: readonly JudgedKpi[]): RuleFinding[] {
  const sheets = new Map<string, Named[]>();
  for (const { kpi } of kpis) {
    const { target, targetCell, targetSheet } = kpi;
    const name = target?.figure && target.relativeTo === null && targetCell && targetSheet === null && kpi.targetUntil == null ? nameOf(kpi.name) : null;
    if (name) addTo(sheets, kpi.sheet, { kpi, name });
  }
  const plans = [...sheets.values()].filter((one) => one.length > FEWEST_EQUAL && one.length <= MOST_KPIS);
  if (plans.length > MOST_SHEETS) return [];
  return plans.flatMap((here, i) => plans.slice(i + 1).flatMap((there) => compare(here, there)));
}

function compare(here: readonly Named[], there: readonly Named[]): RuleFinding[] {
  const pairs = here.flatMap((one): (readonly [Kpi, Kpi])[] => {
    const other = onlyNamesake(one, there);
    return other && onlyNamesake(other, here) === one && one.kpi.fiscalYear === other.kpi.fiscalYear && one.kpi.target!.operator === other.kpi.target!.operator ? [[one.kpi, other.kpi]] : [];
  });
  const figures = pairs.flatMap(([a, b]) => {
    const both = bothOf([a, a.target?.figure], [b, b.target?.figure]);
    return both ? [{ a, b, both }] : [];
  });
  const [odd, ...more] = figures.filter(({ both }) => !agree(...both));
  if (!odd || more.length > 0 || figures.length - 1 < FEWEST_EQUAL) return [];
  const { a, b, both: [one, other] } = odd;
  // Where both have a result, the results tell whether the two are one KPI.
  if (a.actual && b.actual) return [];
  const [list, body] = b.table?.kind === 'kpi-list' && a.table?.kind !== 'kpi-list' ? [b, a] : [a, b];
  const [told, right] = list === a ? [one, other] : [other, one];
  return [{
    sheet: list.sheet, cell: list.targetCell!, evidence: [list.targetCell!.address, `${body.sheet}!${body.targetCell!.address}`],
    message: `「${list.name}」の目標が、ここでは${shown(told)}、シート「${body.sheet}」の${body.targetCell!.address}では${shown(right)}です。二つのシートに共通するほかの ${figures.length - 1} 件の目標は同じです。どちらが正しいか確かめて、そろえてください。`,
    found: shown(told),
  }];
}

/** The one KPI of a sheet that has a name; null where several have it. */
function onlyNamesake({ name }: Named, others: readonly Named[]): Named | null {
  const [found, ...more] = others.filter((other) => isSameName(name, other.name));
  return found && more.length === 0 ? found : null;
}
