import { z } from 'zod';
import { EVENT_CATEGORY, type RichMessage } from './events';
import { ConnectionLost } from './faults';
import { RequestRefused, type Host } from './host';

/** A request of the client: a batch with its flags. */
const requestSchema = z.object({ id: z.number(), flags: z.number().nullish(), message: z.object({ body: z.unknown() }) });

const RESPONSE = 2;
const EVENT = 3;
/** `workbook.onSelectionChanged`, an event of the document and not of a sheet. */
const DOCUMENT_SELECTION = 2;

/** What the library calls and is called by; it replaces `onMessageFromHost`. */
export interface BridgePort {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const refusal = (statusCode: number, code: string, message: string) => ({ statusCode, answer: JSON.stringify({ error: { code, message } }) });

/** One end of the library's native bridge: text messages both ways. */
export class NativeBridge {
  readonly port: BridgePort = { onMessageFromHost: null, sendMessageToHost: (text) => void this.#answer(text) };
  readonly #stops: readonly (() => void)[];
  #closed = false;

  constructor(readonly host: Host) {
    this.#stops = [
      host.onRichMessage((message) => setTimeout(() => this.#raise(message))),
      host.model.on(({ type }) => {
        if (type === 'selection-changed') setTimeout(() => this.#raise({ category: EVENT_CATEGORY, type: DOCUMENT_SELECTION, target: '', body: {} }));
      }),
    ];
    // Over the bridge the library takes calls of custom functions as soon as it is there, and does not say so.
    host.customFunctions.ready();
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#stops) stop();
  }

  async #answer(text: string): Promise<void> {
    const { id, flags, message } = requestSchema.parse(JSON.parse(text));
    const body: unknown = typeof message.body === 'string' ? JSON.parse(message.body) : message.body;
    const { statusCode, answer } = await this.#respond(body, text, flags ?? 0);
    // The answer is JSON already: to wrap a large one in text again would cost as much as to make it.
    this.#sendText(`{"id":${id},"type":${RESPONSE},"message":{"statusCode":${statusCode},"headers":{},"body":${answer}}}`);
  }

  async #respond(body: unknown, text: string, flags: number): Promise<{ statusCode: number; answer: string }> {
    try {
      return { statusCode: 200, answer: await this.host.executeSent(body, text, flags) };
    } catch (error) {
      if (error instanceof ConnectionLost) return refusal(408, 'InvalidOrTimedOutSession', error.message);
      return error instanceof RequestRefused ? refusal(400, error.code, error.message) : refusal(500, 'GeneralException', String(error));
    }
  }

  #raise({ category, type, target, body }: RichMessage): void {
    this.#sendText(JSON.stringify({ type: EVENT, message: { entries: [[category, type, target, JSON.stringify(body), '']] } }));
  }

  #sendText(text: string): void {
    if (!this.#closed) this.port.onMessageFromHost?.(text);
  }
}
