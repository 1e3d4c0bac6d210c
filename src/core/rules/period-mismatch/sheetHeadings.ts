import { findCopiedSheets } from '../../series/copiedMonth';
import { eraMonth } from '../../series/months';
import { findMonthSheets, monthHeadings, type MonthHeading, type MonthSheetFamily } from '../../series/monthSheets';
import type { PeriodMonth } from '../../reading/types';
import { textOf, type Grid } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { changeOf, headingFix, rewritePeriod } from './rewrite';

/** Month sheets whose heading names another month than the sheet does, while the other sheets of the form agree with theirs. */
export function sheetHeadings(grids: readonly Grid[], fiscalYear: number | null): RuleFinding[] {
  return findMonthSheets(grids, fiscalYear).flatMap((family) => {
    const wrong = monthHeadings(family).flatMap((headings) => headings.filter((heading) => !heading.right).map((heading) => ({ heading, others: headings.filter((other) => other.right).length })));
    if (wrong.length === 0) return [];
    const copied = new Map(findCopiedSheets(family).map((copy) => [copy.sheet, copy]));
    return wrong.map(({ heading, others }) => headingFinding(heading, others, family, copied.get(heading.sheet)));
  });
}

function headingFinding(heading: MonthHeading, others: number, family: MonthSheetFamily, copy: ReturnType<typeof findCopiedSheets>[number] | undefined): RuleFinding {
  const { cell, sheet, period, dated } = heading;
  const expected: PeriodMonth = { year: dated ? Number(sheet.month.slice(0, 4)) : null, month: Number(sheet.month.slice(5)) };
  const stated: PeriodMonth = { year: dated ? period.to.year : null, month: period.to.month };
  const name = sheet.grid.sheet.name;
  const fix = headingFix(name, cell, rewritePeriod(cell.cell.text, changeOf(stated, expected)));
  // The figures below that were copied with the heading are part of the evidence.
  const figures = copy ? copy.columns.flatMap((column) => [column.cells[0]!.address]) : [];
  const source = copy ? `数字も「${copy.original.grid.sheet.name}」のシートと同じ欄（${figures.join('、')}から下）があり、前の月を写したままと思われます。` : '前の月を写したまま更新していないと思われます。';
  return {
    sheet: name,
    cell,
    evidence: [cell.address, ...figures, ...family.sheets.filter((other) => other !== sheet).slice(0, 1).map((other) => `${other.grid.sheet.name}!${cell.address}`)],
    message: `シート名は「${name}」（${eraMonth(sheet.month)}）ですが、見出しは「${textOf(cell)}」です。ほかの${others}枚のシートでは見出しとシート名が合っています。${source}${fix ? `「${fix.expected}」に直してください。` : '見出しを確かめてください。'}`,
    found: textOf(cell),
    ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
  };
}
