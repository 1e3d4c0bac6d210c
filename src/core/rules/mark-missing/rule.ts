import { addTo } from '../../groups';
import { gradeColumns, gradedItems, type GradeColumn } from '../../kpi/grades';
import { markColumns, ratedCells, type MarkColumn, type PlanMarkColumn, type TableMarkColumn } from '../../kpi/markColumns';
import { readOutline, type TextLine } from '../../kpi/outline';
import { markWithin } from '../../kpi/placeMarks';
import type { JudgedKpi } from '../../kpi/types';
import { isRemark } from '../../reading/noteSign';
import { cellAddress, parseAddress, parseRange } from '../../snapshot/address';
import { shortened } from '../../shortened';
import { textOf } from '../../tables/grid';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { emptyAreas } from './emptyAreas';
import { LONGEST_LABEL } from './labels';
import { unmarkedHeadings } from './unmarkedHeadings';
import { unmarkedRows } from './unmarkedRows';
import { unmarkedSections } from './unmarkedSections';

/** An item without a mark where nearly all its neighbours have one. */
export const rule: Rule = {
  id: 'mark-missing',
  title: '評価の印の付け忘れ',
  severity: 'warning',
  check: (context) => [
    ...columnFindings(context),
    ...listFindings(context.kpis),
    ...context.grids.flatMap((grid) => gradeColumns(grid).flatMap(emptyGrades)),
    ...unmarkedHeadings(context.grids),
  ],
};

/** Where marks stand beside nearly every item, one without is forgotten; where many lack them, the layout has none there. */
const LEAST_COVERED = 0.85;
const LEAST_ITEMS = 8;
/** Shorter texts are labels. */
const SHORTEST_ITEM = 12;
/** More gaps than this are a habit of the document and no slip. */
const MOST_GAPS = 2;

function columnFindings(context: RuleContext): RuleFinding[] {
  const { plans, seconds, tables } = markColumns(context);
  // A second column may be filled in later than the first, so that it proves nothing about others.
  return [...plans.flatMap((column) => inGrid(column, plans, context)), ...seconds.flatMap((column) => inGrid(column, [column], context)), ...tables.flatMap(inTable)];
}

/** The one line of a table without a mark where every other line with figures has one. */
function inTable({ grid, col, table }: TableMarkColumn): RuleFinding[] {
  const lines = table.rows.filter(({ index }) => grid.rowCells(index).some((cell) => cell.col >= table.range.left && cell.col <= table.range.right && cell.reading.kind === 'figure'));
  const empty = lines.filter(({ index }) => grid.at(index, col) === undefined);
  if (lines.length <= LEAST_LIST || empty.length !== 1) return [];
  const { index, label } = empty[0]!;
  return [{
    sheet: grid.sheet.name, cell: cellAddress(index, col), evidence: [],
    message: `「${label}」に印がありません。この表のほかの ${lines.length - 1} 行には印があります。評価を記入してください。`,
    found: '',
  }];
}

/** Gaps among the items, and empty merged areas in the column of marks; one finding for one place. */
function inGrid(column: PlanMarkColumn, columns: readonly PlanMarkColumn[], context: RuleContext): RuleFinding[] {
  const rowsOf = ({ cell, range }: RuleFinding): readonly [number, number] => {
    const top = typeof cell === 'string' ? (parseAddress(cell)?.row ?? -1) : cell.row;
    return [top, range === undefined ? top : (parseRange(range)?.bottom ?? top)];
  };
  // One gap may show in several ways; the closest way names it.
  const found: RuleFinding[] = [];
  for (const finding of [...emptyAreas(column, columns), ...planFindings(column, context), ...unmarkedRows(column, [column]), ...unmarkedSections(column, columns), ...unmarkedRows(column, columns)]) {
    const [top, bottom] = rowsOf(finding);
    if (!found.map(rowsOf).some(([first, last]) => first <= bottom && last >= top)) found.push(finding);
  }
  return found;
}

interface Item {
  readonly line: TextLine;
  readonly top: number;
  readonly bottom: number;
  readonly marked: boolean;
}

function planFindings(column: PlanMarkColumn, context: RuleContext): RuleFinding[] {
  const { grid, band } = column;
  const tables = context.tables.filter((table) => table.grid === grid);
  const marks = ratedCells(column);
  const { lines } = readOutline(grid, tables, []);
  const items: Item[] = lines
    .filter((line) => line.band.role === 'status' && line.band.range.top === band.range.top && line.band.range.left === band.range.left && isItem(line, tables))
    .map((line) => {
      const { row: top, lastRow: bottom } = line.cell;
      const heading = line.path[line.path.length - 1];
      const has = (from: number, to: number) => markWithin(marks, from, to) !== null;
      // A mark in the row of a heading is the mark of all that stands under it.
      return { line, top, bottom, marked: has(top, bottom) || (heading !== undefined && has(heading.top, heading.top)) };
    });
  const covered = items.filter((item) => item.marked).length;
  if (items.length < LEAST_ITEMS || covered === items.length || covered / items.length < LEAST_COVERED) return [];
  const gaps = gapsOf(items);
  return gaps.length > MOST_GAPS ? [] : gaps.map((gap) => planFinding(gap, items, column));
}

