import type { JudgedKpi, Kpi } from '../../kpi/types';
import { hasCondition } from '../../kpi/textTargets';
import { readTargets } from '../../reading/target';
import type { Figure } from '../../reading/types';
import type { GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { agree, shown } from './kpiPlaces';

/** So many KPIs of a book must give in their target's column what their own words say, and so large a part of all. */
const FEWEST_AGREEING = 3;
const LEAST_AGREEING = 0.75;
/** A longer text tells of a KPI. */
const LONGEST_NAME = 200;
/** The target of a part of the year, and figures of other years. */
const OTHER_TARGET = /[前昨次来翌]年|上期|下期|四半期|\d月末目標|中間|平均|当初/u;

/** The words of a KPI in a list, which state its target, beside the target in a column of its own. */
interface Stated {
  readonly kpi: Kpi;
  readonly cell: GridCell;
  readonly words: Figure;
  readonly target: Figure;
}

/** KPIs of lists whose own words state another target than the column beside them: 受診率を 55.0％以上とする | 50.0％. */
export function targetsInNames(kpis: readonly JudgedKpi[]): RuleFinding[] {
  const stated = kpis.flatMap(({ kpi }) => statedIn(kpi) ?? []);
  const wrong = stated.filter(({ words, target }) => !agree(words, target));
  const agreeing = stated.length - wrong.length;
  if (wrong.length === 0 || agreeing < FEWEST_AGREEING || agreeing < stated.length * LEAST_AGREEING) return [];
  return wrong.map(({ kpi, cell, words, target }) => ({
    sheet: kpi.sheet, cell, evidence: [cell.address, kpi.targetCell!.address],
    message: `「${kpi.name}」の目標が、ここの文では${shown(words)}、目標の欄の${kpi.targetCell!.address}では${shown(target)}です。ほかの ${agreeing} 件の KPI では文と欄の目標が同じです。どちらが正しいか確かめて、そろえてください。`,
    found: shown(words),
  }));
}

function statedIn(kpi: Kpi): Stated | null {
  const { table, target, targetCell, targetSheet } = kpi;
  if (!table || !target?.figure || !targetCell || targetSheet !== null || kpi.targetUntil != null || target.relativeTo !== null) return null;
  // Only the words right beside the target are its own.
  const before = table.grid.rowCells(targetCell.row).filter((cell) => cell.col < targetCell.col && cell.col >= table.range.left);
  const cell = before[before.length - 1];
  if (!cell || cell.row !== targetCell.row || cell.reading.kind !== 'text' || cell.cell.text.length > LONGEST_NAME || OTHER_TARGET.test(cell.plainText)) return null;
  const readings = readTargets(cell.cell.text).filter((reading) => reading.figure !== null || reading.relativeTo !== null);
  const [reading, ...more] = readings;
  if (!reading?.figure || more.length > 0 || !hasCondition(reading)) return null;
  return reading.figure.unit === target.figure.unit && isAsStrict(reading.operator, target.operator) ? { kpi, cell, words: reading.figure, target: target.figure } : null;
}

/** 50.0％以上とする in the words, a bare 50.0％ in the column. */
const isAsStrict = (words: string | null, column: string | null): boolean => (words === '<=') === (column === '<=') || column === null;
