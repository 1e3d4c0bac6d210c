import { addTo } from '../groups';
import { rangeAddress } from '../snapshot/address';
import type { Table } from '../tables/types';

/** Tables of one make on several sheets, such as one sheet a month: the same place and the same headings' room. */
export function tablesOfMakes(tables: readonly Table[]): (readonly Table[])[] {
  const makes = new Map<string, Table[]>();
  for (const table of tables) if (table.kind !== 'plan-status' && table.kind !== 'list') addTo(makes, `${rangeAddress(table.range)} ${table.headerRows} ${table.headerColumns}`, table);
  return [...makes.values()];
}
