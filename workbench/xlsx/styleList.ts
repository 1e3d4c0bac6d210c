import type { CellStyle } from '../model/content';

/** The styles of a workbook, each kept once. */
export class StyleList {
  readonly all: CellStyle[] = [];
  private readonly byKey = new Map<string, number>();
  /** The reader hands out one object for each format record, so most look-ups need no key. */
  private readonly byObject = new Map<CellStyle, number | undefined>();

  /** Place of a style in the list; undefined for one that says nothing. */
  indexOf(style: CellStyle): number | undefined {
    if (this.byObject.has(style)) return this.byObject.get(style);
    const index = this.find(style);
    this.byObject.set(style, index);
    return index;
  }

  private find(style: CellStyle): number | undefined {
    const key = styleKey(style);
    if (key === '{}') return undefined;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, this.all.push(style) - 1);
    return this.all.length - 1;
  }
}

/** Text that is the same for styles that look the same, whatever the order of their fields. */
export const styleKey = (style: CellStyle | undefined): string => fieldsKey(style ?? {});

/** The same for a part of a style. */
export const fieldsKey = (fields: object): string => JSON.stringify(sorted(fields));

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined && field !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
