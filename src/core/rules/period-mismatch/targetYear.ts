import { eraFiscalYear } from '../../series/months';
import { textOf } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

const isYear = ({ period }: AxisEntry): boolean => period?.granularity === 'year' && period.fiscalYear !== null;

/** The only target of a KPI list is headed by last year while its actual is headed by the report's year: a heading that was copied and not updated. */
export function targetYears(tables: readonly Table[], reportYear: number | null): RuleFinding[] {
  if (reportYear === null) return [];
  return tables.filter(({ kind }) => kind === 'kpi-list').flatMap((table) => {
    // The goals of next year may stand beside.
    const targets = table.columns.filter((column) => column.role === 'target' && !/^(?:KPI|ＫＰＩ)/u.test(column.name) && !(isYear(column) && column.period!.fiscalYear! > reportYear));
    const [target] = targets;
    const actual = table.columns.find((column) => column.role === 'actual' && isYear(column) && column.period!.fiscalYear === reportYear);
    if (!target || targets.length > 1 || !actual || !isYear(target) || target.period!.fiscalYear !== reportYear - 1) return [];
    const cell = target.headings.find((heading) => heading.plainText.includes(target.period!.text.trim())) ?? target.headings[target.headings.length - 1]!;
    const fix = headingFix(table.sheet, cell, rewritePeriod(cell.cell.text, { years: 1, month: null }));
    const other = actual.headings[actual.headings.length - 1]!;
    return [{
      sheet: table.sheet, cell, evidence: [other.address],
      message: `見出し「${textOf(cell)}」（${cell.address}）は前の年度の目標ですが、隣の実績は「${textOf(other)}」（${other.address}）です。${eraFiscalYear(reportYear)}の目標であれば、見出しの年度を直してください。`,
      found: textOf(cell),
      ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
    }];
  });
}
