import { gradesFor } from '../../kpi/grades';
import { legendAt, legendCells } from '../../kpi/legend';
import { hasThresholds, suggestMark } from '../../kpi/mark';
import type { JudgedKpi } from '../../kpi/types';
import { rateText } from '../../kpi/wording';
import { addTo } from '../../groups';
import { readMark } from '../../reading/mark';
import type { MarkSign } from '../../reading/types';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { markFix } from '../markFix';
import type { RuleContext, RuleFinding } from '../rule';
import { ends, printedRateCell } from './printedRate';

/** Marks of a list that follow its own column of achievement rates: so many at least, and all but this part of them. */
const FEWEST_FOLLOWING = 2;
const MOST_ASTRAY = 0.34;

interface Rated {
  readonly judged: JudgedKpi;
  readonly isGrade: boolean;
  /** The mark or the grade that is given, and the one that the rate gives, as the legend writes them. */
  readonly given: string;
  readonly wanted: string;
  readonly rateCell: GridCell;
  readonly rate: number;
  readonly legendCells: readonly string[];
}

/**
 * Marks, or grades in letters, that do not follow the achievement rate printed beside them, where the others of the list do:
 * during the year, when the year's target itself is no measure.
 */
export function byPrintedRates(context: RuleContext): RuleFinding[] {
  const lists = new Map<Table, JudgedKpi[]>();
  for (const judged of context.kpis) if (judged.kpi.table) addTo(lists, judged.kpi.table, judged);
  return [...lists].flatMap(([table, kpis]) => {
    const rated = kpis.map((judged) => ratedAt(judged, table, context)).filter((one) => one !== null);
    const astray = rated.filter((one) => one.given !== one.wanted);
    if (rated.length - astray.length < FEWEST_FOLLOWING || astray.length > rated.length * MOST_ASTRAY) return [];
    // Where the figures themselves give a mark, it is held against them.
    return astray.filter(({ isGrade, judged }) => isGrade || judged.suggestedMark === null).map(findingOf);
  });
}

function ratedAt(judged: JudgedKpi, table: Table, context: RuleContext): Rated | null {
  const { markCell } = judged.kpi;
  const rateCell = markCell && printedRateCell(table, markCell);
  if (!markCell || rateCell?.reading.kind !== 'figure') return null;
  const { figure } = rateCell.reading;
  const found = ends(figure).map((rate) => marksFor(judged, markCell, table, rate, context));
  const [first] = found;
  return first && found.every((one) => one?.wanted === first.wanted) ? { judged, ...first, rateCell, rate: figure.value } : null;
}

/** What is given to an item, and what its legend gives for a rate; null where no legend with figures speaks of it. */
function marksFor({ kpi: { mark, sheet } }: JudgedKpi, markCell: GridCell, { grid }: Table, rate: number, { legends }: RuleContext): Pick<Rated, 'isGrade' | 'given' | 'wanted' | 'legendCells'> | null {
  const grades = gradesFor(grid, markCell, rate);
  if (grades) return { isGrade: true, given: grades.given.written, wanted: grades.wanted.written, legendCells: [grades.legendCell.address] };
  const sign = mark === null ? null : (readMark(mark)?.sign ?? null);
  const legend = legendAt(legends, sheet, markCell.row);
  if (sign === null || sign === '－' || !legend || !hasThresholds(legend.legend)) return null;
  const wanted = suggestMark(rate, 1, '>=', legend.legend).mark;
  if (wanted === null) return null;
  const written = (one: MarkSign): string => legend.legend.entries.find((entry) => entry.sign === one)?.written ?? one;
  return { isGrade: false, given: written(sign), wanted: written(wanted), legendCells: legendCells(legend, sheet) };
}

function findingOf({ judged: { kpi }, wanted, rateCell, rate, legendCells: cells }: Rated): RuleFinding {
  const { sheet } = kpi;
  const markCell = kpi.markCell!;
  return {
    sheet, cell: markCell, evidence: [rateCell.address, ...cells],
    message: `評価は「${kpi.mark}」ですが、${kpi.name}の達成率は ${rateText(rate)} で、凡例の基準では「${wanted}」に当たります。ほかの項目の評価は達成率のとおりです。評価か達成率を確かめて直してください。`,
    expected: wanted, found: kpi.mark ?? '',
    ...markFix(sheet, markCell, wanted),
  };
}
