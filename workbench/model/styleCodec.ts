import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IBorderStyleData, type IColorStyle, type IStyleData, type Nullable, STYLE_KEYS, type StyleKey, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { Border, BorderLine, CellStyle, Font } from './content';

/**
 * A style as the engine keeps it. `excel` is the style as the file has it: the engine knows no indents, no 均等割り付け and so on,
 * and carries unknown properties along when the user changes another part of a style.
 */
export interface UniverStyle extends IStyleData {
  excel?: CellStyle;
}

export interface Look {
  readonly format: string;
  readonly style: CellStyle;
}

const LINES: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const LINE_NAMES = new Map(Object.entries(LINES).map(([name, type]) => [type, name as BorderLine]));

const HORIZONTAL: Readonly<Record<NonNullable<CellStyle['horizontal']>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.LEFT,
  centerAcrossSelection: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.CENTER,
};
const VERTICAL: Readonly<Record<NonNullable<CellStyle['vertical']>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
};
const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
/** Pixels between a cell's edge and its text, and for one step of indenting. */
const PADDING = 2;
const INDENT = 9;
export const STACKED = 255;

/** Fonts of the Japanese systems, so that a book looks alike where its own fonts are missing. */
const GOTHIC = 'Yu Gothic, Meiryo, Hiragino Sans, Noto Sans CJK JP, Noto Sans JP, sans-serif';
const MINCHO = 'Yu Mincho, Hiragino Mincho ProN, Noto Serif CJK JP, Noto Serif JP, serif';

/** A font with those that may stand in for it, the name that the file gives first. */
export const fontFamily = (name: string): string => `${name}, ${/明朝|Mincho|Times|Serif/i.test(name) ? MINCHO : GOTHIC}`;

const flag = (on: boolean | undefined): BooleanNumber => (on === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The engine's style for a look; `General` and what is absent leave no trace. */
export function encodeStyle({ format, style }: Look): UniverStyle {
  const { font, fill, borders, horizontal, vertical, wrap, rotation, indent } = style;
  const data: UniverStyle = {};
  if (font?.name !== undefined) data.ff = fontFamily(font.name);
  if (font?.size !== undefined) data.fs = font.size;
  if (font?.bold !== undefined) data.bl = flag(font.bold);
  if (font?.italic !== undefined) data.it = flag(font.italic);
  if (font?.underline !== undefined) data.ul = { s: flag(font.underline) };
  if (font?.strikethrough !== undefined) data.st = { s: flag(font.strikethrough) };
  if (font?.color !== undefined) data.cl = { rgb: font.color };
  if (fill !== undefined) data.bg = { rgb: fill };
  if (borders) data.bd = Object.fromEntries(Object.entries(borders).map(([side, border]) => [SIDES[side as keyof typeof SIDES], { s: LINES[border.line], cl: { rgb: border.color } }]));
  if (horizontal !== undefined) data.ht = HORIZONTAL[horizontal];
  if (vertical !== undefined) data.vt = VERTICAL[vertical];
  if (wrap !== undefined) data.tb = wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  // The engine turns clockwise, Excel the other way round.
  if (rotation !== undefined) data.tr = rotation === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation, v: BooleanNumber.FALSE };
  if (indent !== undefined && indent > 0) data.pd = horizontal === 'right' ? { r: PADDING + indent * INDENT } : { l: PADDING + indent * INDENT };
  if (format !== 'General' && format !== '') data.n = { pattern: format };
  if (Object.keys(style).length > 0) data.excel = style;
  return data;
}

/** The look of a style of the engine, whether it came from a file or was changed in the grid since. */
export function decodeStyle(data: UniverStyle): Look {
  const format = data.n?.pattern ?? 'General';
  const known = data.excel ?? {};
  const expected = encodeStyle({ format, style: known });
  const changed = (key: StyleKey) => JSON.stringify(withoutFalse(key, data)) !== JSON.stringify(withoutFalse(key, expected));
  if (!STYLE_KEYS.some(changed)) return { format, style: known };
  const font = changedFont(data, known.font ?? {}, changed);
  const style: { -readonly [K in keyof CellStyle]: CellStyle[K] } = { ...known };
  set(style, 'font', Object.keys(font).length > 0 ? font : undefined);
  if (changed('bg')) set(style, 'fill', colorOf(data.bg));
  if (changed('bd')) set(style, 'borders', bordersOf(data));
  if (changed('ht')) set(style, 'horizontal', ({ [HorizontalAlign.LEFT]: 'left', [HorizontalAlign.CENTER]: 'center', [HorizontalAlign.RIGHT]: 'right' } as const)[data.ht as 1 | 2 | 3]);
  if (changed('vt')) set(style, 'vertical', ({ [VerticalAlign.TOP]: 'top', [VerticalAlign.MIDDLE]: 'center', [VerticalAlign.BOTTOM]: 'bottom' } as const)[data.vt as 1 | 2 | 3]);
  if (changed('tb')) set(style, 'wrap', data.tb === WrapStrategy.WRAP ? true : undefined);
  if (changed('tr')) set(style, 'rotation', data.tr ? (data.tr.v === BooleanNumber.TRUE ? STACKED : -data.tr.a || undefined) : undefined);
  return { format, style };
}

function changedFont(data: UniverStyle, known: Font, changed: (key: StyleKey) => boolean): Font {
  const font: { -readonly [K in keyof Font]: Font[K] } = { ...known };
  if (changed('ff')) set(font, 'name', data.ff?.split(',')[0]?.trim());
  if (changed('fs')) set(font, 'size', data.fs);
  if (changed('bl')) set(font, 'bold', data.bl === BooleanNumber.TRUE ? true : undefined);
  if (changed('it')) set(font, 'italic', data.it === BooleanNumber.TRUE ? true : undefined);
  if (changed('ul')) set(font, 'underline', data.ul?.s === BooleanNumber.TRUE ? true : undefined);
  if (changed('st')) set(font, 'strikethrough', data.st?.s === BooleanNumber.TRUE ? true : undefined);
  if (changed('cl')) set(font, 'color', colorOf(data.cl));
  return font;
}

function set<T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) Reflect.deleteProperty(target, key);
  else target[key] = value;
}

/** A line that is said not to be there is as good as none. */
function withoutFalse(key: StyleKey, data: UniverStyle): unknown {
  const value = data[key];
  if (value === null || value === undefined || value === BooleanNumber.FALSE) return undefined;
  if (key === 'ul' || key === 'st') return data[key]?.s === BooleanNumber.TRUE;
  return value;
}

function bordersOf(data: UniverStyle): NonNullable<CellStyle['borders']> | undefined {
  const entries = Object.entries(SIDES).flatMap(([side, key]): [string, Border][] => {
    const border = borderOf(data.bd?.[key]);
    return border ? [[side, border]] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function borderOf(data: Nullable<IBorderStyleData>): Border | undefined {
  const line = data ? LINE_NAMES.get(data.s) : undefined;
  return line && data ? { line, color: colorOf(data.cl) ?? '#000000' } : undefined;
}

/** Colour as `#RRGGBB`; the grid's own pickers may write others. */
function colorOf(color: Nullable<IColorStyle>): string | undefined {
  const text = color ? color.rgb : undefined;
  if (!text) return undefined;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  if (parts) return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`.toUpperCase();
  return text.startsWith('#') ? text.toUpperCase() : text;
}
