import { parseRange } from '../../src/core/snapshot/address';
import type { Range } from '../../src/core/snapshot/workbook';
import type { ConditionalFormatContent } from '../model/content';
import type { Palette } from './colors';
import { cleanFormula } from './functions';
import { childOf, childrenOf, flagOf, numberOf, type XmlNode } from './xml';

/** What a differential format (`dxf`) changes, as far as the workbench shows it. */
export interface Difference {
  readonly fill: string | null;
  readonly fontColor: string | null;
}

/** Differential formats by their number. @param styles root of the styles part. */
export function readDifferences(styles: XmlNode | undefined, palette: Palette): Difference[] {
  return childrenOf(childOf(styles, 'dxfs'), 'dxf').map((dxf) => {
    const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
    // Here, unlike in a cell's own fill, a solid pattern shows the background colour.
    const fill = palette.read(childOf(pattern, 'bgColor')) ?? palette.read(childOf(pattern, 'fgColor'));
    return { fill: fill ?? null, fontColor: palette.read(childOf(childOf(dxf, 'font'), 'color')) ?? null };
  });
}

/** Identifier of a rule of the file: stable while the file stays as it is. */
export const ruleId = (sheet: number, area: number, rule: number): string => `file-${sheet}-${area}-${rule}`;

/**
 * Conditional formats by formula of one sheet, first ones first. Others (scales, bars, icons, comparisons) are kept in the
 * file and not told.
 * @param areas the sheet's `conditionalFormatting` elements, in order.
 * @param sheet number that tells this sheet from the others of the book.
 */
export function readConditional(areas: readonly XmlNode[], sheet: number, differences: readonly Difference[]): ConditionalFormatContent[] {
  const found: { readonly priority: number; readonly format: ConditionalFormatContent }[] = [];
  areas.forEach((area, a) => {
    const ranges = readRanges(area.attributes['sqref'] ?? '');
    childrenOf(area, 'cfRule').forEach((rule, r) => {
      const formula = childOf(rule, 'formula')?.text;
      if (rule.attributes['type'] !== 'expression' || formula === undefined || ranges.length === 0) return;
      const { fill, fontColor } = differences[numberOf(rule, 'dxfId') ?? -1] ?? { fill: null, fontColor: null };
      const format = { id: ruleId(sheet, a, r), ranges, formula: cleanFormula(formula), fill, fontColor, stopIfTrue: flagOf(rule, 'stopIfTrue', false) };
      found.push({ priority: numberOf(rule, 'priority') ?? Number.MAX_SAFE_INTEGER, format });
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

const readRanges = (list: string): Range[] => list.split(/\s+/).map(parseRange).filter((range) => range !== null);
