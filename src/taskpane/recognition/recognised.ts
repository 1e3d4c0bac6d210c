import type { KpiReport, RateReport, Report, TableReport, TotalReport } from '../../core/report';
import { addTo } from '../../core/groups';
import { parseAddress, parseRange, rangeContains } from '../../core/snapshot/address';
import type { Range } from '../../core/snapshot/workbook';

/** A table with the figures in it that the checker computes again. */
export interface RecognisedTable {
  readonly table: TableReport;
  readonly rates: readonly RateReport[];
  readonly totals: readonly TotalReport[];
}

/** What was recognised on a sheet. */
export interface RecognisedSheet {
  readonly sheet: string;
  readonly tables: readonly RecognisedTable[];
  readonly kpis: readonly KpiReport[];
}

/** Names a table as long as the user has not given it another range. */
export const tableKey = ({ sheet, range }: Pick<TableReport, 'sheet' | 'range'>): string => `${sheet}!${range}`;

/**
 * What was recognised, sheet by sheet.
 * @param names sheets of the book, in its order; those without anything recognised are in the result, too.
 */
export function recognisedSheets({ tables, kpis, rates, totals }: Report, names: readonly string[]): RecognisedSheet[] {
  const placed = tables.map((table) => ({ table, range: parseRange(table.range), rates: [] as RateReport[], totals: [] as TotalReport[] }));
  const onSheet = new Map<string, (typeof placed)[number][]>();
  // A plan grid holds tables of its own: a figure is the innermost one's.
  for (const one of [...placed].sort((a, b) => size(a.range) - size(b.range))) addTo(onSheet, one.table.sheet, one);
  const ownerOf = (sheet: string, cell: string): (typeof placed)[number] | undefined => {
    const at = parseAddress(cell);
    return at ? onSheet.get(sheet)?.find(({ range }) => range && rangeContains(range, at.row, at.col)) : undefined;
  };
  for (const rate of rates) ownerOf(rate.sheet, rate.cell)?.rates.push(rate);
  for (const total of totals) ownerOf(total.sheet, total.cell)?.totals.push(total);
  const kpisOn = new Map<string, KpiReport[]>();
  for (const kpi of kpis) addTo(kpisOn, kpi.sheet, kpi);
  return names.map((sheet) => ({
    sheet,
    tables: placed.filter(({ table }) => table.sheet === sheet).map(({ table, rates: ofTable, totals: sums }) => ({ table, rates: ofTable, totals: sums })),
    kpis: kpisOn.get(sheet) ?? [],
  }));
}

const size = (range: Range | null): number => (range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : Infinity);
