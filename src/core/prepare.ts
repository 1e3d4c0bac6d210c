import type { CheckOptions } from './check';
import { recognise, type Recognition } from './recognise';
import type { RuleContext } from './rules/rule';
import { findSeries } from './series/findSeries';
import type { Settings } from './settings';
import type { Workbook } from './snapshot/workbook';
import type { Table } from './tables/types';

/** Reads a workbook as far as rules need it: tables, relations, months, KPIs. */
export function prepare(workbook: Workbook, settings: Settings, options: CheckOptions): RuleContext {
  const recognition = recognise(workbook, settings);
  const asOf = options.asOf ?? settings.asOf ?? null;
  const fiscalYear = asOf === null ? null : Number(asOf.slice(0, 4)) - (Number(asOf.slice(5)) < 4 ? 1 : 0);
  return {
    workbook,
    ...recognition,
    series: findSeries({ ...recognition, fiscalYear, asOf, settings }),
    kpis: [],
    legends: [],
    fiscalYear,
    asOf,
    settings,
    previous: null,
    tablesAt: tableFinder(recognition),
  };
}

/** Tables that cover a place, smallest first; looked up by sheet. */
function tableFinder({ tables }: Recognition): RuleContext['tablesAt'] {
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const size = ({ range }: Table): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
  for (const list of bySheet.values()) list.sort((a, b) => size(a) - size(b));
  return (sheet, row, col) => (bySheet.get(sheet) ?? []).filter(({ range }) => row >= range.top && row <= range.bottom && col >= range.left && col <= range.right);
}
