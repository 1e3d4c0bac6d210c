import { z } from 'zod';
import type { ErrorCode } from '../../src/core/snapshot/workbook';
import { FUNCTION_CATEGORY, type RichMessage } from './events';

/** Types of the messages that carry calls of custom functions. */
const INVOKE = 1000;
const CANCEL = 1001;

/** Flags of a call. */
const CANCELABLE = 1;
const STREAMING = 2;

/** Excel's errors by the number that the client gives when a function fails; the rest is #VALUE!. */
const ERRORS = new Map<number, ErrorCode>([
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [8, '#NULL!'],
  [9, '#NAME?'],
  [10, '#NAME?'],
]);

/** A page says that it has no such function: another page of the add-in may have it. */
const UNKNOWN: ReadonlySet<number> = new Set([9, 10]);

/** A custom function ended with an Excel error, which is the message. */
export class CustomFunctionFailure extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export interface CallOptions {
  /** Address of the calling cell, for functions that ask for it. */
  readonly address?: string;
  readonly isStreaming?: boolean;
  readonly isCancelable?: boolean;
  /** Cell that calls, whether or not the function asks for it: a new calculation of it ends the call before. */
  readonly caller?: string;
}

interface Pending {
  readonly message: RichMessage;
  /** Pages that have not said yet that they do not know the function. */
  asked: number;
  readonly id: string;
  readonly options: CallOptions;
  readonly change: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: CustomFunctionFailure) => void;
}

/** `[id, succeeded, value, error number]`, and more that is of no use here. */
const arrayResult = z.tuple([z.number(), z.boolean(), z.unknown()]).rest(z.unknown());
const objectResult = z.object({ id: z.number(), failed: z.boolean().optional(), value: z.unknown(), errorCode: z.number().nullish() });

/** A value with a type of its own, as `CustomFunctions.Error` is given back; what cells show of it is `basicValue`. */
const richValue = z.object({ type: z.string(), basicValue: z.union([z.string(), z.number(), z.boolean()]) });

/** Calls of custom functions on their way to the add-in's page and back. */
export class CustomFunctionCalls {
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  #change = 0;
  #ready = false;

  /** @param send gives the number of pages that the message went to. @param onStreaming hears the ids of streaming functions that are called. */
  constructor(
    readonly send: (message: RichMessage) => number,
    readonly onStreaming: (id: string) => void = () => undefined,
  ) {}

  /** How many calls have no answer yet. */
  get pending(): number {
    return this.#pending.size;
  }

  /**
   * Calls a function in the add-in.
   * @param id as in functions.json and `CustomFunctions.associate`, without the namespace.
   * @param args plain values; a matrix where a parameter takes a range.
   * @returns a value or a matrix; rejects with CustomFunctionFailure. Waits where the page has not started yet.
   */
  call(id: string, args: readonly unknown[], options: CallOptions = {}): Promise<unknown> {
    const number = this.#next++;
    if (options.isStreaming === true) this.onStreaming(id);
    const flags = (options.isCancelable === true ? CANCELABLE : 0) | (options.isStreaming === true ? STREAMING : 0);
    const message: RichMessage = { category: FUNCTION_CATEGORY, type: INVOKE, target: '', body: [number, id, args, options.address ?? null, flags] };
    return new Promise((resolve, reject) => {
      this.#cancelEarlier(id, options);
      const call: Pending = { message, resolve, reject, asked: 0, id, options, change: this.#change };
      this.#pending.set(number, call);
      if (this.#ready) call.asked = this.send(message);
    });
  }

  /** Cells have changed: calls of the same cell from before are out of date. */
  changed(): void {
    this.#change++;
  }

  /** Ends a call that can be cancelled where its cell is calculated anew. */
  #cancelEarlier(id: string, { caller }: CallOptions): void {
    if (caller === undefined) return;
    for (const [number, call] of this.#pending) {
      if (call.id === id && call.options.caller === caller && call.change < this.#change && call.options.isCancelable === true) this.#cancel(number, call);
    }
  }

  #cancel(number: number, call: Pending): void {
    this.#pending.delete(number);
    if (this.#ready) this.send({ category: FUNCTION_CATEGORY, type: CANCEL, target: '', body: { invocationId: number } });
    call.reject(new CustomFunctionFailure('#VALUE!'));
  }

  /** The page says that it takes calls: those that waited are sent. */
  ready(): void {
    this.#ready = true;
    for (const call of this.#pending.values()) call.asked = this.send(call.message);
  }

  /** Takes the answers of `SetInvocationArrayResults` and `SetInvocationResults`. */
  answer(results: unknown): void {
    for (const result of z.array(z.unknown()).parse(results)) {
      const parsed = arrayResult.safeParse(result);
      if (parsed.success) {
        const [id, succeeded, value, code] = parsed.data;
        this.#finish(id, succeeded, value, typeof code === 'number' ? code : 0);
        continue;
      }
      const { id, failed, value, errorCode } = objectResult.parse(result);
      this.#finish(id, failed !== true, value, errorCode ?? 0);
    }
  }

  /** Ends the calls that wait, as where the workbook is closed. */
  cancelAll(): void {
    for (const [number, call] of this.#pending) this.#cancel(number, call);
  }

  #finish(id: number, succeeded: boolean, value: unknown, code: number): void {
    const call = this.#pending.get(id);
    // A later value of a streaming function: the cell has taken the first one.
    if (!call) return;
    if (!succeeded && UNKNOWN.has(code) && --call.asked > 0) return;
    this.#pending.delete(id);
    if (!succeeded) {
      call.reject(new CustomFunctionFailure(ERRORS.get(code) ?? '#VALUE!'));
      return;
    }
    const rich = richValue.safeParse(value);
    if (rich.success && rich.data.type === 'Error') call.reject(new CustomFunctionFailure(String(rich.data.basicValue)));
    else call.resolve(Array.isArray(value) ? value.map(plain) : plain(value));
  }
}

/** What a cell shows of a value with a type of its own; rows of a matrix value by value. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  const rich = richValue.safeParse(value);
  return rich.success ? rich.data.basicValue : (value ?? null);
}
