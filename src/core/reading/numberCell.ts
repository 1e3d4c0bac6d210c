/** True numbers: the value is stored, the number format says what it counts. */
import type { Cell } from '../snapshot/workbook';
import { exactOf, decimalsOf } from './decimalText';
import { isDigitAt } from './normalise';
import { formatInfo, type FormatSection } from './numberFormat';
import type { Figure } from './types';

// Powers of ten as the nearest doubles; 10 ** -3 is not always the same as 1e-3.
const POWERS: readonly number[] = Array.from({ length: 40 }, (_, i) => Number(`1e${i - 25}`));

function powerOfTen(exponent: number): number {
  return POWERS[exponent + 25] ?? Number(`1e${exponent}`);
}

/** Units that a format with thousands commas shows although the stored number is in yen. */
const SCALED_UNITS: ReadonlyMap<string, number> = new Map([['千円', 1], ['百万円', 2], ['十億円', 3], ['千人', 1], ['千件', 1]]);

function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  if (value < 0 && sections.length > 1) return sections[1];
  if (value === 0 && sections.length > 2) return sections[2];
  return sections[0];
}

/** Decimals of a number in the General format: those shown, else those of the shortest text that gives the number. */
function generalDecimals(cell: Cell, exact: string): number {
  const text = cell.text;
  if (text !== '' && isDigitAt(text, text.length - 1) && !text.includes('E')) return decimalsOf(text);
  return decimalsOf(exact);
}

/**
 * The figure of a cell that stores a number; null for a date, a time of day and everything that is no number.
 * `value` and `exact` are what is stored, `step` the weight of the last digit that is shown.
 */
export function readNumberCell(cell: Cell): Figure | null {
  const value = cell.value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const info = formatInfo(cell.format);
  if (info.date !== null || info.time) return null;
  const section = sectionFor(info.sections, value);
  const exact = exactOf(value);
  // A section without a digit place (`;;;`, `"－"`, @) shows no figure of its own; the format's first section still names the unit.
  const named = section ?? info.sections[0];
  if (named === undefined || named.general || named.decimals < 0) {
    const unit = named?.unit ?? '';
    return figureOf(value, exact, powerOfTen(-generalDecimals(cell, exact)), unit, named);
  }
  const scaled = SCALED_UNITS.get(named.unit);
  const unit = scaled !== undefined && scaled === named.thousands ? named.unit.slice(-1) : named.unit;
  return figureOf(value, exact, powerOfTen(3 * named.thousands - named.decimals - (named.percent ? 2 : 0)), unit, named);
}

function figureOf(value: number, exact: string, step: number, unit: string, section: FormatSection | undefined): Figure {
  // A literal "%" behind a number that is not scaled (12.5"%") means a percentage all the same.
  const shifted = unit === '%' && section?.percent !== true ? exactOf(value / 100) : null;
  const figure: Figure = {
    value: shifted === null ? value : Number(shifted),
    exact: shifted ?? exact,
    step: shifted === null ? step : step / 100,
    unit,
    bracketed: section?.bracketed ?? false,
    approximate: false,
    provisional: false,
    source: 'number',
  };
  return section === undefined || section.label === '' ? figure : { ...figure, label: section.label };
}
