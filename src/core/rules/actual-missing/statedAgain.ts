import { essence } from '../../kpi/names';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { unspaced } from '../../reading/normalise';

/** Whether a target without a result stands on its sheet again with one: stated in the plan, then in a list or in a line of its own. */
export function isStatedAgain(kpi: Kpi, kpis: readonly JudgedKpi[]): boolean {
  if (kpi.actualCell !== null || kpi.target === null) return false;
  const answered = kpis.flatMap(({ kpi: other }) => (other.actualCell !== null && other.sheet === kpi.sheet ? [other] : []));
  return answered.some((other) => isSameTarget(kpi, other)) || isOfLineBelow(kpi, answered);
}

/** 1) … 62.5%以上とする above 項目 | 目標 | 実績. */
const isSameTarget = ({ name, target }: Kpi, other: Kpi): boolean =>
  target!.value !== null && other.target?.value === target!.value && other.target.unit === target!.unit && essence(other.name) === essence(name);

/** Rows from a plan to the KPI of its section. */
const FARTHEST_BELOW = 4;
/** What a sentence sets to a level, behind what shall be done for it: 事例を共有し、査定率を対前年度以上とする. */
const LAST_CLAUSE = /[^、，。]*$/u;
const SHORTEST_NAME = 3;

/** A sentence whose aim without a figure (対前年度以上) the first KPI in a table below it gives with its figure and result. */
function isOfLineBelow({ name, target, targetCell }: Kpi, answered: readonly Kpi[]): boolean {
  if (!targetCell || target!.value !== null || target!.relativeTo === null) return false;
  const measured = unspaced(LAST_CLAUSE.exec(name)?.[0] ?? '');
  const below = answered.filter(({ table, actualCell }) => table !== null && actualCell!.row > targetCell.row && actualCell!.row <= targetCell.area.bottom + FARTHEST_BELOW);
  return measured.length >= SHORTEST_NAME && below.some((other) => other.target?.operator === target!.operator && unspaced(other.name).includes(measured));
}
