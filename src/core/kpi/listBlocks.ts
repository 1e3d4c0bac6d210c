import { addTo } from '../groups';
import { monthKey } from '../reading/period';
import { unspaced } from '../reading/normalise';
import type { MonthKey } from '../reading/types';
import type { AxisEntry, Table } from '../tables/types';
import type { ListOf } from './listColumns';
import { senseOfText } from './listSenses';
import { itemsDown, type ListView } from './listViews';
import { lastMonth } from './months';

/** 目標 | 実績 | 判定 of one quarter or one year of a list that has them for several, with the columns that all of them share. */
export interface ListBlock {
  readonly view: ListView;
  /** Its quarter or year as the headings write it. */
  readonly label: string;
  readonly fiscalYear: number | null;
  /** Last month of its quarter or year. */
  readonly month: MonthKey;
  readonly isWholeYear: boolean;
}

/** Blocks of a list that the report covers, oldest first; empty where a list has no two blocks with a target and a result. */
export function listBlocks(table: Table, { fiscalYear, asOf }: ListOf): ListBlock[] {
  const groups = new Map<string, AxisEntry[]>();
  for (const column of table.columns) {
    const { period, sameYear } = column;
    const part = period && period.granularity !== 'year' ? period.text : '';
    if (sameYear === null && (part !== '' || column.fiscalYear !== null)) addTo(groups, `${part} ${column.fiscalYear ?? fiscalYear}`, column);
  }
  const blocks = [...groups.values()].flatMap((columns) => {
    const senses = columns.map((column) => senseOfText(unspaced(column.name)));
    const [{ period, fiscalYear: ownYear }] = columns as [AxisEntry];
    const isWholeYear = !period || period.granularity === 'year';
    const year = ownYear ?? fiscalYear;
    const month = isWholeYear ? (year === null ? null : monthKey(year + 1, 3)) : lastMonth(period, year);
    return month !== null && senses.includes('target') && senses.includes('actual') ? [{ columns, month, label: period?.text ?? '', fiscalYear: year, isWholeYear }] : [];
  });
  if (blocks.length < 2) return [];
  const ofBlocks = new Set(blocks.flatMap(({ columns }) => columns));
  return blocks
    .filter(({ month, isWholeYear, fiscalYear: year }) => asOf === null || month <= asOf || (isWholeYear && year === fiscalYear))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ columns, ...block }) => ({ ...block, view: { ...itemsDown(table), measures: table.columns.filter((column) => columns.includes(column) || !ofBlocks.has(column)) } }));
}
