import type { CellStyle, Font } from '../model/content';
import { definedFormats, FIRST_OWN_FORMAT, WRITTEN_BY_NUMBER } from './formats';
import { attributesOf, prefixOf, rebuilt, rootChild, sourceOf, startTag, withAttributes, withListItems } from './edit';
import { borderSource, fillSource, fontSource, type Fragments } from './styleSources';
import { elementIn, elementsIn, rootOf, type Element } from './scan';
import { fieldsKey, styleKey } from './styleList';
import type { DefaultFont, Look } from './styles';
import { encodeAttribute, localName, parseXml } from './xml';

/** Children of the styles part (ECMA-376 Part 1 §18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** Adds records to the styles part of a workbook; those that are there keep their numbers. */
export class StylesPatch {
  private readonly lists = new Map<string, { readonly known: readonly string[]; readonly added: string[] }>();
  private readonly formats: Map<string, number>;
  private nextFormat: number;
  private readonly made = new Map<string, number>();
  private readonly prefix: string;

  constructor(
    private readonly xml: string,
    private readonly normal: DefaultFont,
  ) {
    const root = rootOf(xml);
    this.prefix = prefixOf(root.name);
    const own = definedFormats(parseXml(xml));
    const ownIds = new Set(own.map(([id]) => id));
    this.formats = new Map([...[...WRITTEN_BY_NUMBER].filter(([, id]) => !ownIds.has(id)), ...own.map(([id, code]): [string, number] => [code, id])]);
    this.nextFormat = Math.max(FIRST_OWN_FORMAT - 1, ...ownIds) + 1;
  }

  /**
   * Number of the format record that makes of a look another one. All that the workbench does not show (theme colours,
   * patterns, diagonal lines, the named style) is taken over from the record that the cell has.
   */
  record(base: number, before: Look, after: Look): number {
    const [from, to] = [styleKey(before.style), styleKey(after.style)];
    if (from === to && before.format === after.format) return base;
    const key = `${base}|${from}|${to}|${before.format}|${after.format}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const record = this.derive(base, before, after);
    this.made.set(key, record);
    return record;
  }

  private derive(base: number, before: Look, after: Look): number {
    const xf = this.item('cellXfs', base) ?? this.item('cellXfs', 0) ?? `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const root = rootOf(xf);
    const old = attributesOf(startTag(xf, root));
    const id = (name: string): number => Number(old.get(name) ?? 0);
    const changes: Record<string, string | null> = {};
    if (before.format !== after.format) Object.assign(changes, { numFmtId: String(this.formatId(after.format)), applyNumberFormat: '1' });
    if (differ(before.style.font, after.style.font)) Object.assign(changes, { fontId: String(this.font(id('fontId'), before.style.font ?? {}, after.style.font ?? {})), applyFont: '1' });
    if (before.style.fill !== after.style.fill) Object.assign(changes, { fillId: String(this.fill(after.style.fill)), applyFill: '1' });
    if (differ(before.style.borders, after.style.borders)) Object.assign(changes, { borderId: String(this.border(id('borderId'), before.style, after.style)), applyBorder: '1' });
    const alignment = alignmentChanges(before.style, after.style);
    if (Object.keys(alignment).length > 0) changes['applyAlignment'] = '1';
    if (before.style.locked !== after.style.locked) changes['applyProtection'] = '1';
    const protection: Record<string, string | null> = before.style.locked === after.style.locked ? {} : { locked: after.style.locked === false ? '0' : null };
    const inner = this.child(xf, root, 'alignment', alignment) + this.child(xf, root, 'protection', protection) + others(xf, root, ['alignment', 'protection']);
    return this.add('cellXfs', rebuilt(xf, root, changes, inner));
  }

