/** Something that the add-in asked for and the host does not do, or does only in part. */
export interface LogEntry {
  /** `missing`: answered with an error; `partial`: done, with what is left out; `fault`: an error of the host itself. */
  readonly kind: 'missing' | 'partial' | 'fault';
  /** Excel's type and member: `Range`, `sort`; or the part of the protocol. */
  readonly type: string;
  readonly member: string;
  readonly detail: string;
  /** How often it was asked for. */
  readonly count: number;
}

/** What was asked for that is not implemented; the page shows it, tests look into it. */
export class HostLog {
  readonly #entries = new Map<string, LogEntry>();
  readonly #listeners = new Set<(entry: LogEntry) => void>();

  /** In the order of their first occurrence. */
  get entries(): readonly LogEntry[] {
    return [...this.#entries.values()];
  }

  /** Notes an occurrence and tells the listeners. */
  add(kind: LogEntry['kind'], type: string, member: string, detail = ''): void {
    const key = `${kind} ${type}.${member} ${detail}`;
    const entry: LogEntry = { kind, type, member, detail, count: (this.#entries.get(key)?.count ?? 0) + 1 };
    this.#entries.set(key, entry);
    for (const listener of this.#listeners) listener(entry);
  }

  /** @returns takes the listener away again. */
  on(listener: (entry: LogEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#entries.clear();
  }
}
