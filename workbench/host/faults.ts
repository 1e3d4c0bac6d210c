import { documentedMessage, HostError, isErrorName, type ErrorName } from './errors';
import type { Batch, WireError } from './wire';

/** Request and answer of Excel on the web end at this size (resource limits of Office Add-ins: 5 MB). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Flag of a request that waits for the end of cell-edit mode (`Excel.run({ delayForCellEdit: true })`). */
const DELAY_FOR_CELL_EDIT = 64;

/** How a connection ends in the middle of a request. */
export class ConnectionLost extends Error {
  constructor() {
    super('The connection to the host was lost.');
  }
}

/** Switches for tests: what goes wrong between an add-in and Excel, on demand. */
export class Faults {
  /** Milliseconds by which each answer is held back. */
  delay = 0;
  /** While true the workbook is open for reading only: whatever writes ends with AccessDenied. */
  readOnly = false;
  /** While true the workbook's structure is protected: sheets cannot be added, deleted, renamed, moved or hidden. */
  structureProtected = false;
  /** Largest request and answer in bytes; null switches the check off. */
  payloadLimit: number | null = PAYLOAD_LIMIT;
  /** While true no request is answered at all; those that come meanwhile are lost. */
  #dropped = false;
  #editing = false;
  #waiting: (() => void)[] = [];
  #failures: { after: number; code: string }[] = [];

  /** Fails the n-th batch from now on, counted from 1, at its first action; those before and after it work. */
  failRequest(nth: number, code: string): void {
    this.#failures.push({ after: nth - 1, code });
  }

  /** While true the connection is down: every request ends without an answer of the host. */
  set connectionDropped(value: boolean) {
    this.#dropped = value;
  }
  get connectionDropped(): boolean {
    return this.#dropped;
  }

  /** While true the user has a cell open for editing. */
  set cellEditMode(value: boolean) {
    this.#editing = value;
    if (value) return;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }
  get cellEditMode(): boolean {
    return this.#editing;
  }

  /** Ends all faults; requests that wait go on. */
  clear(): void {
    this.delay = 0;
    this.readOnly = false;
    this.structureProtected = false;
    this.payloadLimit = PAYLOAD_LIMIT;
    this.#dropped = false;
    this.#failures = [];
    this.cellEditMode = false;
  }

  /** Lets a request through, makes it wait, or answers in the host's place. */
  async before(batch: Batch, flags: number): Promise<WireError | null> {
    if (this.#dropped) throw new ConnectionLost();
    if (this.#editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return this.#error('InvalidOperationInCellEditMode', batch);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const due = this.#failures.findIndex(({ after }) => after === 0);
    const code = due < 0 ? null : this.#failures.splice(due, 1)[0]!.code;
    for (const failure of this.#failures) failure.after--;
    return code === null ? null : this.#error(code, batch);
  }

  /** Holds the answer back. */
  async after(): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.#dropped) throw new ConnectionLost();
  }

  #error(code: string, batch: Batch): WireError {
    const known: ErrorName | null = isErrorName(code) ? code : null;
    const status = known === null ? 500 : new HostError(known).status;
    const first = batch.Actions.length > 0 ? 0 : -1;
    return { Code: code, Message: known === null ? code : documentedMessage(known), HttpStatusCode: status, ActionIndex: first, Location: '' };
  }
}
