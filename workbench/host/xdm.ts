import { z } from 'zod';
import { DocumentApi } from './documentApi';
import type { Host } from './host';
import { RibbonActions } from './ribbonActions';
import { ActionKind, MessageType, requestSchema, ResponseType, type XdmRequest } from './xdmWire';

export interface XdmOptions {
  /** Element that takes the frame in. */
  readonly slot: HTMLElement;
  /** Address of the add-in's page; its host name must be the workbench's own, its protocol https. */
  readonly url: string;
  /** Id of the add-in, as its manifest gives it. */
  readonly appId: string;
  /** Title of the frame, for readers of the screen. */
  readonly title?: string;
  /** What the page is for, as a sum of `RuntimeFlag`; all of the add-in where it is not said. */
  readonly runtimeFlags?: number;
}

/** What the library is told of its page: one runtime for pane, buttons and functions; custom functions run here. */
export const RuntimeFlag = { Shared: 1, Functions: 2 } as const;

const LOCALE = 'ja-JP';
const VERSION = '16.0.18000.1000';
/** Excel, in the library's numbering of applications. */
const EXCEL = 16;

/** An add-in's page in a frame, as Excel on the web shows it; all that they say to each other goes by `postMessage`. */
export class XdmHost {
  readonly #conversation = crypto.randomUUID();
  readonly #frame = document.createElement('iframe');
  readonly #flags: number;
  readonly #registered = new Set<string>();
  readonly #document: DocumentApi;
  readonly #actions: RibbonActions;
  readonly #stops: (() => void)[] = [];
  readonly #untold: (readonly unknown[])[] = [];

  constructor(
    readonly host: Host,
    readonly options: XdmOptions,
  ) {
    this.#flags = options.runtimeFlags ?? RuntimeFlag.Shared + RuntimeFlag.Functions;
    this.#actions = new RibbonActions((data) => this.#raise('appCommandInvoked', data));
    this.#document = new DocumentApi(host, this.#actions);
  }

  /** The frame with the add-in's page. */
  get frame(): HTMLIFrameElement {
    return this.#frame;
  }

  /** Loads the page. A second call loads it anew. */
  launch(): void {
    this.#stop();
    const { slot, url, appId, title } = this.options;
    const listen = (event: MessageEvent<unknown>): void => {
      if (event.source === this.#frame.contentWindow && event.origin === this.#origin) void this.#receive(event.data);
    };
    addEventListener('message', listen);
    this.#stops.push(
      () => removeEventListener('message', listen),
      this.host.onRichMessage(
        ({ category, type, target, body }) => this.#tellSoon([category, type, target, JSON.stringify(body), '', false]),
        (this.#flags & RuntimeFlag.Functions) !== 0,
      ),
      this.host.model.on(({ type }) => {
        if (type === 'selection-changed') this.#raise('documentSelectionChanged', {});
      }),
    );
    // Read by the library before anything else; the address of the page stays as it is.
    this.#frame.name = JSON.stringify({
      baseFrameName: `workbench-${this.#conversation}`,
      hostInfo: `Excel|Web|16.00|${LOCALE}|${this.#conversation}|||${this.#flags}`,
      xdmInfo: [this.#conversation, appId, location.origin].join('|'),
      serializerVersion: 1,
      flights: '[]',
      disableLogging: true,
    });
    this.#frame.title = title ?? 'アドイン';
    this.#frame.src = url;
    slot.append(this.#frame);
  }

  /** Takes the page away; what it had registered is gone with it. */
  dispose(): void {
    this.#stop();
    this.#actions.abandon();
    this.#frame.remove();
  }

  /**
   * Does what a ribbon button with `ExecuteFunction` does.
   * @param functionId the button's `FunctionName`. @param controlId the button's id, which the function may ask for.
   * @returns when the function has called `event.completed()`. Rejects, in words for the user, where the page has no such function.
   */
  runAction(functionId: string, controlId = functionId): Promise<void> {
    return this.#actions.run(functionId, controlId);
  }

  get #origin(): string {
    return new URL(this.options.url, location.href).origin;
  }

  /** What one turn has to tell goes in one message, in its order: a filled column calls its function in thousands of cells. */
  #tellSoon(entry: readonly unknown[]): void {
    if (this.#untold.push(entry) > 1) return;
    setTimeout(() => {
      if (this.#untold.length > 0) this.#raise('richApiMessage', { ArrayData: this.#untold.splice(0) });
    });
  }

  #stop(): void {
    this.#untold.length = 0;
    for (const stop of this.#stops.splice(0)) stop();
    this.#registered.clear();
    this.#actions.setReady(false);
  }

  async #receive(data: unknown): Promise<void> {
    const request = parseRequest(data);
    if (request?._conversationId !== this.#conversation) return;
    if (request._actionType === ActionKind.Register || request._actionType === ActionKind.Unregister) {
      this.#register(request);
      return;
    }
    this.#reply(request, await this.#invoke(request));
  }

  #register(request: XdmRequest): void {
    const name = request._actionName;
    if (request._actionType === ActionKind.Register) this.#registered.add(name);
    else this.#registered.delete(name);
    this.#reply(request, { Error: 0 });
    if (name === 'appCommandInvoked') this.#actions.setReady(this.#registered.has(name));
  }

  async #invoke(request: XdmRequest): Promise<unknown> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#appContext();
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return { Version: 1, ...(await this.#document.execute(request._data)) };
      default:
        this.host.log.add('missing', 'Office', request._actionName);
        return null;
    }
  }

  #appContext(): Record<string, unknown> {
    const { model } = this.host;
    return {
      _id: this.options.appId,
      _appName: EXCEL,
      _appVersion: 16,
      _appMinorVersion: 1,
      _appUILocale: LOCALE,
      _dataLocale: LOCALE,
      _docUrl: `${location.origin}/${encodeURIComponent(model.name)}`,
      // Read, or read and write.
      _clientMode: this.host.faults.readOnly ? 0 : 1,
      _settings: [...model.settings],
      // The document was opened with the add-in in it.
      _reason: 2,
      _osfControlType: 1,
      // Without a licence: the library reads the token as XML, and an empty text is none.
      _eToken: '<t aid=""/>',
      _correlationId: this.#conversation,
      _appInstanceId: this.#conversation,
      _hostFullVersion: VERSION,
      _addinName: this.options.title ?? '',
      _appDomains: [],
      _requirementMatrix: JSON.stringify(this.host.requirements),
      // The pane is open.
      _initialDisplayMode: 2,
    };
  }

  #reply(request: XdmRequest, data: unknown): void {
    this.#post({ _actionName: request._actionName, _correlationId: request._correlationId, _errorCode: 0, _responseType: ResponseType.Call, _data: data });
  }

  #raise(name: string, data: unknown): void {
    if (this.#registered.has(name)) this.#post({ _actionName: name, _correlationId: -1, _errorCode: 0, _responseType: ResponseType.Event, _data: data });
  }

  #post(message: Readonly<Record<string, unknown>>): void {
    const envelope = { _messageType: MessageType.Response, _conversationId: this.#conversation, _origin: location.origin, _serializerVersion: 1, ...message };
    this.#frame.contentWindow?.postMessage(JSON.stringify(envelope), this.#origin);
  }
}

function parseRequest(data: unknown): XdmRequest | null {
  if (typeof data !== 'string') return null;
  try {
    return z.nullable(requestSchema).catch(null).parse(JSON.parse(data));
  } catch {
    // Other messages may pass through the page; they are not for us.
    return null;
  }
}
