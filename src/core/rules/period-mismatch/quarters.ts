import { findPeriods, fiscalPosition } from '../../reading/period';
import type { Period } from '../../reading/types';
import { textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

const QUARTER = /第?[1-4１-４一二三四]四半期|[1-4１-４]Q/u;

/** A longer text is a sentence that may name several quarters. */
const LONGEST_HEADING = 40;

/** 第3四半期 with 7~9月 below it or beside it: the name of a quarter and its months disagree. */
export function quarterNames(tables: readonly Table[]): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const table of tables) {
    const seen = new Set<GridCell>();
    for (const entry of [...table.columns, ...table.rows]) {
      if (!entry.headings.some((cell) => QUARTER.test(cell.cell.text) && cell.cell.text.length < LONGEST_HEADING)) continue;
      const read = entry.headings.flatMap((cell) => findPeriods(cell.cell.text).map(({ period }) => ({ cell, period })));
      const quarter = read.find(({ period }) => period.granularity === 'quarter' && QUARTER.test(period.text));
      const months = read.find(({ cell, period }) => period !== quarter?.period && (period.granularity === 'span' || period.granularity === 'month') && cell.cell.text.length < LONGEST_HEADING);
      if (!quarter || !months || seen.has(months.cell) || inside(months.period, quarter.period)) continue;
      seen.add(months.cell);
      findings.push({
        sheet: table.sheet,
        cell: months.cell,
        evidence: [...new Set([quarter.cell.address, months.cell.address])],
        message: `見出しの「${textOf(quarter.cell)}」と「${textOf(months.cell)}」の月が合いません。四半期は4～6月、7～9月、10～12月、1～3月です。どちらかを直してください。`,
        found: textOf(months.cell),
      });
    }
  }
  return findings;
}

const quarterOf = (month: number): number => Math.floor(fiscalPosition(month) / 3);

const inside = (months: Period, quarter: Period): boolean => quarterOf(months.from.month) === quarterOf(quarter.from.month) && quarterOf(months.to.month) === quarterOf(quarter.from.month);
