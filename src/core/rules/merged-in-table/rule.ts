import { rangeAddress, rangesTouch } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import type { AxisEntry, Table } from '../../tables/types';
import type { Rule, RuleFinding } from '../rule';

/** What stands in these rows and columns is no figure; merging them does not break a table's lines. */
const NO_FIGURES: ReadonlySet<AxisEntry['role']> = new Set(['remark', 'name', 'number', 'unit', 'condition', 'mark']);

/** Merged areas that join several rows or columns of figures. */
export const rule: Rule = {
  id: 'merged-in-table',
  title: '表の中のセル結合',
  severity: 'info',
  check: ({ tables }) => tables.filter(({ kind }) => kind !== 'plan-status' && kind !== 'list').map(toFinding).filter((finding) => finding !== null),
};

function toFinding(table: Table): RuleFinding | null {
  const body: Range = { ...table.range, top: table.range.top + table.headerRows, left: table.range.left + table.headerColumns };
  const rows = table.rows.filter(({ role }) => !NO_FIGURES.has(role));
  const columns = table.columns.filter(({ index, role }) => index >= body.left && !NO_FIGURES.has(role));
  const merges = table.grid.sheet.merges.filter((merge) => rangesTouch(merge, body) && merge.top >= body.top && merge.left >= body.left && holdsNoLabel(table, merge) && joins(merge, rows, columns));
  const [first] = merges;
  if (!first) return null;
  const names = merges.slice(0, 3).map(rangeAddress).join('、');
  return {
    sheet: table.sheet,
    cell: rangeAddress({ ...first, bottom: first.top, right: first.left }),
    range: rangeAddress(table.range),
    evidence: merges.slice(0, 20).map((merge) => rangeAddress({ ...merge, bottom: merge.top, right: merge.left })),
    message: `${rangeAddress(table.range)} の表の中で数字のセルが結合されています（${names}${merges.length > 3 ? ` など ${merges.length} か所` : ''}）。並べ替えや集計、式のコピーができなくなります。結合を解いて、同じ値は各セルに入れてください。`,
  };
}

/** Labels are merged over the lines that they head; only figures, and places left for them, belong one to a cell. */
function holdsNoLabel({ grid }: Table, merge: Range): boolean {
  const reading = grid.startingAt(merge.top, merge.left)?.reading;
  return reading === undefined || reading.kind === 'figure' || reading.kind === 'placeholder' || reading.kind === 'empty';
}

/** A merge is part of the layout where each line of the table is merged in the same way: it then covers one row and one column of it. */
function joins(merge: Range, rows: readonly AxisEntry[], columns: readonly AxisEntry[]): boolean {
  const down = rows.filter(({ index }) => index >= merge.top && index <= merge.bottom).length;
  const across = columns.filter(({ index }) => index >= merge.left && index <= merge.right).length;
  return down > 0 && across > 0 && (down > 1 || across > 1);
}
