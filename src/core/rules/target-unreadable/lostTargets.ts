import { addTo } from '../../groups';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { cellAddress } from '../../snapshot/address';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { targetAmongResults } from './resultPlace';

/** Rows of a list that have both target and result. */
const FEWEST_WHOLE = 4;
const BOUND = /以[上下内]|未満|超|とする/u;
/** Rows for comparison have no target of their own. */
const ASIDE = /参考|(?:^|[ （(])[前昨]年|全国平均|^ *[（(]?うち|計 *$|内訳|^ *※/u;

interface List {
  readonly table: Table;
  readonly kpis: readonly (Kpi & { readonly targetCell: GridCell; readonly actualCell: GridCell })[];
  readonly targetColumn: number;
  readonly actualColumn: number;
}

/** Lists of KPIs with a column of targets and a column of results, long enough to speak for themselves. */
export const listsOf = (judged: readonly JudgedKpi[]): List[] => allLists(judged).filter(({ kpis }) => kpis.length >= FEWEST_WHOLE);

/** Lists of whatever length. */
function allLists(judged: readonly JudgedKpi[]): List[] {
  const tables = new Map<Table, List['kpis'][number][]>();
  for (const { kpi } of judged) if (kpi.table && kpi.targetCell && kpi.actualCell && !kpi.targetSheet && kpi.sheet === kpi.table.sheet && kpi.targetCell !== kpi.actualCell) addTo(tables, kpi.table, { ...kpi, targetCell: kpi.targetCell, actualCell: kpi.actualCell });
  return [...tables].flatMap(([table, all]) => {
    // An output and an outcome of each item, or one year beside another, have columns of their own.
    const pairs = new Map<string, List['kpis'][number][]>();
    for (const kpi of all) if (kpi.targetCell.row === kpi.actualCell.row && kpi.targetCell.col !== kpi.actualCell.col) addTo(pairs, `${kpi.targetCell.col} ${kpi.actualCell.col}`, kpi);
    return [...pairs.values()].map((kpis) => ({ table, kpis, targetColumn: kpis[0]!.targetCell.col, actualColumn: kpis[0]!.actualCell.col }));
  });
}

/** The one row of a list that has a result and an empty place for its target. */
export function lostTarget(list: List): RuleFinding | null {
  const [row, ...more] = rowsWithoutTarget(list);
  return row && more.length === 0 ? lostFinding(list, row, list.kpis.length) : null;
}

/** So many lines of short lists of one form must have a target before the only one without has lost it. */
const FEWEST_IN_FORMS = 6;

/** The one row without a target of all short lists of one form that stand below one another: a page of each measure, with two or three lines. */
export function lostInForms(judged: readonly JudgedKpi[]): RuleFinding[] {
  const forms = new Map<string, List[]>();
  for (const list of allLists(judged)) addTo(forms, formOf(list), list);
  return [...forms.values()].flatMap((lists) => {
    if (lists.length < 2 || lists.some(({ kpis }) => kpis.length >= FEWEST_WHOLE)) return [];
    const whole = lists.reduce((sum, { kpis }) => sum + kpis.length, 0);
    const [lost, ...more] = lists.flatMap((list) => rowsWithoutTarget(list).map((row) => ({ list, row })));
    const finding = lost && more.length === 0 && whole >= FEWEST_IN_FORMS ? lostFinding(lost.list, lost.row, whole) : null;
    return finding ? [finding] : [];
  });
}

/** Lists of one form have the same headings over the same columns. */
function formOf({ table, targetColumn, actualColumn }: List): string {
  const heading = (col: number): string => table.columns.find(({ index }) => index === col)?.label ?? '';
  return [table.sheet, targetColumn, heading(targetColumn), actualColumn, heading(actualColumn)].join('\n');
}

/** Rows of a list that have a result and no target of their own. */
function rowsWithoutTarget({ table, kpis, actualColumn }: List): AxisEntry[] {
  const { grid } = table;
  const known = new Set(kpis.map(({ targetCell }) => targetCell.row));
  // Below an item's own line there may be one of last year, which shares its target.
  const year = table.rows.find(({ index }) => known.has(index))?.fiscalYear ?? null;
  return table.rows.filter((row) => !known.has(row.index) && !isAside(row) && row.fiscalYear === year && figureOf(grid.startingAt(row.index, actualColumn)) !== null);
}

function lostFinding({ table, kpis, targetColumn, actualColumn }: List, row: AxisEntry, whole: number): RuleFinding | null {
  const { grid } = table;
  if (grid.at(row.index, targetColumn)) return null;
  const actual = grid.startingAt(row.index, actualColumn)!;
  const cell = cellAddress(row.index, targetColumn);
  return {
    sheet: table.sheet,
    cell,
    evidence: [actual.address, kpis[0]!.targetCell.address],
    message: `「${row.name}」の目標の欄（${cell}）が空です。実績は ${textOf(actual)}（${actual.address}）で、ほかの${whole}項目には目標があります。目標を記入してください。目標がない項目なら「－」と書いてください。`,
    found: '',
  };
}

const isAside = ({ name }: AxisEntry): boolean => name.trim() === '' || ASIDE.test(name);

/** A target without the bound that the others of the list have, and with the figure of the result: typed into the wrong column. */
export function copiedTargets({ table, kpis }: List): RuleFinding[] {
  const bound = kpis.filter(({ targetCell }) => BOUND.test(targetCell.cell.text));
  // 100% may be a target without a bound, and be met.
  const unbound = kpis.filter(({ targetCell }) => !BOUND.test(targetCell.cell.text) && !WHOLE.has(figureOf(targetCell)?.value ?? 1));
  const [kpi] = unbound;
  if (!kpi || unbound.length > 1 || bound.length < FEWEST_WHOLE || figureOf(kpi.targetCell)!.value !== figureOf(kpi.actualCell)?.value) return [];
  return [findingOf(table.sheet, kpi, `目標の欄に実績と同じ数字が入っていると思われます。ほかの${bound.length}項目の目標には「以上」「以下」などが付いています`)];
}

const WHOLE: ReadonlySet<number> = new Set([1, 100]);

/** Target and result of one row that stand in each other's place: 702事業所 | 620事業所以上. */
export function swappedTarget(kpi: Kpi, kpis: readonly JudgedKpi[]): RuleFinding | null {
  const { targetCell, targetSheet, sheet } = kpi;
  const actualCell = targetAmongResults(kpi, kpis);
  if (!targetCell || !actualCell || targetSheet !== null || targetCell.row !== actualCell.row) return null;
  if (!figureOf(targetCell) || BOUND.test(targetCell.cell.text)) return null;
  return findingOf(sheet, { ...kpi, targetCell, actualCell }, '目標と実績が入れ替わっていると思われます');
}

const findingOf = (sheet: string, { name, targetCell, actualCell }: List['kpis'][number], why: string): RuleFinding => ({
  sheet,
  cell: targetCell,
  evidence: [actualCell.address],
  message: `「${name}」の目標の欄（${targetCell.address}）は「${textOf(targetCell)}」、実績の欄（${actualCell.address}）は「${textOf(actualCell)}」です。${why}。元の資料で確かめて直してください。`,
  found: textOf(targetCell),
});
