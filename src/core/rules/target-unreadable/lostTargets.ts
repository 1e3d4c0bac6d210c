import { addTo } from '../../groups';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { normalise } from '../../reading/normalise';
import { cellAddress } from '../../snapshot/address';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** Rows of a list that have both target and result. */
const FEWEST_WHOLE = 4;
/** 57.0%以上, all that a cell holds. */
export const BOUND_FIGURE = /^[\d,.]+ ?[^\d\s]{1,4} ?以[上下内](?:とする)?$/u;
const BOUND = /以[上下内]|未満|超|とする/u;
/** Rows for comparison have no target of their own. */
const ASIDE = /参考|(?:^|[ （(])[前昨]年|全国平均|^ *[（(]?うち|計 *$|内訳|^ *※/u;

interface List {
  readonly table: Table;
  readonly kpis: readonly (Kpi & { readonly targetCell: GridCell; readonly actualCell: GridCell })[];
  readonly targetColumn: number;
  readonly actualColumn: number;
}

/** Lists of KPIs with a column of targets and a column of results. */
export function listsOf(judged: readonly JudgedKpi[]): List[] {
  const tables = new Map<Table, List['kpis'][number][]>();
  for (const { kpi } of judged) if (kpi.table && kpi.targetCell && kpi.actualCell && !kpi.targetSheet && kpi.sheet === kpi.table.sheet && kpi.targetCell !== kpi.actualCell) addTo(tables, kpi.table, { ...kpi, targetCell: kpi.targetCell, actualCell: kpi.actualCell });
  return [...tables].flatMap(([table, all]) => {
    const [first] = all;
    const [targetColumn, actualColumn] = [first!.targetCell.col, first!.actualCell.col];
    const kpis = all.filter(({ targetCell, actualCell }) => targetCell.col === targetColumn && actualCell.col === actualColumn && targetCell.row === actualCell.row);
    return targetColumn !== actualColumn && kpis.length >= FEWEST_WHOLE && kpis.length === all.length ? [{ table, kpis, targetColumn, actualColumn }] : [];
  });
}

/** The one row of a list that has a result and an empty place for its target. */
export function lostTarget({ table, kpis, targetColumn, actualColumn }: List): RuleFinding | null {
  const { grid } = table;
  const known = new Set(kpis.map(({ targetCell }) => targetCell.row));
  const withoutTarget = table.rows.filter(({ index }) => !known.has(index) && figureOf(grid.startingAt(index, actualColumn)) !== null);
  const [row] = withoutTarget;
  if (!row || withoutTarget.length > 1 || grid.at(row.index, targetColumn) || isAside(row)) return null;
  const actual = grid.startingAt(row.index, actualColumn)!;
  const cell = cellAddress(row.index, targetColumn);
  return {
    sheet: table.sheet,
    cell,
    evidence: [actual.address, kpis[0]!.targetCell.address],
    message: `「${row.name}」の目標の欄（${cell}）が空です。実績は ${textOf(actual)}（${actual.address}）で、ほかの${kpis.length}項目には目標があります。目標を記入してください。目標がない項目なら「－」と書いてください。`,
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
export function swappedTarget(kpi: Kpi): RuleFinding | null {
  const { targetCell, actualCell, targetSheet, sheet } = kpi;
  if (!targetCell || !actualCell || kpi.actual !== null || targetSheet !== null || targetCell.row !== actualCell.row || targetCell === actualCell) return null;
  if (!figureOf(targetCell) || BOUND.test(targetCell.cell.text) || !BOUND_FIGURE.test(normalise(actualCell.cell.text).trim())) return null;
  return findingOf(sheet, { ...kpi, targetCell, actualCell }, '目標と実績が入れ替わっていると思われます');
}

const findingOf = (sheet: string, { name, targetCell, actualCell }: List['kpis'][number], why: string): RuleFinding => ({
  sheet,
  cell: targetCell,
  evidence: [actualCell.address],
  message: `「${name}」の目標の欄（${targetCell.address}）は「${textOf(targetCell)}」、実績の欄（${actualCell.address}）は「${textOf(actualCell)}」です。${why}。元の資料で確かめて直してください。`,
  found: textOf(targetCell),
});
