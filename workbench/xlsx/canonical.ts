import type { CellStyle, Font, WorkbookContent } from '../model/content';
import { PLAIN, type DefaultFont, type Look } from './styles';

/** A style without what says nothing: the workbook's own font, black letters, defaults written out. */
export function canonicalStyle(style: CellStyle, normal: DefaultFont): CellStyle {
  const { font, fill, borders, horizontal, vertical, wrap, rotation, indent, locked } = style;
  const letters = font && canonicalFont(font, normal);
  const sides = borders && Object.fromEntries(Object.entries(borders).map(([side, { line, color }]) => [side, { line, color: color.toUpperCase() }]));
  return {
    ...(letters && Object.keys(letters).length > 0 ? { font: letters } : {}),
    ...(fill === undefined ? {} : { fill: fill.toUpperCase() }),
    ...(sides && Object.keys(sides).length > 0 ? { borders: sides } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
    ...(wrap ? { wrap } : {}),
    ...(rotation ? { rotation } : {}),
    ...(indent ? { indent } : {}),
    ...(locked === false ? { locked } : {}),
  };
}

function canonicalFont({ name, size, bold, italic, underline, strikethrough, color }: Font, normal: DefaultFont): Font {
  return {
    ...(name === undefined || name === normal.name ? {} : { name }),
    ...(size === undefined || size === normal.size ? {} : { size }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(color === undefined || color.toUpperCase() === '#000000' ? {} : { color: color.toUpperCase() }),
  };
}

/** Looks of a content's cells; each style of the list is put into its plain shape once. */
export class ContentLooks {
  private readonly styles: readonly CellStyle[];

  constructor(content: Pick<WorkbookContent, 'styles'>, normal: DefaultFont) {
    this.styles = content.styles.map((style) => canonicalStyle(style, normal));
  }

  of(cell: { readonly format?: string; readonly style?: number } | undefined): Look {
    return cell === undefined ? PLAIN : { style: this.styles[cell.style ?? -1] ?? PLAIN.style, format: cell.format ?? PLAIN.format };
  }
}
