import { addTo } from '../../groups';
import { essence } from '../../kpi/names';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import type { RuleFinding } from '../rule';
import { agree, bothOf, findingOf } from './kpiPlaces';

/** Without a figure in the target the name alone tells a KPI from others: a shorter one (回収率) may stand for several. */
const SHORTEST_NAME = 10;

/** So many other KPIs of both sheets must have the same result, and more than differ: sheets of two branches or two months agree in none. */
const FEWEST_EQUAL = 2;

/** A KPI whose target is last year's figure (対前年度以上), on two sheets under the very same long name, with two results of one month. */
export function relativePlaces(kpis: readonly JudgedKpi[]): RuleFinding[] {
  const groups = new Map<string, Kpi[]>();
  for (const { kpi } of kpis) {
    const { target, actual, actualAsOf, fiscalYear } = kpi;
    if (target?.relativeTo !== 'previous-year' || target.figure || !target.operator || !actual || actualAsOf === null) continue;
    const name = essence(kpi.name);
    if (name.length >= SHORTEST_NAME) addTo(groups, `${name} ${target.operator} ${fiscalYear} ${actualAsOf}`, kpi);
  }
  return [...groups.values()].flatMap((group) => compare(group, kpis));
}

/** Whether one sheet repeats what the other gives. */
function repeats(a: Kpi, b: Kpi, kpis: readonly JudgedKpi[]): boolean {
  const here = new Map(kpis.flatMap(({ kpi }) => (kpi.sheet === a.sheet && kpi.actual && kpi !== a ? [[essence(kpi.name), kpi] as const] : [])));
  let [equal, different] = [0, 0];
  for (const { kpi } of kpis) {
    const other = kpi.sheet === b.sheet && kpi !== b ? here.get(essence(kpi.name)) : undefined;
    const actuals = other && bothOf([other, other.actual], [kpi, kpi.actual]);
    if (!actuals) continue;
    if (agree(...actuals)) equal++;
    else different++;
  }
  return equal >= FEWEST_EQUAL && equal > different;
}

/** A third place of the name says that there are several KPIs of it. */
function compare([a, b, ...more]: readonly Kpi[], kpis: readonly JudgedKpi[]): RuleFinding[] {
  if (!a || !b || more.length > 0 || a.sheet === b.sheet) return [];
  const actuals = bothOf([a, a.actual], [b, b.actual]);
  if (!actuals || agree(...actuals) || !a.actualCell || !b.actualCell) return [];
  const before = bothOf([a, a.previous?.figure], [b, b.previous?.figure]);
  if (before && !agree(...before)) return [];
  if (!repeats(a, b, kpis)) return [];
  // The summary has no room for last year's figure.
  return !a.previous && b.previous ? [findingOf(a, a.actualCell, b, b.actualCell, false, actuals)] : [findingOf(b, b.actualCell, a, a.actualCell, false, [actuals[1], actuals[0]])];
}
