import type { HostObject } from './objectType';

/**
 * Objects that the client keeps between batches (`context.trackedObjects`), by the reference that it was given for them.
 * One list for each add-in page: a page that is gone takes its references with it.
 */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #names = new WeakMap<HostObject, string>();
  #next = 1;

  /** The reference of an object; the same one each time. */
  keep(object: HostObject): string {
    const name = this.#names.get(object) ?? `R${this.#next++}`;
    this.#names.set(object, name);
    this.#objects.set(name, object);
    return name;
  }

  isKept(object: HostObject): boolean {
    return this.#objects.has(this.#names.get(object) ?? '');
  }

  find(name: string): HostObject | undefined {
    return this.#objects.get(name);
  }

  release(name: string): void {
    this.#objects.delete(name);
  }

  /** How many are kept: an add-in that forgets to let go shows here. */
  get size(): number {
    return this.#objects.size;
  }
}
