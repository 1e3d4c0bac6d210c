import type { Report } from '../core/report';
import type { Workbook } from '../core/snapshot/workbook';
import { cellTexts } from './cellText';
import { placeOf, type CellText } from './view';

/** What the user sees in the cells that the findings name; the workbook itself is not kept. */
export function evidenceTexts(workbook: Workbook, report: Report): CellText {
  const textAt = cellTexts(workbook);
  const texts = new Map<string, string | null>();
  for (const finding of report.findings) {
    for (const reference of [finding.cell, ...finding.evidence]) {
      const { sheet, cell } = placeOf(reference, finding.sheet);
      texts.set(keyOf(sheet, cell), textAt(sheet, cell));
    }
  }
  return (sheet, cell) => texts.get(keyOf(sheet, cell)) ?? null;
}

/** A line break can stand in no sheet's name. */
const keyOf = (sheet: string, cell: string): string => `${sheet}\n${cell}`;
