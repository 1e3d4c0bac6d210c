import type { ModelEvent, WorkbookModel } from '../model/workbookModel';
import { EVENTS, WORKBOOK_TARGET, type EventName } from './eventNames';
import { messagesOf, type EventMessage } from './eventMessages';
import type { HostState } from './hostState';

/** A message from the host to the add-in, as `richApiMessage` carries it. */
export interface RichMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  /** Turned to JSON on the way. */
  readonly body: unknown;
}

export const EVENT_CATEGORY = 65_536;

/** Tells the add-in what happens in the workbook, as far as it has registered for it. */
export class EventSender {
  readonly #registered = new Map<string, number>();
  readonly #listeners = new Set<(message: RichMessage) => void>();
  readonly #stop: () => void;

  constructor(
    readonly model: WorkbookModel,
    readonly state: HostState,
  ) {
    this.#stop = model.on((event) => this.#onModelEvent(event));
  }

  register(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** Sends to the sheet's own handlers and to those of the collection. */
  raise({ name, sheetId, body }: EventMessage): void {
    if (!this.state.enableEvents) return;
    for (const target of [sheetId, WORKBOOK_TARGET]) {
      if (target !== null && this.#registered.has(`${name} ${target}`)) this.send({ category: EVENT_CATEGORY, type: EVENTS[name], target, body });
    }
  }

  /** @returns the number of pages that heard it. */
  send(message: RichMessage): number {
    for (const listener of this.#listeners) listener(message);
    return this.#listeners.size;
  }

  on(listener: (message: RichMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #onModelEvent(event: ModelEvent): void {
    for (const message of messagesOf(event, this.model)) this.raise(message);
  }
}
