import { addTo } from '../../groups';
import { nearlyAgrees } from '../../relations/agree';
import { areOfOtherLines } from '../../relations/sortedApart';
import type { RateRelation } from '../../relations/types';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { nameOf, publishedText } from '../total-mismatch/wording';

/** Rates of a column that stand in each other's lines, told together. */
interface SortedColumn {
  readonly cells: readonly GridCell[];
  readonly finding: RuleFinding;
}

/** Columns of typed rates that were not sorted with the rest of their table: what does not agree in one line is the rate of another. */
export function sortedColumns(rates: readonly RateRelation[]): SortedColumn[] {
  const byTable = new Map<Table, RateRelation[]>();
  for (const rate of rates) if (rate.agreement === 'differs' && rate.table !== null && rate.sense === 'rate' && rate.cell.cell.formula === undefined && rate.computed !== null) addTo(byTable, rate.table, rate);
  return [...byTable.values()].flatMap((differing) => {
    const byColumn = new Map<string, RateRelation[]>();
    for (const rate of differing) addTo(byColumn, [rate.cell.col, ...rate.numerator.map(({ col }) => col), '/', ...rate.denominator.map(({ col }) => col)].join(), rate);
    return [...byColumn.values()].filter((column) => areOfOtherLines(column.map(({ published, computed }) => ({ published, computed: computed! })))).map(toColumn);
  });
}

function toColumn(column: readonly RateRelation[]): SortedColumn {
  const [first] = column;
  const last = column[column.length - 1]!;
  const place = `${first!.cell.address}:${last.cell.address}`;
  // The line whose rate stands in the first of them.
  const owner = column.find((rate) => nearlyAgrees(rate.computed!, first!.published)) ?? last;
  const operands = ({ numerator, denominator }: RateRelation): string => [numerator, denominator].map((side) => side.map(({ address }) => address).join(' ＋ ')).join(' ÷ ');
  return {
    cells: column.map(({ cell }) => cell),
    finding: {
      sheet: first!.sheet,
      cell: first!.cell,
      range: place,
      evidence: column.flatMap(({ cell, numerator, denominator }) => [cell.address, ...numerator.map(({ address }) => address), ...denominator.map(({ address }) => address)]),
      message: `${nameOf(first!)}（${place}）の ${column.length} つは、それぞれの行の数字と合いませんが、どれもほかの行の率です（例: ${first!.cell.address} の ${publishedText(first!)} は ${operands(owner)}、この行は ${operands(first!)} ＝ ${first!.expectedText}）。表を並べ替えたときに、この列だけ並びが変わっていないか確かめて、行ごとの率に直してください。`,
      ...(first!.expectedText === null ? {} : { expected: first!.expectedText }),
      found: publishedText(first!),
    },
  };
}
