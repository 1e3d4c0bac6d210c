import { gridFinder } from '../../otherSheets';
import { findMonthSheets } from '../../series/monthSheets';
import { placeOf } from '../placeOf';
import type { Rule, RuleFinding } from '../rule';
import { collectedFigures } from './collected';
import { exchangedLines } from './exchangedLines';
import { formCells } from './formCells';
import { kpiPlaces } from './kpiPlaces';
import { lastYearAgrees } from './lastYearAgrees';
import { lastYearsBook, statedLastYear } from './lastYear';
import { disputedTargets } from './disputedTargets';
import { listedMonths } from './listedMonths';
import { listedRates } from './listedRates';
import { monthPlaces } from './monthPlaces';
import { oddColumns } from './oddColumn';
import { toldInSentences } from './sentences';
import { relativePlaces } from './relativePlaces';
import { sumsOverYear } from './sumOverYear';
import { statedMonths } from './statedMonth';
import { swappedDigits } from './swappedDigits';
import { targetsInNames } from './targetsInNames';
import { targetsOnSheets } from './targetsOnSheets';
import { toldComparisons } from './toldComparisons';
import { toldGrowth } from './toldGrowth';
import { toldRates } from './toldRates';
import { twoPlaces } from './twoPlaces';
import { typedOver, withoutTypedOver } from './typedOver';
import { wrongMonths } from './wrongMonth';
import { wrongRows } from './wrongRow';
import { wrongYears } from './wrongYear';
import { yearTotals } from './yearTotals';

/** One figure is given differently in two places (CONTRACT, rule cross-reference-mismatch). */
export const rule: Rule = {
  id: 'cross-reference-mismatch',
  title: '同じ数字の食い違い',
  severity: 'warning',
  yieldsTo: ['malformed-number', 'decreasing-cumulative'],
  check(context) {
    const { grids, tables, series, kpis, fiscalYear, asOf, previous } = context;
    const families = findMonthSheets(grids, fiscalYear);
    const months = monthPlaces(series, families);
    const find = gridFinder(grids);
    const typed = typedOver(tables, series, months, find);
    const references = [...wrongMonths(series, months, grids), ...wrongRows(series, months, find), ...wrongYears(context, find)];
    const known = new Set(references.map(placeOf));
    const swapped = swappedDigits(context);
    const told = lastYearAgrees(context).filter((finding) => !isToldIn(swapped, finding));
    const certain = [...told, ...typed];
    const stated = statedMonths(kpis, months, find);
    const found = [
      ...references,
      ...stated,
      ...typed.filter((finding) => !known.has(placeOf(finding))),
      ...collectedFigures(series, tables, families),
      ...formCells(families, tables),
      ...withoutTypedOver(listedMonths(context, months), typed),
      ...twoPlaces(series, previous?.series ?? null),
      ...sumsOverYear(series),
      ...[...kpiPlaces(kpis, families), ...relativePlaces(kpis)].filter((finding) => !certain.some((other) => isOfSameCells(other, finding)) && !stated.some((other) => isExplainedBy(other, finding))),
      ...toldInSentences(kpis, grids, asOf),
      ...swapped,
      ...toldGrowth(context).filter((finding) => !isToldIn(swapped, finding)),
      ...told,
      ...toldRates(context),
      ...toldComparisons(context),
      ...statedLastYear(kpis),
      ...disputedTargets(kpis),
      ...targetsInNames(kpis),
      ...targetsOnSheets(kpis),
      ...(previous ? lastYearsBook(kpis, previous.kpis) : []),
    ];
    const places = new Set(found.map(placeOf));
    return [...found, ...[...listedRates(context), ...yearTotals(context), ...oddColumns(tables, find), ...exchangedLines(tables)].filter((finding) => !places.has(placeOf(finding)))];
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

/** Whether a place differs from a cell only because the formula there shows another month: the month that is meant has the place's figure. */
function isExplainedBy(wrong: RuleFinding, { sheet, evidence, found }: RuleFinding): boolean {
  const place = placeOf(wrong);
  return wrong.expected !== undefined && figureIn(wrong.expected) === figureIn(found ?? '') && evidence.some((at) => (at.includes('!') ? at : `${sheet}!${at}`) === place);
}

const figureIn = (text: string): string => text.replace(/[^0-9.]/gu, '');
