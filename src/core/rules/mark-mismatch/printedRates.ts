import { gradesFor } from '../../kpi/grades';
import { legendAt, legendCells, writtenIn } from '../../kpi/legend';
import { hasThresholds, suggestMark } from '../../kpi/mark';
import { rateText } from '../../kpi/wording';
import { addTo } from '../../groups';
import { readMark } from '../../reading/mark';
import type { MarkSign } from '../../reading/types';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { markFix } from '../markFix';
import type { RuleContext, RuleFinding } from '../rule';
import { mostFollow } from './mostFollow';
import { ends, rateColumns } from './printedRate';

/** A marked line of a list. */
interface Item {
  readonly name: string;
  readonly mark: string;
  readonly markCell: GridCell;
  readonly suggestedMark: MarkSign | null;
}

interface Rated {
  readonly item: Item;
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
  return [...markedLists(context)].flatMap(([table, items]) => {
    // Of the rates of a quarter and of the year so far the marks follow one.
    const ways = rateColumns(table).map((column) => items.map((item) => ratedAt(item, table, column, context)).filter((one) => one !== null));
    const followed = ways.map((rated) => rated.filter((one) => one.given === one.wanted).length);
    const rated = ways[followed.indexOf(Math.max(...followed))] ?? [];
    const astray = rated.filter((one) => one.given !== one.wanted);
    if (!mostFollow(astray.length, rated.length)) return [];
    // Where the figures themselves give a mark, it is held against them.
    return astray.filter(({ isGrade, item }) => isGrade || item.suggestedMark === null).map((one) => findingOf(table.sheet, one));
  });
}

/** Lists of KPIs with marks, and other tables of rates with a column of marks that a legend with bounds explains. */
function markedLists({ kpis, tables, legends }: RuleContext): ReadonlyMap<Table, Item[]> {
  const lists = new Map<Table, Item[]>();
  for (const { kpi: { table, mark, markCell, name }, suggestedMark } of kpis) if (table && mark !== null && markCell) addTo(lists, table, { name, mark, markCell, suggestedMark });
  const explained = new Set(legends.filter(({ legend }) => hasThresholds(legend)).map(({ sheet }) => sheet));
  for (const table of explained.size === 0 ? [] : tables) {
    const column = !lists.has(table) && (explained.has('') || explained.has(table.sheet)) && rateColumns(table).length > 0 ? table.columns.find(({ role }) => role === 'mark') : undefined;
    for (const { index, label } of column ? table.rows : []) {
      const markCell = table.grid.startingAt(index, column!.index);
      if (markCell?.reading.kind === 'mark') addTo(lists, table, { name: label, mark: markCell.cell.text.trim(), markCell, suggestedMark: null });
    }
  }
  return lists;
}

function ratedAt(item: Item, table: Table, column: number, context: RuleContext): Rated | null {
  const rateCell = table.grid.at(item.markCell.row, column);
  if (rateCell?.reading.kind !== 'figure') return null;
  const { figure } = rateCell.reading;
  const found = ends(figure).map((rate) => marksFor(item, table, rate, context));
  const [first] = found;
  return first && found.every((one) => one?.wanted === first.wanted) ? { item, ...first, rateCell, rate: figure.value } : null;
}

/** What is given to an item, and what its legend gives for a rate; null where no legend with figures speaks of it. */
function marksFor({ mark, markCell }: Item, { grid, sheet }: Table, rate: number, { legends }: RuleContext): Pick<Rated, 'isGrade' | 'given' | 'wanted' | 'legendCells'> | null {
  const grades = gradesFor(grid, markCell, rate);
  if (grades) return { isGrade: true, given: grades.given.written, wanted: grades.wanted.written, legendCells: [grades.legendCell.address] };
  const sign = readMark(mark)?.sign ?? null;
  const legend = legendAt(legends, sheet, markCell.row);
  if (sign === null || sign === '－' || !legend || !hasThresholds(legend.legend)) return null;
  const wanted = suggestMark(rate, 1, '>=', legend.legend).mark;
  if (wanted === null) return null;
  return { isGrade: false, given: writtenIn(legend.legend, sign), wanted: writtenIn(legend.legend, wanted), legendCells: legendCells(legend, sheet) };
}

function findingOf(sheet: string, { item: { name, mark, markCell }, wanted, rateCell, rate, legendCells: cells }: Rated): RuleFinding {
  return {
    sheet, cell: markCell, evidence: [rateCell.address, ...cells],
    message: `評価は「${mark}」ですが、${name}の達成率は ${rateText(rate)} で、凡例の基準では「${wanted}」に当たります。ほかの項目の評価は達成率のとおりです。評価か達成率を確かめて直してください。`,
    expected: wanted, found: mark,
    ...markFix(sheet, markCell, wanted),
  };
}
