import type { Fix } from '../../report';
import type { GridCell } from '../../tables/grid';

/**
 * The true number for a text figure, in a format that shows it as it was written.
 * @returns null where the text says more than a number: 約, 速報値, brackets, last year's figure.
 */
export function toNumber(sheet: string, { address, reading, cell }: GridCell): Fix | null {
  if (reading.kind !== 'figure' || reading.previous !== undefined || reading.aside !== undefined || reading.asOf !== undefined) return null;
  const { value, step, unit, approximate, provisional, bracketed } = reading.figure;
  if (approximate || provisional || bracketed || step > 1) return null;
  const percent = unit === '%';
  const decimals = Math.max(0, Math.round(-Math.log10(percent ? step * 100 : step)));
  const grouped = Math.abs(value) >= 1000 && !percent ? '#,##0' : '0';
  const digits = grouped + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
  const suffix = percent ? '%' : unit === '' ? '' : `"${unit}"`;
  const numberFormat = `${digits}${suffix}${value < 0 ? `;"▲"${digits}${suffix}` : ''}`;
  return { label: `「${cell.text.trim()}」を数字にする`, edits: [{ sheet, cell: address, value, numberFormat: digits === '0' && suffix === '' && value >= 0 ? 'General' : numberFormat }] };
}
