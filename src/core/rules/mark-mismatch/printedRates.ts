import { legendAt, legendCells } from '../../kpi/legend';
import { hasThresholds, suggestMark } from '../../kpi/mark';
import type { JudgedKpi, PlacedLegend } from '../../kpi/types';
import { rateText } from '../../kpi/wording';
import { addTo } from '../../groups';
import { isAchievementWord } from '../../reading/kpiWords';
import { readMark } from '../../reading/mark';
import type { Figure, MarkSign } from '../../reading/types';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleContext, RuleFinding } from '../rule';

/** Marks of a list that follow its own column of achievement rates: so many at least, and all but this part of them. */
const FEWEST_FOLLOWING = 2;
const MOST_ASTRAY = 0.34;

interface Rated {
  readonly judged: JudgedKpi;
  readonly sign: MarkSign;
  readonly wanted: MarkSign;
  readonly rateCell: GridCell;
  readonly rate: number;
  readonly legend: PlacedLegend;
}

/**
 * Marks that do not follow the achievement rate printed beside them, where the other marks of the list do:
 * during the year, when the year's target itself is no measure.
 */
export function byPrintedRates(context: RuleContext): RuleFinding[] {
  const lists = new Map<Table, JudgedKpi[]>();
  for (const judged of context.kpis) if (judged.kpi.table) addTo(lists, judged.kpi.table, judged);
  return [...lists].flatMap(([table, kpis]) => {
    const rated = kpis.map((judged) => ratedAt(judged, table, context)).filter((one) => one !== null);
    const astray = rated.filter((one) => one.sign !== one.wanted);
    if (rated.length - astray.length < FEWEST_FOLLOWING || astray.length > rated.length * MOST_ASTRAY) return [];
    // Where the figures themselves give a mark, it is held against them.
    return astray.filter(({ judged }) => judged.suggestedMark === null).map(findingOf);
  });
}

function ratedAt(judged: JudgedKpi, table: Table, context: RuleContext): Rated | null {
  const { markCell, mark, sheet } = judged.kpi;
  const sign = mark === null ? null : (readMark(mark)?.sign ?? null);
  const column = table.columns.find((one) => isAchievementWord(one.label));
  const rateCell = markCell && column && table.grid.at(markCell.row, column.index);
  if (!markCell || sign === null || sign === '－' || rateCell?.reading.kind !== 'figure') return null;
  const legend = legendAt(context.legends, sheet, markCell.row);
  if (!legend || !hasThresholds(legend.legend)) return null;
  const { figure } = rateCell.reading;
  const marks = ends(figure).map((rate) => suggestMark(rate, 1, '>=', legend.legend).mark);
  const wanted = marks[0] ?? null;
  return wanted === null || marks.some((one) => one !== wanted) ? null : { judged, sign, wanted, rateCell, rate: figure.value, legend };
}

/** A printed figure stands for everything that rounds to it; a calculated one for itself. */
export const ends = (figure: Figure): number[] => (figure.source === 'number' ? [figure.value] : [figure.value - figure.step / 2, figure.value, figure.value + figure.step / 2.0001]);

function findingOf({ judged: { kpi }, wanted, rateCell, rate, legend }: Rated): RuleFinding {
  const written = legend.legend.entries.find((entry) => entry.sign === wanted)?.written ?? wanted;
  const { sheet } = kpi;
  const markCell = kpi.markCell!;
  return {
    sheet, cell: markCell, evidence: [rateCell.address, ...legendCells(legend, sheet)],
    message: `評価は「${kpi.mark}」ですが、${kpi.name}の達成率は ${rateText(rate)} で、凡例の基準では「${written}」に当たります。ほかの項目の評価は達成率のとおりです。評価か達成率を確かめて直してください。`,
    expected: written, found: kpi.mark ?? '',
    ...(markCell.cell.formula === undefined ? { fix: { label: `「${written}」に直す`, edits: [{ sheet, cell: markCell.address, value: written }] } } : {}),
  };
}
