import type { ICellData, IStyleData, Nullable, Styles } from '@univerjs/core';
import type { CellStyle } from './content';
import { decodeStyle, encodeStyle, type Look, type UniverStyle } from './styleCodec';
import type { StyleEdit } from './workbookModel';

const PLAIN: Look = { format: 'General', style: {} };

/** Looks of cells by the engine's style ids: each is worked out once. */
export class StyleTable {
  private readonly byId = new Map<string, Look>();
  private readonly byData = new WeakMap<IStyleData, Look>();
  /** Looks that show nothing of their own. */
  private readonly plain = new WeakSet<Look>([PLAIN]);
  private readonly ids = new WeakMap<CellStyle, Map<string, string>>();

  constructor(private readonly styles: Styles) {}

  /** Look of a cell; the same object for cells with the same style. */
  lookOf(s: ICellData['s']): Look {
    if (s === null || s === undefined) return PLAIN;
    if (typeof s !== 'string') return this.decoded(s);
    let look = this.byId.get(s);
    if (!look) {
      const data = this.styles.get(s);
      look = data ? this.decoded(data) : PLAIN;
      this.byId.set(s, look);
    }
    return look;
  }

  isPlain(s: ICellData['s']): boolean {
    return s === null || s === undefined || this.plain.has(this.lookOf(s));
  }

  /** Id under which the engine keeps a look; null for a plain one. */
  idOf(look: Look): string | null {
    const byFormat = this.ids.get(look.style) ?? new Map<string, string>();
    this.ids.set(look.style, byFormat);
    const known = byFormat.get(look.format);
    if (known !== undefined) return known;
    const data = encodeStyle(look);
    if (Object.keys(data).length === 0) return null;
    const id: Nullable<string> = this.styles.setValue(data);
    if (id === undefined || id === null) return null;
    byFormat.set(look.format, id);
    return id;
  }

  private decoded(data: UniverStyle): Look {
    let look = this.byData.get(data);
    if (!look) {
      look = decodeStyle(data);
      if (look.format === 'General' && Object.keys(look.style).length === 0) this.plain.add(look);
      this.byData.set(data, look);
    }
    return look;
  }
}

/** The style with an edit laid over it; parts of the font and single borders are kept where the edit does not name them. */
export function mergeStyle(style: CellStyle, edit: StyleEdit): CellStyle {
  const merged: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(edit) as [string, unknown][]) {
    if (value === undefined) continue;
    const before = merged[key];
    const next = value !== null && typeof value === 'object' ? { ...(before as object | undefined), ...value } : value;
    if (next === null) Reflect.deleteProperty(merged, key);
    else merged[key] = next;
  }
  return merged;
}
