import { addTo } from '../../groups';
import { legendAt, legendCells } from '../../kpi/legend';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { figureText } from '../../kpi/wording';
import { readMark } from '../../reading/mark';
import type { Figure, Legend, LegendEntry } from '../../reading/types';
import { figureOf, type GridCell } from '../../tables/grid';
import { markFix } from '../markFix';
import type { RuleContext, RuleFinding } from '../rule';

/** A meaning that is given to what missed its target: ○ 目標は未達成だが前年度より改善. */
export const saysMissed = (meaning: string): boolean => MISSED.test(meaning);

const MISSED = /未達|達成(?:してい|でき)な|目標値?を下回|目標値?に届か/u;
const ABOVE_LAST_YEAR = /[前昨]年[^、。0-9０-９]{0,8}?(?:を?上回る|を?上回った|を超え|以上|改善(?!し?な|され|せず|して(?:い)?な|が?(?:見|み)られな))/u;
const BELOW_LAST_YEAR = /[前昨]年[^、。0-9０-９]{0,8}?(?:を?下回る|を?下回った|未満|以下|に届か|に及ば|改善(?:し?な|されな|されて(?:い)?な|せず|して(?:い)?な|が?(?:見|み)られな))/u;
const AS_LAST_YEAR = /[前昨]年[^、。0-9０-９]{0,8}?(?:同じ|同率|同数|横ばい)/u;

/** Two marks for what missed its target, which last year's figure tells apart. */
interface LastYearMarks {
  readonly above: LegendEntry;
  readonly below: LegendEntry;
  /** The mark of what equals last year; null where the legend leaves it open. */
  readonly equal: LegendEntry | null;
}

/** △ 目標未達成だが前年度を上回る and × 目標未達成かつ前年度以下; null where a legend does not say both. */
function lastYearMarks({ entries }: Legend): LastYearMarks | null {
  const missed = entries.filter(({ meaning, atLeast, below }) => MISSED.test(meaning) && atLeast === null && below === null);
  const [above, ...moreAbove] = missed.filter(({ meaning }) => ABOVE_LAST_YEAR.test(meaning));
  const saidBelow = missed.filter(({ meaning }) => BELOW_LAST_YEAR.test(meaning));
  // △ 前年度と同じ、又は下回る beside ○ 未達成だが前年度より改善 is of what missed its target too.
  const [below, ...moreBelow] = saidBelow.length > 0 ? saidBelow : entries.filter(({ meaning, atLeast, below: bound }) => (BELOW_LAST_YEAR.test(meaning) || AS_LAST_YEAR.test(meaning)) && !/達成/u.test(meaning) && atLeast === null && bound === null);
  if (!above || !below || above === below || moreAbove.length > 0 || moreBelow.length > 0) return null;
  const [isAbove, isBelow] = [/年[^、。]{0,8}以上/u.test(above.meaning), /年[^、。]{0,8}以下/u.test(below.meaning) || AS_LAST_YEAR.test(below.meaning)];
  return { above, below, equal: isAbove === isBelow ? null : isAbove ? above : below };
}

/** So many marks of a column must follow such a legend, and twice as many as do not. */
const FEWEST_FOLLOWING = 2;

/** Marks of KPIs that missed the year's target, against a legend that tells them apart by last year's figure. */
export function byTargetAndLastYear({ kpis, legends }: RuleContext): RuleFinding[] {
  // Small tables of one or two KPIs below one another have one column of marks.
  const byColumn = new Map<string, Rated[]>();
  for (const judged of kpis) {
    const legend = judged.kpi.table && judged.kpi.markCell ? legendAt(legends, judged.kpi.sheet, judged.kpi.markCell.row) : null;
    const marks = legend && lastYearMarks(legend.legend);
    const one = marks && rated(judged, marks);
    if (!legend || !one) continue;
    addTo(byColumn, `${judged.kpi.sheet} ${judged.kpi.markCell!.col} ${legend.sheet} ${legend.cell?.address}`, { ...one, evidence: legendCells(legend, judged.kpi.sheet) });
  }
  return [...byColumn.values()].flatMap((all) => {
    const wrong = all.filter(({ given, wanted }) => given !== wanted);
    const following = all.length - wrong.length;
    return following < FEWEST_FOLLOWING || following < wrong.length * 2 ? [] : wrong.map(toFinding);
  });
}

interface Rated {
  readonly kpi: Kpi;
  readonly last: LastYear;
  readonly given: LegendEntry;
  readonly wanted: LegendEntry;
  readonly evidence: readonly string[];
}

/** The mark of a KPI and the one that last year's figure gives; null where nothing certain can be said. */
function rated({ kpi, basis, standing }: JudgedKpi, { above, below, equal }: LastYearMarks): Rated | null {
  if (basis !== 'year-end' || standing !== 'missed' || kpi.target?.operator !== '>=' || !kpi.actual) return null;
  const sign = readMark(kpi.mark ?? '')?.sign;
  const given = [above, below].find((entry) => entry.sign === sign);
  const last = given ? lastYearOf(kpi, kpi.actual) : null;
  if (!given || !last) return null;
  const difference = kpi.actual.value - last.figure.value;
  // Figures that are printed alike may differ behind the last digit.
  const isEqual = Math.abs(difference) < Math.max(kpi.actual.step, last.figure.step) / 2;
  const wanted = isEqual ? equal : difference > 0 ? above : below;
  return wanted ? { kpi, last, given, wanted, evidence: [] } : null;
}

interface LastYear {
  readonly figure: Figure;
  readonly cell: GridCell;
}

/** Last year's figure of a KPI: its own, or that of the only column of last year that has the unit of the actual. */
function lastYearOf({ previous, table, actualCell, fiscalYear }: Kpi, actual: Figure): LastYear | null {
  if (previous) return previous;
  if (!table || !actualCell) return null;
  const found = table.columns.flatMap(({ index, role, sameYear, fiscalYear: year }): LastYear[] => {
    if (role === 'target' || role === 'ratio' || role === 'difference' || role === 'mark' || index === actualCell.col) return [];
    if (sameYear !== 'previous-year' && (year === null || fiscalYear === null || year !== fiscalYear - 1)) return [];
    const cell = table.grid.at(actualCell.row, index);
    const figure = figureOf(cell);
    return cell && figure && figure.unit === actual.unit ? [{ figure, cell }] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

function toFinding({ kpi, last, given, wanted, evidence }: Rated): RuleFinding {
  return {
    sheet: kpi.sheet, cell: kpi.markCell!,
    evidence: [kpi.actualCell!.address, kpi.targetCell?.address ?? '', last.cell.address, ...evidence].filter((text) => text !== ''),
    message: `評価は「${kpi.mark}」（${given.meaning}）ですが、実績 ${figureText(kpi.actual!)} は目標に届かず、前年（${figureText(last.figure)}）${kpi.actual!.value > last.figure.value ? 'を上回っています' : kpi.actual!.value < last.figure.value ? 'を下回っています' : 'と同じです'}。凡例では「${wanted.written}」（${wanted.meaning}）に当たります。評価か数値を確かめてください。`,
    expected: wanted.written, found: kpi.mark ?? '',
    ...markFix(kpi.sheet, kpi.markCell!, wanted.written),
  };
}
