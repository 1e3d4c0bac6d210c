import { parseAddress, cellKey } from '../core/snapshot/address';
import type { Report } from '../core/report';
import type { Workbook } from '../core/snapshot/workbook';
import { placeOf, type CellText } from './view';

/** What the user sees in the cells that the findings name; the workbook itself is not kept. */
export function evidenceTexts(workbook: Workbook, report: Report): CellText {
  const wanted = new Map<string, Map<number, string>>();
  for (const finding of report.findings) {
    for (const reference of [finding.cell, ...finding.evidence]) {
      const { sheet, cell } = placeOf(reference, finding.sheet);
      const address = parseAddress(cell);
      if (address) cellsOf(wanted, sheet).set(cellKey(address.row, address.col), '');
    }
  }
  for (const sheet of workbook.sheets) {
    const texts = wanted.get(sheet.name);
    if (!texts) continue;
    for (const cell of sheet.cells) {
      const key = cellKey(cell.row, cell.col);
      if (texts.has(key)) texts.set(key, cell.text);
    }
  }
  return (sheet, cell) => {
    const address = parseAddress(cell);
    const text = address ? wanted.get(sheet)?.get(cellKey(address.row, address.col)) : undefined;
    return text === undefined || text === '' ? null : text;
  };
}

function cellsOf(wanted: Map<string, Map<number, string>>, sheet: string): Map<number, string> {
  const known = wanted.get(sheet);
  if (known) return known;
  const cells = new Map<number, string>();
  wanted.set(sheet, cells);
  return cells;
}
