import { decodeXml, encodeAttribute, localName } from './xml';
import { elementsIn, rootOf, type Element } from './scan';

/** Replacements in a text, put together in any order and applied in one go, so that places stay those of the text read. */
export class Replacements {
  private readonly list: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  apply(xml: string): string {
    if (this.isEmpty) return xml;
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end, text } of this.list.sort((a, b) => a.start - b.start || a.end - b.end)) {
      pieces.push(xml.slice(done, start), text);
      done = end;
    }
    return pieces.join('') + xml.slice(done);
  }
}

/** Prefix of a name with its colon; new elements take that of their surroundings. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes of a tag in their order, decoded, by their names as written. */
export function attributesOf(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name!, decodeXml(double ?? single ?? '')]));
}

/** A start tag with some attributes set, or taken away where null; the others stay as they were written. */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  let text = tag;
  for (const [name, value] of Object.entries(changes)) {
    const found = [...text.matchAll(ATTRIBUTE)].find((match) => match[1] === name);
    const written = value === null ? '' : ` ${name}="${encodeAttribute(value)}"`;
    if (found) text = text.slice(0, found.index).replace(/\s+$/, '') + written + text.slice(found.index + found[0].length);
    else if (value !== null) text = text.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
  }
  return text;
}

/** Source of an element's start tag. */
export const startTag = (xml: string, { start, inner }: Element): string => xml.slice(start, inner);

/** Source of an element. */
export const sourceOf = (xml: string, { start, end }: Element): string => xml.slice(start, end);

/** An element's source with other attributes and, unless undefined, another content. */
export function rebuilt(xml: string, element: Element, changes: Readonly<Record<string, string | null>>, content?: string): string {
  const tag = withAttributes(startTag(xml, element), changes);
  const inner = content ?? xml.slice(element.inner, element.close);
  const open = tag.replace(/\s*\/?>$/, '');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${element.name}>`;
}

/**
 * A part with a child of an element set, or taken away where null.
 * @param order names of the parent's children in the order of the schema; a new child is put at its place among them.
 */
export function withChild(xml: string, parent: Element, name: string, source: string | null, order: readonly string[]): string {
  const children = elementsIn(xml, parent);
  const old = children.find((child) => localName(child.name) === name);
  if (old) return xml.slice(0, old.start) + (source ?? '') + xml.slice(old.end);
  if (source === null) return xml;
  if (parent.empty) return xml.slice(0, parent.start) + rebuilt(xml, parent, {}, source) + xml.slice(parent.end);
  const place = order.indexOf(name);
  const next = children.find((child) => order.indexOf(localName(child.name)) > place);
  const at = next?.start ?? parent.close;
  return xml.slice(0, at) + source + xml.slice(at);
}

/** The same for the root of a part. */
export const withRootChild = (xml: string, name: string, source: string | null, order: readonly string[]): string => withChild(xml, rootOf(xml), name, source, order);

/** A child of the root; undefined where it has none of that name. */
export function rootChild(xml: string, name: string): Element | undefined {
  return elementsIn(xml, rootOf(xml)).find((child) => localName(child.name) === name);
}

/** A part with an element put at the end of a list in its root; the list is made where there is none. */
export function withListItems(xml: string, list: string, items: readonly string[], order: readonly string[]): string {
  if (items.length === 0) return xml;
  const prefix = prefixOf(rootOf(xml).name);
  const old = rootChild(xml, list);
  if (!old) return withRootChild(xml, list, `<${prefix}${list} count="${items.length}">${items.join('')}</${prefix}${list}>`, order);
  const count = elementsIn(xml, old).length + items.length;
  const source = rebuilt(xml, old, { count: String(count) }, xml.slice(old.inner, old.close) + items.join(''));
  return xml.slice(0, old.start) + source + xml.slice(old.end);
}
