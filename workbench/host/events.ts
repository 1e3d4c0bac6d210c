import type { ModelEvent, WorkbookModel } from '../model/workbookModel';
import { EVENTS, WORKBOOK_TARGET, type EventName } from './eventNames';
import { messagesOf, type EventMessage } from './eventMessages';
import type { HostState } from './hostState';
import type { RangeData } from './objects/rangeData';

/** A message from the host to the add-in, as `richApiMessage` carries it. */
export interface RichMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  /** Turned to JSON on the way. */
  readonly body: unknown;
}

/** Categories of messages: events, calls of custom functions. */
export const EVENT_CATEGORY = 65_536;
export const FUNCTION_CATEGORY = 1;

/** Events whose range can still be asked for. */
const MOST_RANGES = 1000;

/** Tells the add-in what happens in the workbook, as far as it has registered for it. */
export class EventSender {
  readonly #registered = new Map<string, number>();
  readonly #ranges = new Map<string, RangeData>();
  #next = 1;
  /** With the answer to whether the page runs the custom functions. */
  readonly #listeners = new Map<(message: RichMessage) => void, boolean>();
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
  raise({ name, sheetId, body, range }: EventMessage): void {
    if (!this.state.enableEvents) return;
    const targets = [sheetId, WORKBOOK_TARGET].filter((target) => target !== null && this.#registered.has(`${name} ${target}`));
    if (targets.length === 0) return;
    const full = range ? { ...body, referenceId: this.#remember(range) } : body;
    for (const target of targets) this.send({ category: EVENT_CATEGORY, type: EVENTS[name], target: target!, body: full });
  }

  /** The range of an event, by the reference that went out with it; the latest events only. */
  rangeOf(referenceId: string): RangeData | undefined {
    return this.#ranges.get(referenceId);
  }

  #remember(range: RangeData): string {
    const id = `E${this.#next++}`;
    this.#ranges.set(id, range);
    if (this.#ranges.size > MOST_RANGES) this.#ranges.delete(this.#ranges.keys().next().value!);
    return id;
  }

  /** @returns the number of pages that heard it: calls of custom functions go to those that run them, all else to all. */
  send(message: RichMessage): number {
    let heard = 0;
    for (const [listener, runsFunctions] of [...this.#listeners]) {
      if (message.category === FUNCTION_CATEGORY && !runsFunctions) continue;
      listener(message);
      heard++;
    }
    return heard;
  }

  on(listener: (message: RichMessage) => void, runsFunctions: boolean): () => void {
    this.#listeners.set(listener, runsFunctions);
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
