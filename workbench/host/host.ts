import type { WorkbookModel } from '../model/workbookModel';
import { runBatch } from './batch';
import { HostContext } from './context';
import { CustomFunctionCalls } from './customFunctions';
import { documentedMessage, type ErrorName } from './errors';
import { EVENT_CATEGORY, EventSender, type RichMessage } from './events';
import { Faults } from './faults';
import { HostLog } from './hostLog';
import { HostState } from './hostState';
import { Pane } from './pane';
import { References } from './references';
import { EXCEL_API, REQUIREMENTS } from './requirements';
import { isServiceBatch, RootObjects } from './rootObjects';
import { batchSchema, type Batch, type BatchResult } from './wire';

/** Event of `Office.addin.onVisibilityModeChanged`. */
const PANE_VISIBILITY = 65_539;

/** An answer for a request that never became a batch: too large, not readable. The transport turns it into its own error. */
export class RequestRefused extends Error {
  constructor(readonly code: ErrorName) {
    super(documentedMessage(code));
  }
}

/** Answers office.js in Excel's place, over a workbook model. One for each workbook that is open. */
export class Host {
  readonly faults = new Faults();
  readonly log = new HostLog();
  /** Whether the pane is seen: the page shows and hides it as this says, and says here what the user does. */
  readonly pane = new Pane();
  readonly customFunctions: CustomFunctionCalls;
  /** Requirement sets that add-ins are told of. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly #events: EventSender;
  readonly #state = new HostState();
  readonly #context: HostContext;
  readonly #roots = new RootObjects();
  readonly #stop: () => void;
  readonly #references = new References();
  /** Batches run one after the other, in the order in which they came. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param excelApi version of the Excel API that this Excel says it has. */
  constructor(readonly model: WorkbookModel, excelApi = EXCEL_API) {
    this.requirements = { ...REQUIREMENTS, ExcelApi: excelApi };
    this.#events = new EventSender(model, this.#state);
    this.customFunctions = new CustomFunctionCalls(
      (message) => this.#events.send(message),
      (id) => this.log.add('partial', 'CustomFunctions', id, 'a streaming function: its cell keeps the first value'),
    );
    this.#stop = model.on(({ type }) => {
      if (type === 'cells-changed') this.customFunctions.changed();
    });
    this.pane.on((shown) => {
      this.#events.send({ category: EVENT_CATEGORY, type: PANE_VISIBILITY, target: '', body: { visibility: shown ? 'Visible' : 'Hidden' } });
    });
    this.#context = new HostContext(model, this.faults, this.log, this.#events, this.#state, this.customFunctions, this.pane);
  }

  /**
   * Runs one batch of office.js.
   * @param body the batch, not yet looked at.
   * @param flags of the request; 64 waits for the end of cell-edit mode.
   * @throws RequestRefused where the body is no batch; ConnectionLost where a fault drops the connection.
   */
  async execute(body: unknown, flags = 0): Promise<BatchResult> {
    const parsed = batchSchema.safeParse(body);
    if (!parsed.success) {
      this.log.add('fault', 'Host', 'request', parsed.error.message);
      throw new RequestRefused('InvalidRequest');
    }
    // Results of custom functions must not wait behind a batch that waits for just these results.
    if (isServiceBatch(parsed.data)) return this.#run(parsed.data);
    const turn = this.#last.then(async () => {
      const error = await this.faults.before(parsed.data, flags);
      const result = error ? { Results: [], Error: error } : await this.#run(parsed.data);
      await this.#context.settled();
      await this.faults.after();
      return result;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #run(batch: Batch): Promise<BatchResult> {
    try {
      return await runBatch(batch, this.#context, this.#references, this.#roots);
    } finally {
      this.#context.endBatch();
    }
  }

  /**
   * The same for text on both sides, with the documented limit of the payload.
   * @throws RequestRefused where request or answer are too large.
   */
  async executeText(body: string, flags = 0): Promise<string> {
    return this.executeSent(JSON.parse(body), body, flags);
  }

  /** The same for a body that came within a larger message. @param sent the message's text, which counts for the limit. */
  async executeSent(body: unknown, sent: string, flags = 0): Promise<string> {
    const limit = this.faults.payloadLimit;
    if (limit !== null && exceeds(sent, limit)) throw new RequestRefused('RequestPayloadSizeLimitExceeded');
    const answer = JSON.stringify(await this.execute(body, flags));
    if (limit !== null && exceeds(answer, limit)) throw new RequestRefused('ResponsePayloadSizeLimitExceeded');
    return answer;
  }

  /** Protects or opens a sheet as the user does, and tells the add-in. */
  setProtected(sheetId: string, isProtected: boolean): void {
    this.model.setProtected(sheetId, isProtected);
    if (!isProtected) this.#state.protection.delete(sheetId);
    this.#events.raise({ name: 'ProtectionChanged', sheetId, body: { worksheetId: sheetId, isProtected, source: 'Local' } });
  }

  /**
   * Events and calls of custom functions, on their way to a page of the add-in.
   * @param runsFunctions whether the page runs the custom functions: only then it is called for them. @returns takes the listener away again.
   */
  onRichMessage(listener: (message: RichMessage) => void, runsFunctions = true): () => void {
    return this.#events.on(listener, runsFunctions);
  }

  /** The workbook is closed: listeners are let go, calls of custom functions end. */
  dispose(): void {
    this.#stop();
    this.customFunctions.cancelAll();
    this.#events.dispose();
  }
}

/** Whether a text is longer than so many bytes in UTF-8; measured only where its length leaves that open. */
function exceeds(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  return text.length * 3 > limit && new TextEncoder().encode(text).length > limit;
}