/** Running text that tells what was done: no heading, no KPI line, no note, no part of a table. */
function isItem(line: TextLine, tables: RuleContext['tables']): boolean {
  if (line.part > 0 || line.block !== null || (line.heading !== null && !isBullet(line))) return false;
  if (typeof line.cell.cell.value !== 'string' || line.text.length < SHORTEST_ITEM || isRemark(line.text) || /^[\s(（]*[<＜〈]/u.test(line.text)) return false;
  return !tables.some(({ kind, range }) => kind !== 'plan-status' && line.cell.row >= range.top && line.cell.row <= range.bottom && line.cell.col >= range.left && line.cell.col <= range.right);
}

/** ○ and ● before a sentence are bullets, not headings. */
const isBullet = (line: TextLine): boolean => line.heading?.shape === 'circle' && line.text.length >= 20;

/** Runs of items without a mark, one after the other. */
function gapsOf(items: readonly Item[]): Item[][] {
  const gaps: Item[][] = [];
  items.forEach((item, i) => {
    if (item.marked) return;
    const last = gaps[gaps.length - 1];
    if (last && items[i - 1] === last[last.length - 1]) last.push(item);
    else gaps.push([item]);
  });
  return gaps;
}

function planFinding(gap: readonly Item[], items: readonly Item[], { grid, col }: MarkColumn): RuleFinding {
  const first = gap[0]!;
  const marked = items.filter((item) => item.marked).length;
  return {
    sheet: grid.sheet.name, cell: cellAddress(first.top, col),
    ...(gap.length > 1 ? { range: `${cellAddress(first.top, col)}:${cellAddress(gap[gap.length - 1]!.bottom, col)}` } : {}),
    evidence: gap.map((item) => item.line.cell.address),
    message: `評価の印がありません。この表の ${items.length} 項目のうち ${marked} 項目には印がありますが、${gap.length === 1 ? '' : `続く ${gap.length} 項目（`}${first.line.cell.address}「${shortened(textOf(first.line.cell), LONGEST_LABEL)}」${gap.length === 1 ? '' : ' から）'}には付いていません。評価を記入してください。`,
    found: '',
  };
}

/** Items without a grade in a column of letters. */
function emptyGrades(column: GradeColumn): RuleFinding[] {
  const items = gradedItems(column);
  const empty = items.filter(({ cell }) => cell === undefined);
  const filled = items.length - empty.length;
  if (empty.length === 0 || empty.length > MOST_GAPS || filled < LEAST_LIST || filled / items.length < LEAST_LIST_SHARE) return [];
  return empty.map(({ row, label }) => ({
    sheet: column.grid.sheet.name, cell: cellAddress(row, column.col), evidence: [label.address],
    message: `評価がありません。この表の ${items.length} 項目のうち ${filled} 項目には評価がありますが、${label.address}「${shortened(label.plainText, LONGEST_LABEL)}」の欄は空いています。評価を記入してください。`,
    found: '',
  }));
}

const LEAST_LIST = 4;
const LEAST_LIST_SHARE = 0.7;
/** So many items of all lists of a book must be rated before the only one that is not is a slip. */
const LEAST_IN_LISTS = 6;

/** Rows of a KPI list that have an actual and no mark. */
function listFindings(kpis: readonly JudgedKpi[]): RuleFinding[] {
  // Small lists one below the other have their column of marks in common.
  const lists = new Map<string, JudgedKpi[]>();
  for (const judged of kpis) {
    const { table, actual, markCell, sheet } = judged.kpi;
    if (table && actual !== null) addTo(lists, `${sheet}!${markCell?.col ?? ''}`, judged);
  }
  const all = [...lists.values()].map((list) => ({ list, marked: list.filter(({ kpi }) => kpi.mark !== null), without: list.filter(({ kpi }) => kpi.mark === null) }));
  const rated = all.filter(({ marked }) => marked.length > 0);
  const [entries, gaps] = [rated.flatMap(({ list }) => list).length, rated.flatMap(({ without }) => without).length];
  // A list of two or three items is judged together with the others of the book.
  const othersAreFull = entries >= LEAST_IN_LISTS && gaps === 1;
  return all.flatMap(({ list, marked, without }) => {
    const isClear = list.length >= LEAST_LIST && marked.length / list.length >= LEAST_LIST_SHARE;
    if (without.length === 0 || marked.length === 0 || !(isClear || othersAreFull)) return [];
    const [of, filled, where] = isClear ? [list.length, marked.length, '同じ一覧'] : [entries, entries - gaps, 'KPI 一覧'];
    const { col } = marked[0]!.kpi.markCell!;
    return without.flatMap(({ kpi }): RuleFinding[] => (kpi.actualCell ? [{
      sheet: kpi.sheet, cell: kpi.markCell && kpi.markCell.row > kpi.actualCell.row ? kpi.markCell.address : cellAddress(kpi.actualCell.row, col), evidence: [kpi.actualCell.address],
      message: `KPI「${kpi.name}」に評価の印がありません。実績（${kpi.actualCell.address}）は記入されており、${where}の ${of} 項目のうち ${filled} 項目には印があります。評価を記入してください。`,
      found: '',
    }] : []));
  });
}
