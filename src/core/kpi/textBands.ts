import { findBands, type PlanGrid } from '../tables/bands';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import { isMarkWord } from '../reading/kpiWords';
import { normalise } from '../reading/normalise';
import type { Range } from '../snapshot/workbook';
import { columnsByText } from './columnsByText';
import { headedGrids } from './headedColumns';
import { withoutBrackets } from './names';

/**
 * What a column of a report's main grid holds: the plan, the status (what was done and reached),
 * what comes next (今後の予定, 担当, 具体的施策), labels of groups of items, or a whole sheet without such a grid.
 */
export type BandRole = 'plan' | 'status' | 'next' | 'item' | 'whole';

export interface TextBand {
  readonly role: BandRole;
  readonly range: Range;
  /** The grid that the band is a column of; bands of one grid belong together. */
  readonly plan: PlanGrid | null;
  /** The column's heading says that targets stand in it (目標（KPI）), so that its lines need not say it. */
  readonly holdsTargets: boolean;
  /** Found here and not by the search for tables: cells of tables inside are lines of text all the same. */
  readonly isHeaded: boolean;
}

const NEXT = /今後|次年度|来年度|予定|課題|担当|具体的|備考|留意|担当者|部署/u;
const STATUS = /状況|結果|実績|進捗|成果|達成|評価|自己点検/u;
const ITEM = /^(?:項目|分野|区分|柱|施策|重点施策)$/u;

/** Marks alone: no text is read in such a column. */
const holdsMarks = (text: string): boolean => isMarkWord(text) || /^(?:実績評価|区分|状況欄|達成度)$/u.test(text);
const TARGETS = /目標|KPI|数値/u;

/** Heading without what stands in brackets: 上期（4月～9月）の実績 → 上期の実績. */
const headingText = (heading: GridCell): string => withoutBrackets(normalise(textOf(heading))).replace(/\s/gu, '');

function roleOf(heading: GridCell | null): BandRole {
  if (heading === null) return 'item';
  const text = headingText(heading);
  if (NEXT.test(text)) return 'next';
  if (ITEM.test(text) || holdsMarks(text)) return 'item';
  return STATUS.test(text) ? 'status' : 'plan';
}

const holdsTargets = (heading: GridCell): boolean => TARGETS.test(normalise(textOf(heading))) && !/実績|結果|状況|達成|評価|今後|予定/u.test(headingText(heading));

/** Several plan-like columns and no status: the last of them tells what was done (事業計画 | 取組内容). */
function withStatus(bands: readonly TextBand[]): TextBand[] {
  const plans = bands.filter((band) => band.role === 'plan');
  const items = bands.filter((band) => band.role === 'item');
  if (bands.some((band) => band.role === 'status')) {
    // 項目 | 実施状況: the column of items is the plan.
    const before = items.filter((band) => band.range.left < bands.find((other) => other.role === 'status')!.range.left);
    if (plans.length > 0 || before.length === 0) return [...bands];
    const widest = before[before.length - 1];
    return bands.map((band) => (band === widest ? { ...band, role: 'plan' } : band));
  }
  if (plans.length < 2) return [...bands];
  const last = plans[plans.length - 1];
  return bands.map((band) => (band === last ? { ...band, role: 'status' } : band));
}

/** A strip without known headings: by the columns of its running text, what shall be done and what was done. */
function bandsByText(grid: Grid, range: Range): TextBand[] {
  const columns = columnsByText(grid, range);
  const first = columns[0];
  if (!first) return [{ role: 'whole', range, plan: null, holdsTargets: false, isHeaded: false }];
  const named = columns.map((column) => (column.heading && (STATUS.test(headingText(column.heading)) || NEXT.test(headingText(column.heading))) ? roleOf(column.heading) : null));
  const status = named.includes('status') ? named.indexOf('status') : columns.findIndex((column, i) => i > 0 && !column.isPlan && named[i] === null);
  const plan = status > 0 ? status - 1 : 0;
  const bands = columns.map((column, i): TextBand => ({ role: i === status ? 'status' : i === plan ? 'plan' : i < plan ? 'item' : 'next', range: column.range, plan: column.plan, holdsTargets: column.heading !== null && holdsTargets(column.heading), isHeaded: false }));
  if (first.range.left > range.left) bands.unshift({ role: 'item', range: { ...range, right: first.range.left - 1 }, plan: first.plan, holdsTargets: false, isHeaded: false });
  return bands;
}

/** A strip outside of the plan grids that tables are searched in: grids of short texts, columns of running text, or neither. */
function stripBands(grid: Grid, range: Range): TextBand[] {
  const result: TextBand[] = [];
  let top = range.top;
  for (const { plan, targets } of headedGrids(grid, range)) {
    if (plan.range.top > top) result.push(...bandsByText(grid, { ...range, top, bottom: plan.range.top - 1 }));
    const roles = plan.headings.map((heading, i) => (i === targets ? 'plan' : roleOf(heading)));
    const status = roles.findIndex((role, i) => i > targets && role === 'status');
    plan.headings.forEach((heading, i) => {
      const next = plan.headings[i + 1];
      const role = i === targets ? 'plan' : i === status ? 'status' : i < targets ? 'item' : roles[i] === 'plan' ? 'next' : roles[i]!;
      result.push({ role, range: { top: heading.lastRow + 1, left: heading.col, bottom: plan.range.bottom, right: next ? next.col - 1 : plan.range.right }, plan, holdsTargets: i === targets && holdsTargets(heading), isHeaded: true });
    });
    top = plan.range.bottom + 1;
  }
  if (top <= range.bottom) result.push(...bandsByText(grid, { ...range, top }));
  return result;
}

const known = new WeakMap<Grid, readonly TextBand[]>();

/** The strips of a sheet whose texts are read one after the other, top to bottom; the outline and the rules on marks go by the same. */
export function textBands(grid: Grid): readonly TextBand[] {
  let bands = known.get(grid);
  if (!bands) known.set(grid, (bands = freshBands(grid)));
  return bands;
}

function freshBands(grid: Grid): TextBand[] {
  const result: TextBand[] = [];
  const grids = new Map<PlanGrid, TextBand[]>();
  for (const band of findBands(grid)) {
    if (band.plan === null) {
      result.push(...stripBands(grid, band.range));
      continue;
    }
    const list = grids.get(band.plan) ?? [];
    if (list.length === 0) grids.set(band.plan, list);
    const holds = band.heading !== null && holdsTargets(band.heading);
    list.push({ role: holds ? 'plan' : roleOf(band.heading), range: band.range, plan: band.plan, holdsTargets: holds, isHeaded: false });
  }
  for (const list of grids.values()) result.push(...withStatus(list));
  return result;
}

/** 次四半期の取組: a column like the plan's whose heading says that it is of what comes next. */
const NEXT_PART = /次の?四半期|次期|翌期|翌四半期/u;

/** Whether a column of results stands beside a band in its own grid. */
export function hasResultsBeside({ plan }: TextBand, bands: readonly TextBand[]): boolean {
  return plan !== null && bands.some((other) => {
    if (other.role !== 'status' || other.plan !== plan) return false;
    const heading = plan.headings.find((one) => one.area.left === other.range.left);
    return !heading || !NEXT_PART.test(headingText(heading));
  });
}
