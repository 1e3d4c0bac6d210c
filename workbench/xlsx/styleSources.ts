import type { Border, CellStyle, Font } from '../model/content';
import { rebuilt, sourceOf } from './edit';
import { elementsIn, rootOf } from './scan';
import { SIDES, type DefaultFont } from './styles';
import { encodeAttribute, localName } from './xml';

/** How elements of the styles part are written. */
export interface Fragments {
  /** Prefix of the part's elements with its colon, mostly nothing. */
  readonly prefix: string;
}

/** In the order in which Excel writes them; other programs are content with any. */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];
const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** A font's source with what differs between two of its readings changed. */
export function fontSource(base: string, before: Font, after: Font, normal: DefaultFont, { prefix }: Fragments): string {
  const changes = new Map<string, string | null>();
  const mark = (name: string, on: boolean | undefined): void => void changes.set(name, on ? `<${prefix}${name}/>` : null);
  if ((before.bold ?? false) !== (after.bold ?? false)) mark('b', after.bold);
  if ((before.italic ?? false) !== (after.italic ?? false)) mark('i', after.italic);
  if ((before.underline ?? false) !== (after.underline ?? false)) mark('u', after.underline);
  if ((before.strikethrough ?? false) !== (after.strikethrough ?? false)) mark('strike', after.strikethrough);
  if (before.color !== after.color) changes.set('color', after.color === undefined ? `<${prefix}color theme="1"/>` : `<${prefix}color rgb="${argb(after.color)}"/>`);
  if (before.size !== after.size) changes.set('sz', `<${prefix}sz val="${after.size ?? normal.size}"/>`);
  if (before.name !== after.name) {
    changes.set('name', `<${prefix}name val="${encodeAttribute(after.name ?? normal.name)}"/>`);
    // These speak of the font that was there.
    for (const name of ['family', 'charset', 'scheme']) changes.set(name, null);
  }
  return withChildren(base, changes, FONT_ORDER);
}

/** A fill of one colour, or none. */
export const fillSource = (color: string | undefined, { prefix }: Fragments): string =>
  color === undefined
    ? `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`
    : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

/** A border's source with the sides that differ between two of its readings changed. */
export function borderSource(base: string, before: NonNullable<CellStyle['borders']>, after: NonNullable<CellStyle['borders']>, { prefix }: Fragments): string {
  const changes = new Map<string, string | null>();
  for (const side of SIDES) {
    if (same(before[side], after[side])) continue;
    const line = after[side];
    changes.set(side, line ? `<${prefix}${side} style="${line.line}"><${prefix}color rgb="${argb(line.color)}"/></${prefix}${side}>` : `<${prefix}${side}/>`);
    // What strict files call the same side.
    if (side === 'left' || side === 'right') changes.set(side === 'left' ? 'start' : 'end', null);
  }
  return withChildren(base, changes, BORDER_ORDER);
}

const same = (a: Border | undefined, b: Border | undefined): boolean => a?.line === b?.line && a?.color.toUpperCase() === b?.color.toUpperCase();

/** An element's source with some children set, or taken away where null. */
function withChildren(source: string, changes: ReadonlyMap<string, string | null>, order: readonly string[]): string {
  const root = rootOf(source);
  const kept = elementsIn(source, root)
    .map((element) => ({ name: localName(element.name), source: sourceOf(source, element) }))
    .filter(({ name }) => !changes.has(name));
  const set = [...changes].filter((change): change is [string, string] => change[1] !== null).map(([name, text]) => ({ name, source: text }));
  const all = [...kept, ...set];
  // Where nothing new comes in, the file's own order stays.
  if (set.length > 0) all.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return rebuilt(source, root, {}, all.map((child) => child.source).join(''));
}
