import { kpiMarker } from '../../kpi/kpiMarker';
import { isInInner, ratedCells, type PlanMarkColumn } from '../../kpi/markColumns';
import { leadingOrdinals } from '../../kpi/splitText';
import { textBands } from '../../kpi/textBands';
import { isRemark } from '../../reading/noteSign';
import { rememberedOf } from '../../remembered';
import { cellAddress } from '../../snapshot/address';
import { shortened } from '../../shortened';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { LONGEST_LABEL } from './labels';

/** In a grid that is ruled line by line so many lines must be there, and nearly all of them marked. */
const FEWEST_LINES = 5;
const LEAST_SHARE = 0.8;
/** Where headings divide the lines, two without a mark may be a part that is rated as a whole. */
const MOST_GAPS = 2;
const SHORTEST_PLAN = 6;

interface Line {
  readonly plan: GridCell;
  readonly status: GridCell;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Lines of a grid in which plan and status begin side by side, each with its mark, and one without. A grid of few lines is judged
 * together with the others of the book.
 * @param columns columns of marks in plan grids that are judged together with it
 */
export function unmarkedRows(column: PlanMarkColumn, columns: readonly PlanMarkColumn[]): RuleFinding[] {
  const own = tallyOf(column);
  if (own.empty.length === 0 || own.filled === 0) return [];
  const proof = [own, ...(own.empty.length === 1 ? [together(columns.map(tallyOf))] : [])].find(isClear);
  return proof ? own.empty.map(({ plan, top }) => findingOf(column, plan, top, proof)) : [];
}

/** The lines of a grid, with a mark and without. */
interface Tally {
  readonly all: number;
  readonly filled: number;
  readonly empty: readonly Line[];
  readonly hasHeadings: boolean;
}

const together = (all: readonly Tally[]): Tally => ({
  all: all.reduce((sum, one) => sum + one.all, 0), filled: all.reduce((sum, one) => sum + one.filled, 0), empty: all.flatMap(({ empty }) => empty), hasHeadings: false,
});

const isClear = ({ all, filled, empty, hasHeadings }: Tally): boolean => all >= FEWEST_LINES && empty.length <= (hasHeadings ? 1 : MOST_GAPS) && filled / all >= LEAST_SHARE;

const tallyOf = rememberedOf((column: PlanMarkColumn): Tally => {
  const marks = ratedCells(column).map(({ area }) => area);
  const isMarked = ({ top, bottom }: Line): boolean => marks.some((area) => area.top <= bottom && area.bottom >= top);
  const { lines: all, headings } = linesOf(column);
  // A mark beside a heading is the mark of all lines under it.
  if (headings.some(isMarked)) return { all: 0, filled: 0, empty: [], hasHeadings: true };
  // Lines of KPIs are items only where they are rated.
  const rated = all.some((line) => isKpi(line) && isMarked(line));
  const lines = all.filter((line) => rated || !isKpi(line));
  // One mark may rate all KPIs under a heading.
  const isRatedWith = (line: Line): boolean => {
    const heading = isKpi(line) ? headings.filter(({ top }) => top < line.top).pop() : undefined;
    return heading !== undefined && marks.some((area) => area.top > heading.top && area.top < line.top);
  };
  return { all: lines.length, filled: lines.filter(isMarked).length, empty: lines.filter((line) => !isMarked(line) && !isRatedWith(line)), hasHeadings: headings.length > 0 };
});

const isKpi = ({ plan, status }: Line): boolean => [plan, status].some((cell) => isRemark(cell.plainText) || /KPI|ＫＰＩ/u.test(cell.plainText) || kpiMarker(cell.plainText) !== null) || /\d\s*(?:%|[^\d\s]{0,4})(?:以上|以下|以内|とする)|(?:予定|見込み?|目標)\S{0,4}\s?\d[\d,]*\S{1,3}$/u.test(plan.plainText.normalize('NFKC'));

/** ① 健診 | ① 健診の推進について, １ 健診 | １ 健診, ○ 内容点検の強化 | ○ 点検の強化: a heading in both columns. */
const isHeading = (plan: GridCell, status: GridCell): boolean => plan.plainText === status.plainText || leavesOutWords(plan.plainText, status.plainText) || leadingOrdinals(plan.plainText).ordinals.length > 0 && leadingOrdinals(status.plainText).ordinals.length > 0;

/** Whether one of two texts behind the same bullet is the other with letters left out. */
function leavesOutWords(a: string, b: string): boolean {
  if (a.charAt(0) !== b.charAt(0) || !BULLET.test(a)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}

const BULLET = /^[○●◎◆■□◇] ?[^○●◎\s]{4}/u;

function linesOf(column: PlanMarkColumn): { lines: Line[]; headings: Line[] } {
  const { grid, col, band } = column;
  const lines: Line[] = [];
  const headings: Line[] = [];
  const result = { lines, headings };
  if (!band.plan) return result;
  const plans = textBands(grid).filter((other) => other.plan === band.plan && other.role === 'plan' && other.range.left < band.range.left);
  // The nearest: a column of numbers may stand in front.
  const plan = plans[plans.length - 1];
  if (!plan) return result;
  for (let row = band.range.top; row <= band.range.bottom; row++) {
    const first = grid.startingAt(row, plan.range.left);
    const status = grid.startingAt(row, band.range.left);
    if (!first || !status || typeof first.cell.value !== 'string' || first.plainText.length < SHORTEST_PLAN || status.area.right >= col || isInInner(column, row)) continue;
    (isHeading(first, status) ? headings : lines).push({ plan: first, status, top: row, bottom: Math.max(first.area.bottom, status.area.bottom) });
  }
  return result;
}

function findingOf({ grid, col }: PlanMarkColumn, plan: GridCell, row: number, { filled, all }: Tally): RuleFinding {
  return {
    sheet: grid.sheet.name, cell: cellAddress(row, col), evidence: [plan.address],
    message: `評価の印がありません。計画と実施状況が並ぶ ${all} 行のうち ${filled} 行には印がありますが、${plan.address}「${shortened(textOf(plan), LONGEST_LABEL)}」の行には付いていません。評価を記入してください。`,
    found: '',
  };
}
