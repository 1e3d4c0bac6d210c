import { nearlyAgrees } from './agree';
import { buildTotal } from './build';
import type { TotalRelation } from './types';
import type { Measure, View } from './view';

/** 残高, 未回収残高, 年度末残件数: what is left. */
const LEFT = /残|未(?:回収|収納|処理)/u;
/** What was there, and what came on top. */
const CARRIED = /繰越|期首|(?:前年度?|前月|前期)末/u;
const CAME = /発生|新規|調定|増加|受付|取得|加入/u;
/** What went. */
const WENT = /回収|収納|減少|取消|消滅|完納|処理|償却|解約|喪失|脱退/u;

/** So many lines must show it, and so large a part of them. */
const FEWEST_PROOFS = 2;
const LEAST_PROVEN = 0.6;

/** 前年度繰越 ＋ 今年度発生 － 回収 ＝ 残高, in each of the columns that share a heading (件数, 金額). */
export function findStocks(view: View): TotalRelation[] {
  const relations: TotalRelation[] = [];
  for (const measure of view.measures) {
    if (measure.filled === 0 || !measure.isTyped || measure.isShare || !LEFT.test(measure.entry.label)) continue;
    const flows = flowsInto(view, measure);
    if (!flows || !isProven(view, measure, flows)) continue;
    for (const line of view.lines) {
      const { cell } = view.operand(measure, line);
      if (!cell || cell.cell.formula) continue;
      const why = `見出し「${measure.entry.label}」と、繰越・発生・回収などの欄から計算が合うことから`;
      const operands = (measures: readonly Measure[]) => measures.map((one) => view.operand(one, line));
      const relation = buildTotal({ cell, sheet: view.table.sheet, table: view.table, why, source: 'words' }, operands(flows.plus), operands(flows.minus), 'difference');
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

interface Flows {
  readonly plus: readonly Measure[];
  readonly minus: readonly Measure[];
}

/** What was carried over and came, and what went, before a balance and under the same inner heading. */
function flowsInto(view: View, measure: Measure): Flows | null {
  const isInner = measure.entry.headings.length > 1 && !LEFT.test(measure.entry.name);
  const before = view.measures.filter((one) => one.position < measure.position && one.filled > 0 && !one.isShare && !LEFT.test(one.entry.label) && (!isInner || one.entry.name === measure.entry.name));
  const carried = before.filter(({ entry }) => CARRIED.test(entry.label));
  const came = before.filter(({ entry }) => !CARRIED.test(entry.label) && CAME.test(entry.label));
  const went = before.filter(({ entry }) => !CARRIED.test(entry.label) && !CAME.test(entry.label) && WENT.test(entry.label));
  return carried.length === 1 && came.length > 0 && went.length > 0 ? { plus: [...carried, ...came], minus: went } : null;
}

function isProven(view: View, measure: Measure, { plus, minus }: Flows): boolean {
  let [agreeing, computable] = [0, 0];
  for (const line of view.lines) {
    const published = view.figure(measure, line);
    const figures = [...plus, ...minus].map((one) => view.figure(one, line)?.value);
    if (!published || figures.some((value) => value === undefined)) continue;
    computable++;
    const left = figures.reduce<number>((sum, value, i) => (i < plus.length ? sum + value! : sum - value!), 0);
    if (nearlyAgrees(left, published)) agreeing++;
  }
  return agreeing >= FEWEST_PROOFS && agreeing >= computable * LEAST_PROVEN;
}
