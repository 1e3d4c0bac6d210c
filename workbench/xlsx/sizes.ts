import type { DefaultFont } from './styles';

/**
 * Width of a digit as a part of the font's size. Source: advance widths of the digits in the fonts' own tables; Latin
 * fonts not listed have mostly half an em and a bit. Where Windows draws the older Japanese fonts by dots, digits are a little wider.
 */
const DIGIT_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:calibri|carlito)/i, 0.507],
  [/^(?:arial|helvetica|liberation sans|aptos)/i, 0.556],
  [/^(?:yu gothic|游ゴシック)/i, 0.56],
  [/^(?:meiryo|メイリオ)(?! ?ui)/i, 0.62],
  [/^(?:meiryo ui)/i, 0.55],
  [/ゴシック|明朝|gothic|mincho/i, 0.52],
];
const USUAL_DIGIT_WIDTH = 0.53;

/** Pixels of a point at 100%. */
const PIXELS_A_POINT = 96 / 72;

/** Pixels of the widest digit in the workbook's font: the unit in which files give column widths. */
export function digitWidth({ name, size }: DefaultFont): number {
  const share = DIGIT_WIDTHS.find(([pattern]) => pattern.test(name.normalize('NFKC')))?.[1] ?? USUAL_DIGIT_WIDTH;
  return Math.max(1, Math.round(share * size * PIXELS_A_POINT));
}

/** Pixels of a column whose width a file gives in digits (ECMA-376 Part 1 §18.3.1.13). */
export const pixelsOfWidth = (width: number, digit: number): number => Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

/** The way back: digits, to a 256th, that give just these pixels. */
export const widthOfPixels = (pixels: number, digit: number): number => Math.trunc((pixels / digit) * 256) / 256;

/** Padding of a column beside its digits, and the step to which Excel rounds the width of columns nobody has set. */
const PADDING = 5;
const STEP = 8;

/** Pixels of a column without a width of its own. @param baseDigits digits that it shall hold; 8 unless the sheet says otherwise. */
export const defaultPixels = (baseDigits: number, digit: number): number => Math.ceil((baseDigits * digit + PADDING) / STEP) * STEP;

/** Points of a row without a height of its own, where the sheet does not say. */
export const DEFAULT_ROW_HEIGHT = 15;
