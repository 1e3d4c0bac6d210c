import { gridFinder } from '../../otherSheets';
import { findMonthSheets } from '../../series/monthSheets';
import { placeOf } from '../placeOf';
import type { Rule, RuleFinding } from '../rule';
import { collectedFigures } from './collected';
import { formCells } from './formCells';
import { kpiPlaces } from './kpiPlaces';
import { lastYearAgrees } from './lastYearAgrees';
import { lastYearsBook, statedLastYear } from './lastYear';
import { disputedTargets } from './disputedTargets';
import { listedMonths } from './listedMonths';
import { monthPlaces } from './monthPlaces';
import { toldInSentences } from './sentences';
import { relativePlaces } from './relativePlaces';
import { sumsOverYear } from './sumOverYear';
import { statedMonths } from './statedMonth';
import { swappedDigits } from './swappedDigits';
import { toldGrowth } from './toldGrowth';
import { toldRates } from './toldRates';
import { twoPlaces } from './twoPlaces';
import { typedOver, withoutTypedOver } from './typedOver';
import { wrongMonths } from './wrongMonth';
import { wrongRows } from './wrongRow';

/** One figure is given differently in two places (CONTRACT, rule cross-reference-mismatch). */
export const rule: Rule = {
  id: 'cross-reference-mismatch',
  title: '同じ数字の食い違い',
  severity: 'warning',
  yieldsTo: ['malformed-number', 'decreasing-cumulative'],
  check(context) {
    const { grids, tables, series, kpis, fiscalYear, asOf, previous } = context;
    const families = findMonthSheets(grids, fiscalYear);
    const places = monthPlaces(series, families);
    const find = gridFinder(grids);
    const typed = typedOver(tables, series, places, find);
    const references = [...wrongMonths(series, places, grids), ...wrongRows(series, places, find)];
    const known = new Set(references.map(placeOf));
    const swapped = swappedDigits(context);
    const told = lastYearAgrees(context).filter((finding) => !isToldIn(swapped, finding));
    return [
      ...references,
      ...statedMonths(kpis, places, find),
      ...typed.filter((finding) => !known.has(placeOf(finding))),
      ...collectedFigures(series, tables, families),
      ...formCells(families, tables),
      ...withoutTypedOver(listedMonths(context, places), typed),
      ...twoPlaces(series, previous?.series ?? null),
      ...sumsOverYear(series),
      ...kpiPlaces(kpis, families).filter((finding) => !told.some((other) => isOfSameCells(other, finding))),
      ...relativePlaces(kpis),
      ...toldInSentences(kpis, grids, asOf),
      ...swapped,
      ...toldGrowth(context).filter((finding) => !isToldIn(swapped, finding)),
      ...told,
      ...toldRates(context),
      ...statedLastYear(kpis),
      ...disputedTargets(kpis),
      ...(previous ? lastYearsBook(kpis, previous.kpis) : []),
    ];
  },
};

/** Whether the same figure of a text has been reported. */
const isToldIn = (told: readonly RuleFinding[], { found, ...finding }: RuleFinding): boolean => told.some((other) => placeOf(other) === placeOf(finding) && other.found === found);

/** Whether what one finding says of two cells has been said by another from their other end. */
function isOfSameCells(known: RuleFinding, finding: RuleFinding): boolean {
  const cells = (one: RuleFinding): string[] => one.evidence.map((at) => (at.includes('!') ? at : `${one.sheet}!${at}`));
  const places = cells(known);
  return cells(finding).every((at) => places.includes(at));
}