  /** A child of a record with some attributes changed; nothing where none are left. */
  private child(xf: string, root: Element, name: string, changes: Readonly<Record<string, string | null>>): string {
    const old = elementIn(xf, root, name);
    const tag = withAttributes(old ? startTag(xf, old).replace(/\s*\/?>$/, '/>') : `<${this.prefix}${name}/>`, changes);
    return attributesOf(tag).size === 0 ? '' : tag;
  }

  private formatId(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    this.add('numFmts', `<${this.prefix}numFmt numFmtId="${this.nextFormat}" formatCode="${encodeAttribute(code)}"/>`);
    this.formats.set(code, this.nextFormat);
    return this.nextFormat++;
  }

  private font(base: number, before: Font, after: Font): number {
    return this.add('fonts', fontSource(this.item('fonts', base) ?? `<${this.prefix}font/>`, before, after, this.normal, this.fragments));
  }

  private fill(color: string | undefined): number {
    return this.add('fills', fillSource(color, this.fragments));
  }

  private border(base: number, before: CellStyle, after: CellStyle): number {
    return this.add('borders', borderSource(this.item('borders', base) ?? `<${this.prefix}border/>`, before.borders ?? {}, after.borders ?? {}, this.fragments));
  }

  /** Number of a differential format for a conditional format. */
  difference(fill: string | null, fontColor: string | null): number {
    const { prefix } = this;
    const font = fontColor === null ? '' : `<${prefix}font><${prefix}color rgb="${argb(fontColor)}"/></${prefix}font>`;
    const back = fill === null ? '' : `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill>`;
    return this.add('dxfs', `<${prefix}dxf>${font}${back}</${prefix}dxf>`);
  }

  /** The styles part with what was added. */
  toXml(): string {
    let xml = this.xml;
    for (const [name, { added }] of this.lists) xml = withListItems(xml, name, added, ORDER);
    return xml;
  }

  private get fragments(): Fragments {
    return { prefix: this.prefix };
  }

  private list(name: string): { readonly known: readonly string[]; readonly added: string[] } {
    let list = this.lists.get(name);
    if (!list) {
      const element = rootChild(this.xml, name);
      list = { known: element ? elementsIn(this.xml, element).map((item) => sourceOf(this.xml, item)) : [], added: [] };
      this.lists.set(name, list);
    }
    return list;
  }

  private item(name: string, index: number): string | undefined {
    const { known, added } = this.list(name);
    return known[index] ?? added[index - known.length];
  }

  /** Place of an item, which is added unless the list has just the same one. */
  private add(name: string, source: string): number {
    const { known, added } = this.list(name);
    const at = known.indexOf(source);
    if (at >= 0) return at;
    const again = added.indexOf(source);
    return known.length + (again >= 0 ? again : added.push(source) - 1);
  }
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const differ = (a: object = {}, b: object = {}): boolean => fieldsKey(a) !== fieldsKey(b);

const others = (xml: string, root: Element, names: readonly string[]): string =>
  elementsIn(xml, root)
    .filter(({ name }) => !names.includes(localName(name)))
    .map((element) => sourceOf(xml, element))
    .join('');

function alignmentChanges(before: CellStyle, after: CellStyle): Record<string, string | null> {
  const changes: Record<string, string | null> = {};
  if (before.horizontal !== after.horizontal) changes['horizontal'] = after.horizontal === 'centerAcrossSelection' ? 'centerContinuous' : (after.horizontal ?? null);
  if (before.vertical !== after.vertical) changes['vertical'] = after.vertical ?? null;
  if ((before.wrap ?? false) !== (after.wrap ?? false)) changes['wrapText'] = after.wrap ? '1' : null;
  if ((before.rotation ?? 0) !== (after.rotation ?? 0)) changes['textRotation'] = after.rotation ? String(after.rotation < 0 ? 90 - after.rotation : after.rotation) : null;
  if ((before.indent ?? 0) !== (after.indent ?? 0)) changes['indent'] = after.indent ? String(Math.round(after.indent)) : null;
  return changes;
}
