import { z } from 'zod';
import type { Border, CellStyle, Font } from '../model/content';
import type { Package } from './package';
import { mixed, Palette } from './colors';
import { readDifferences, type Difference } from './conditional';
import { formatCodes } from './formats';
import { childOf, childrenOf, flagOf, numberOf, switchOf, type XmlNode } from './xml';

/** What one format record (`xf`) of the file says of a cell. */
export interface Look {
  readonly style: CellStyle;
  /** Number format code; 'General' where none. */
  readonly format: string;
}

/** The styles of a workbook, as its cells number them. */
export interface Looks {
  /** Look of a cell by its `s`; plain for a number that the file does not define. */
  of(record: number): Look;
  isPlain(record: number): boolean;
  readonly defaultFont: DefaultFont;
  readonly palette: Palette;
  /** What conditional formats change, by number. */
  readonly differences: readonly Difference[];
}

export interface DefaultFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

export const PLAIN: Look = { style: {}, format: 'General' };

/** What Excel takes where a file names no font. */
const FALLBACK: DefaultFont = { name: 'Calibri', size: 11 };

/** Reads the styles and the theme of a workbook. @param parts names of the two parts, where it has them. */
export function readLooks(pack: Package, parts: { readonly styles: string | undefined; readonly theme: string | undefined }): Looks {
  const sheet = parts.styles === undefined ? undefined : pack.xml(parts.styles);
  const palette = new Palette(parts.theme === undefined ? undefined : pack.xml(parts.theme), sheet);
  const fontNodes = childrenOf(childOf(sheet, 'fonts'), 'font');
  const records = childrenOf(childOf(sheet, 'cellXfs'), 'xf');
  const normal = fontNodes[numberOf(records[0], 'fontId') ?? 0];
  const defaultFont = { name: fontName(normal) ?? FALLBACK.name, size: fontSize(normal) ?? FALLBACK.size };
  const fonts = fontNodes.map((node) => readFont(node, palette, defaultFont));
  const fills = childrenOf(childOf(sheet, 'fills'), 'fill').map((node) => readFill(node, palette));
  const borders = childrenOf(childOf(sheet, 'borders'), 'border').map((node) => readBorders(node, palette));
  const formats = formatCodes(sheet);
  const byRecord = records.map((xf): Look => {
    const font = fonts[numberOf(xf, 'fontId') ?? 0];
    const fill = fills[numberOf(xf, 'fillId') ?? 0];
    const sides = borders[numberOf(xf, 'borderId') ?? 0];
    const style: CellStyle = {
      ...(font && Object.keys(font).length > 0 ? { font } : {}),
      ...(fill === undefined ? {} : { fill }),
      ...(sides && Object.keys(sides).length > 0 ? { borders: sides } : {}),
      ...readAlignment(childOf(xf, 'alignment')),
      ...(flagOf(childOf(xf, 'protection'), 'locked', true) ? {} : { locked: false }),
    };
    return { style, format: formats.get(numberOf(xf, 'numFmtId') ?? 0) ?? 'General' };
  });
  const of = (record: number): Look => byRecord[record] ?? PLAIN;
  const plain = byRecord.map(({ style, format }) => format === 'General' && Object.keys(style).length === 0);
  return { of, isPlain: (record) => plain[record] ?? true, defaultFont, palette, differences: readDifferences(sheet, palette) };
}

const fontName = (node: XmlNode | undefined): string | undefined => childOf(node, 'name')?.attributes['val'];
const fontSize = (node: XmlNode | undefined): number | undefined => numberOf(childOf(node, 'sz'), 'val');

