import { addTo } from '../../groups';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** Tables of one form on a sheet that show what their headings should be. */
const FEWEST = 3;

/** Tables of one form below one another, an item each (令和6年度, 令和5年度, 対前年比): a year in the heading of a line that none of the others has there. */
export function stackedYears(tables: readonly Table[]): RuleFinding[] {
  const forms = new Map<string, Table[]>();
  for (const table of tables) {
    if (table.kind === 'plan-status' || table.kind === 'list' || !table.rows.some(isYear)) continue;
    addTo(forms, [table.sheet, table.range.left, table.rows.length, ...table.columns.map(({ label }) => label)].join('\n'), table);
  }
  return [...forms.values()].filter((group) => group.length >= FEWEST).flatMap(compare);
}

const isYear = ({ period, fiscalYear }: AxisEntry): boolean => period?.granularity === 'year' && fiscalYear !== null;

/** The heading that names the year: 平成25年度 before 当月. */
const yearHeading = ({ headings, period }: AxisEntry): GridCell | undefined => headings.filter(({ cell }) => cell.text.includes(period!.text)).pop();

function compare(group: readonly Table[]): RuleFinding[] {
  const odd = group[0]!.rows.flatMap((_, line) => {
    const entries = group.map(({ rows }) => rows[line]!);
    if (!entries.every(isYear)) return [];
    const years = entries.map(({ fiscalYear }) => fiscalYear!);
    const alone = years.findIndex((year, i) => years.every((other, j) => j === i || other !== year));
    const usual = years[alone === 0 ? 1 : 0]!;
    return alone >= 0 && years.every((year, i) => i === alone || year === usual) ? [{ table: group[alone]!, entry: entries[alone]!, usual, example: entries[alone === 0 ? 1 : 0]! }] : [];
  });
  // A table whose years are all others is of another time.
  return odd.length !== 1 ? [] : odd.flatMap(({ table, entry, usual, example }) => {
    const [heading, shown] = [yearHeading(entry), yearHeading(example)];
    if (!heading || !shown || textOf(heading) === textOf(shown)) return [];
    const fix = headingFix(table.sheet, heading, rewritePeriod(heading.cell.text, { years: usual - entry.fiscalYear!, month: null }));
    return [{
      sheet: table.sheet,
      cell: heading,
      evidence: [heading.address, shown.address],
      message: `見出し「${textOf(heading)}」は、同じ形のほかの${group.length - 1}つの表では「${textOf(shown)}」です（例: ${shown.address}）。前の年度から写したまま更新していないと思われます。見出しを確かめて直してください。`,
      found: textOf(heading),
      ...(fix ? { fix: fix.fix, expected: fix.expected } : {}),
    }];
  });
}
