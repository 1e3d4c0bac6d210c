import AdmZip from 'adm-zip';
import { Package, relationshipsPart } from './package';
import { encodeAttribute } from './xml';
import { rootChild, Replacements, withRootChild, attributesOf, startTag, prefixOf } from './edit';
import { elementsIn, rootOf } from './scan';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook's package that is being changed: parts that nobody touches keep their bytes. */
export class PackagePatch {
  readonly pack: Package;
  private readonly changed = new Map<string, string | null>();
  private readonly texts = new Map<string, string>();

  constructor(private readonly original: Uint8Array) {
    this.pack = new Package(original);
  }

  /** Names of the parts as they stand. */
  get names(): string[] {
    const kept = this.pack.names.filter((name) => this.changed.get(name) !== null);
    return [...kept, ...[...this.changed].filter(([name, text]) => text !== null && this.pack.find(name) === undefined).map(([name]) => name)];
  }

  has(name: string): boolean {
    return this.names.some((known) => known.toLowerCase() === name.toLowerCase());
  }

  /** XML of a part as it stands now; undefined where there is none. */
  text(name: string): string | undefined {
    const key = this.pack.find(name) ?? name;
    const changed = this.changed.get(key);
    if (changed !== undefined) return changed ?? undefined;
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.pack.bytes(key);
    if (bytes === undefined) return undefined;
    const text = decode(bytes);
    this.texts.set(key, text);
    return text;
  }

  /** Sets the XML of a part; a part that stays the same stays untouched. */
  set(name: string, text: string): void {
    const key = this.pack.find(name) ?? name;
    if (this.text(key) !== text) this.changed.set(key, text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8'));
  }

  /** Changes a part by a function of its XML; does nothing where there is no such part. */
  edit(name: string, change: (xml: string) => string): void {
    const text = this.text(name);
    if (text !== undefined) this.set(name, change(text));
  }

  /** Takes a part away, with its relationships and its content type. */
  remove(name: string): void {
    const key = this.pack.find(name) ?? name;
    for (const part of [key, relationshipsPart(key)]) if (this.has(part)) this.changed.set(this.pack.find(part) ?? part, null);
    this.edit(CONTENT_TYPES, (xml) => without(xml, (tag) => attributesOf(tag).get('PartName')?.toLowerCase() === `/${key.toLowerCase()}`));
  }

  /** Adds a part with its content type. */
  add(name: string, contentType: string, xml: string): void {
    this.set(name, HEAD + xml);
    this.edit(CONTENT_TYPES, (types) => withItem(types, 'Override', { PartName: `/${name}`, ContentType: contentType }));
  }

  /** Adds a relationship. @returns its id. */
  relate(part: string, type: string, target: string): string {
    const rels = relationshipsPart(part);
    const xml = this.text(rels) ?? `${HEAD}<Relationships xmlns="${RELATIONSHIPS_TYPE}"></Relationships>`;
    const taken = new Set(elementsIn(xml, rootOf(xml)).map((element) => attributesOf(startTag(xml, element)).get('Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    this.set(rels, withItem(xml, 'Relationship', { Id: `rId${number}`, Type: type, Target: target }));
    return `rId${number}`;
  }

  /** Takes the relationships of a part away that a test finds by their attributes. */
  unrelate(part: string, test: (attributes: ReadonlyMap<string, string>) => boolean): void {
    this.edit(relationshipsPart(part), (xml) => without(xml, (tag) => test(attributesOf(tag))));
  }

  /** True where no part differs from the original. */
  get isUntouched(): boolean {
    return this.changed.size === 0;
  }

  /** The package; the original's own bytes where nothing has changed. */
  toBytes(): Uint8Array {
    if (this.isUntouched) return this.original.slice();
    const zip = new AdmZip(Buffer.from(this.original), { noSort: true });
    const entries = new Map(zip.getEntries().map((entry) => [entry.entryName.replaceAll('\\', '/'), entry.entryName]));
    for (const [name, text] of this.changed) {
      const entry = entries.get(name);
      if (text === null && entry !== undefined) zip.deleteFile(entry);
      else if (text !== null && entry !== undefined) zip.updateFile(entry, Buffer.from(text, 'utf8'));
      else if (text !== null) zip.addFile(name, Buffer.from(text, 'utf8'));
    }
    return new Uint8Array(zip.toBuffer());
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? 'utf-16le' : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

/** A part without the children of its root whose start tags a test finds. */
function without(xml: string, test: (tag: string) => boolean): string {
  const edits = new Replacements();
  for (const element of elementsIn(xml, rootOf(xml))) if (test(startTag(xml, element))) edits.replace(element.start, element.end, '');
  return edits.apply(xml);
}

function withItem(xml: string, name: string, attributes: Readonly<Record<string, string>>): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`);
  const root = rootOf(xml);
  const source = `<${prefixOf(root.name)}${name}${list.join('')}/>`;
  if (root.empty || rootChild(xml, name) === undefined) return withRootChild(xml, name, source, []);
  return xml.slice(0, root.close) + source + xml.slice(root.close);
}