/** What of a font differs from the workbook's own. */
export function readFont(node: XmlNode, palette: Palette, normal: DefaultFont): Font {
  const name = fontName(node);
  const size = fontSize(node);
  const color = palette.read(childOf(node, 'color'));
  const line = childOf(node, 'u');
  return {
    ...(name === undefined || name === normal.name ? {} : { name }),
    ...(size === undefined || size === normal.size ? {} : { size }),
    ...(switchOf(node, 'b') ? { bold: true } : {}),
    ...(switchOf(node, 'i') ? { italic: true } : {}),
    ...(line && line.attributes['val'] !== 'none' ? { underline: true } : {}),
    ...(switchOf(node, 'strike') ? { strikethrough: true } : {}),
    ...(color === undefined || color === '#000000' ? {} : { color }),
  };
}

/** Share of the pattern's own colour, for patterns that are seen as a tone; stripes count a quarter, thick ones half. */
const TONES: Readonly<Record<string, number>> = { solid: 1, darkGray: 0.75, mediumGray: 0.5, lightGray: 0.25, gray125: 0.125, gray0625: 0.0625, darkHorizontal: 0.5, darkVertical: 0.5, darkDown: 0.5, darkUp: 0.5, darkGrid: 0.5, darkTrellis: 0.75 };
const LIGHT_STRIPES = 0.25;

/** One colour for a fill: a pattern as the tone that it gives, a gradient as its first colour. */
export function readFill(node: XmlNode, palette: Palette): string | undefined {
  const gradient = childOf(node, 'gradientFill');
  if (gradient) return palette.read(childOf(childOf(gradient, 'stop'), 'color'));
  const pattern = childOf(node, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (type === 'none') return undefined;
  const front = palette.read(childOf(pattern, 'fgColor'));
  if (type === 'solid') return front;
  return mixed(front ?? '#000000', palette.read(childOf(pattern, 'bgColor')) ?? '#FFFFFF', TONES[type] ?? LIGHT_STRIPES);
}

const lineSchema = z.enum(['thin', 'medium', 'thick', 'hair', 'dotted', 'dashed', 'double', 'dashDot', 'dashDotDot', 'mediumDashed', 'mediumDashDot', 'mediumDashDotDot', 'slantDashDot']);

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** `start` and `end` are what strict files call left and right. */
const STRICT_SIDES: Readonly<Record<string, string>> = { left: 'start', right: 'end' };

function readBorders(node: XmlNode, palette: Palette): NonNullable<CellStyle['borders']> {
  const borders: Partial<Record<(typeof SIDES)[number], Border>> = {};
  for (const side of SIDES) {
    const child = childOf(node, side) ?? childOf(node, STRICT_SIDES[side] ?? side);
    const line = lineSchema.safeParse(child?.attributes['style']);
    if (line.success) borders[side] = { line: line.data, color: palette.read(childOf(child, 'color')) ?? '#000000' };
  }
  return borders;
}

const horizontalSchema = z.enum(['left', 'center', 'right', 'fill', 'justify', 'centerAcrossSelection', 'distributed']);
const verticalSchema = z.enum(['top', 'center', 'justify', 'distributed']);

function readAlignment(node: XmlNode | undefined): Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap' | 'rotation' | 'indent'> {
  if (!node) return {};
  const given = node.attributes['horizontal'];
  const horizontal = horizontalSchema.safeParse(given === 'centerContinuous' ? 'centerAcrossSelection' : given);
  const vertical = verticalSchema.safeParse(node.attributes['vertical']);
  const turned = numberOf(node, 'textRotation') ?? 0;
  const indent = numberOf(node, 'indent') ?? 0;
  return {
    ...(horizontal.success ? { horizontal: horizontal.data } : {}),
    ...(vertical.success ? { vertical: vertical.data } : {}),
    ...(flagOf(node, 'wrapText', false) ? { wrap: true } : {}),
    ...(turned === 0 ? {} : { rotation: rotationOf(turned) }),
    ...(indent > 0 ? { indent } : {}),
  };
}

/** Files count degrees upwards from 0 to 90 and downwards from 91 to 180. */
const rotationOf = (turned: number): number => (turned > 90 && turned <= 180 ? 90 - turned : turned);
