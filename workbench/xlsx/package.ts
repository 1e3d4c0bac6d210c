import { posix } from 'node:path';
import { openArchive, type Archive } from '../../src/workbookFile/archive';
import { Budget } from '../../src/workbookFile/limits';
import { partText, textOfUtf8 } from '../../src/workbookFile/xmlText';
import { childrenOf, parseXml, type XmlNode } from './xml';

/** A relationship of a part: `target` is a part's name without a leading slash, or an address where `external`. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, as `worksheet`: transitional and strict files differ in what stands before it. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A workbook's package, read part by part under the limits of the file reader. */
export class Package {
  private readonly archive: Archive;
  private readonly byLowerName: ReadonlyMap<string, string>;

  constructor(bytes: Uint8Array) {
    this.archive = openArchive(bytes, new Budget());
    this.byLowerName = new Map(this.archive.names.map((name) => [name.toLowerCase(), name]));
  }

  get names(): readonly string[] {
    return this.archive.names;
  }

  /** Name of a part as the archive spells it; part names are compared without case (ECMA-376 Part 2 §6.2.2.3). */
  find(name: string): string | undefined {
    return this.byLowerName.get(name.toLowerCase());
  }

  bytes(name: string): Uint8Array | undefined {
    const found = this.find(name);
    return found === undefined ? undefined : this.archive.read(found);
  }

  /** XML of a part, one character a byte, without comments; quick to scan where only tags matter. */
  rawText(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && partText(bytes);
  }

  /** A small part, parsed. */
  xml(name: string): XmlNode | undefined {
    const raw = this.rawText(name);
    return raw === undefined ? undefined : parseXml(textOfUtf8(raw));
  }

  /** Relationships of a part, of the package itself where the name is empty. */
  relationships(part: string): Relationship[] {
    return childrenOf(this.xml(relationshipsPart(part)), 'Relationship').map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return { id: attributes['Id'] ?? '', type: lastWord(attributes['Type'] ?? ''), target: external ? target : resolvePart(part, target), external };
    });
  }
}

const lastWord = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** Name of the part that holds a part's relationships. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Part that a target names, seen from the part that holds the relationship. */
export function resolvePart(from: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#')[0]!;
  return posix.join('/', path.startsWith('/') ? path : posix.join(posix.dirname(from), path)).slice(1);
}
