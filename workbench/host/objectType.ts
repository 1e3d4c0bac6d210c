import { fail } from './errors';
import type { HostContext } from './context';

/** Arguments of a call: plain values out of JSON, or objects where the client handed over one. */
export type Arguments = readonly unknown[];

/** A property with a value of its own, by its name on the wire (`NumberFormat`). */
export interface Property<T> {
  /** Absent where it can only be written. May wait: for a recalculation, for instance. */
  readonly get?: (self: T, host: HostContext) => unknown;
  readonly set?: (self: T, value: unknown, host: HostContext) => unknown;
  /** Left out of a load that names no properties, as Excel does with what is dear or of rare use. */
  readonly onRequest?: true;
}

/** What an Excel type can do on this host. Whatever is not here answers ApiNotFound. */
export interface Members<T> {
  /** What the client needs to find the object again: `{ Id }`. */
  readonly identity?: (self: T, host: HostContext) => Readonly<Record<string, unknown>>;
  /** True for ranges and the like, which the client keeps by a reference instead of an id. */
  readonly tracked?: true;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, (self: T, host: HostContext) => HostObject>>;
  /** Give a plain value, an object, or NULL_OBJECT where an `…OrNullObject` finds nothing. */
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments, host: HostContext) => unknown>>;
  /** The members of a collection, in order. */
  readonly items?: (self: T, host: HostContext) => readonly HostObject[] | Promise<readonly HostObject[]>;
  /** `collection.getItem(key)`; fails with ItemNotFound. */
  readonly item?: (self: T, args: Arguments, host: HostContext) => HostObject;
}

/** An object of the workbook as a batch sees it, whatever its type. */
export interface HostObject {
  readonly typeName: string;
  readonly isNull: boolean;
  readonly isTracked: boolean;
  readonly isCollection: boolean;
  /** Names of the values that a load without names gives. */
  readonly defaultProperties: readonly string[];
  hasProperty(name: string): boolean;
  hasNavigation(name: string): boolean;
  hasSetter(name: string): boolean;
  hasMethod(name: string): boolean;
  identity(host: HostContext): Readonly<Record<string, unknown>>;
  get(name: string, host: HostContext): unknown;
  set(name: string, value: unknown, host: HostContext): unknown;
  navigate(name: string, host: HostContext): HostObject;
  call(name: string, args: Arguments, host: HostContext): unknown;
  items(host: HostContext): readonly HostObject[] | Promise<readonly HostObject[]>;
  item(args: Arguments, host: HostContext): HostObject;
}

/** Own members only: a member's name comes from outside and may be `constructor`. */
function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A type with the data of one object. */
export class Instance<T> implements HostObject {
  readonly isNull = false;

  constructor(
    readonly type: ObjectType<T>,
    readonly data: T,
  ) {}

  get typeName(): string {
    return this.type.name;
  }
  get isTracked(): boolean {
    return this.type.members.tracked === true;
  }
  get isCollection(): boolean {
    return this.type.members.items !== undefined;
  }
  get defaultProperties(): readonly string[] {
    return this.type.defaultProperties;
  }
  hasProperty(name: string): boolean {
    return own(this.type.members.properties, name)?.get !== undefined;
  }
  hasSetter(name: string): boolean {
    return own(this.type.members.properties, name)?.set !== undefined;
  }
  hasNavigation(name: string): boolean {
    return own(this.type.members.navigation, name) !== undefined;
  }
  hasMethod(name: string): boolean {
    return own(this.type.members.methods, name) !== undefined;
  }
  identity(host: HostContext): Readonly<Record<string, unknown>> {
    return this.type.members.identity?.(this.data, host) ?? {};
  }
  get(name: string, host: HostContext): unknown {
    return (own(this.type.members.properties, name)?.get ?? this.#missing(name, host))(this.data, host);
  }
  set(name: string, value: unknown, host: HostContext): unknown {
    return (own(this.type.members.properties, name)?.set ?? this.#missing(name, host))(this.data, value, host);
  }
  navigate(name: string, host: HostContext): HostObject {
    return (own(this.type.members.navigation, name) ?? this.#missing(name, host))(this.data, host);
  }
  call(name: string, args: Arguments, host: HostContext): unknown {
    return (own(this.type.members.methods, name) ?? this.#missing(name, host))(this.data, args, host);
  }
  items(host: HostContext): readonly HostObject[] | Promise<readonly HostObject[]> {
    return (this.type.members.items ?? this.#missing('Items', host))(this.data, host);
  }
  item(args: Arguments, host: HostContext): HostObject {
    return (this.type.members.item ?? this.#missing('GetItem', host))(this.data, args, host);
  }

  #missing(name: string, host: HostContext): never {
    return missing(this.typeName, name, host);
  }
}

/** Faithful or loud: what the host does not have is answered as a member that Excel does not have, and noted. */
export function missing(typeName: string, name: string, host: HostContext): never {
  host.log.add('missing', typeName, camelCase(name));
  fail('ApiNotFound');
}

/** One Excel type: its name in error locations and its members on this host. */
export class ObjectType<T> {
  readonly defaultProperties: readonly string[];

  constructor(
    readonly name: string,
    readonly members: Members<T>,
  ) {
    this.defaultProperties = Object.entries(members.properties ?? {}).flatMap(([key, property]) => (property.get && !property.onRequest ? [key] : []));
  }

  of(data: T): Instance<T> {
    return new Instance(this, data);
  }

  is(value: unknown): value is Instance<T> {
    return value instanceof Instance && value.type === this;
  }
}

/** Stands for what an `…OrNullObject` did not find: loads nothing, and calls on it do nothing. */
export const NULL_OBJECT: HostObject = {
  typeName: 'NullObject',
  isNull: true,
  isTracked: false,
  isCollection: false,
  defaultProperties: [],
  hasProperty: () => false,
  hasNavigation: () => true,
  hasSetter: () => false,
  hasMethod: () => true,
  identity: () => ({}),
  get: () => null,
  set: () => fail('InvalidOperation'),
  navigate: () => NULL_OBJECT,
  call: () => NULL_OBJECT,
  items: () => [],
  item: () => NULL_OBJECT,
};

export const isHostObject = (value: unknown): value is HostObject => value instanceof Instance || value === NULL_OBJECT;

/** `NumberFormat` → `numberFormat`: from the name on the wire to the one in the documentation. */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
