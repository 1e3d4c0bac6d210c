import { SSF } from '@e965/xlsx';
import type { CellValue } from './workbook';

/** What the user sees of a value under a number format code. (First version; ordinary codes only.) */
export function displayText(value: CellValue, format: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return SSF.format(format, value, { date1904 });
  } catch {
    return String(value);
  }
}
