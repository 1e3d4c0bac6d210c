import { functionsOf } from '../host/functionMetadata';
import type { Host } from '../host/host';
import { RuntimeFlag, XdmHost } from '../host/xdm';
import type { WorkbookModel } from '../model/workbookModel';
import { type Manifest, parseManifest, type RibbonButton } from './manifest';

/** Places on the page where an add-in's frames stand. */
export interface Slots {
  /** The task pane, seen by the user. */
  readonly pane: HTMLElement;
  /** Frames without a face: ribbon actions and custom functions of add-ins that have no shared runtime. */
  readonly hidden: HTMLElement;
}

export async function loadManifest(url: string): Promise<Manifest> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(`アドインのマニフェストを読めません（${url}）。アドインのサーバーが動いているか確かめてください。`);
  return parseManifest(new DOMParser().parseFromString(await response.text(), 'text/xml'));
}

/** One add-in beside one open workbook: its frames, its ribbon actions and its custom functions. */
export class Addin {
  private readonly runtimes = new Map<string, XdmHost>();

  constructor(private readonly manifest: Manifest, private readonly host: Host, private readonly model: WorkbookModel, private readonly slots: Slots) {}

  /** Page of the pane, or the shared runtime, which is the same. */
  get paneUrl(): string | null {
    return this.manifest.sharedRuntimeUrl ?? this.manifest.paneUrl;
  }

  /** Loads the pane's page if it has not been loaded yet. */
  openPane(url: string | null = this.paneUrl): void {
    if (url !== null) this.runtime(url, this.slots.pane);
  }

  /** Does what a button of the ribbon does. */
  async press(button: RibbonButton): Promise<void> {
    if (button.action.kind === 'pane') {
      this.openPane(this.manifest.sharedRuntimeUrl ?? button.action.url);
      this.host.pane.show(true);
      return;
    }
    const url = this.manifest.sharedRuntimeUrl ?? this.manifest.actionsUrl;
    if (url === null) throw new Error('マニフェストに、ボタンの処理を置いたページ（FunctionFile）がありません。');
    const shared = url === this.paneUrl;
    await this.runtime(url, shared ? this.slots.pane : this.slots.hidden).runAction(button.action.id, button.id);
  }

  /** Lets the cells of the workbook use the add-in's functions; they are calculated in the add-in's own page. */
  async registerFunctions(): Promise<void> {
    const { functions, sharedRuntimeUrl } = this.manifest;
    if (!functions) return;
    const response = await fetch(functions.metadataUrl).catch(() => null);
    if (!response?.ok) throw new Error(`カスタム関数の説明（${functions.metadataUrl}）を読めません。`);
    const url = sharedRuntimeUrl ?? functions.pageUrl;
    if (url === null) throw new Error('マニフェストに、カスタム関数のページがありません。');
    this.runtime(url, url === this.paneUrl ? this.slots.pane : this.slots.hidden);
    this.model.registerFunctions(functionsOf(functions.namespace, await response.json(), this.host.customFunctions));
  }

  dispose(): void {
    for (const runtime of this.runtimes.values()) runtime.dispose();
    this.runtimes.clear();
  }

  private runtime(url: string, slot: HTMLElement): XdmHost {
    const known = this.runtimes.get(url);
    if (known) return known;
    const { id, name, functions, sharedRuntimeUrl } = this.manifest;
    const runsFunctions = functions !== null && url === (sharedRuntimeUrl ?? functions.pageUrl);
    const runtimeFlags = (url === sharedRuntimeUrl ? RuntimeFlag.Shared : 0) + (runsFunctions ? RuntimeFlag.Functions : 0);
    const runtime = new XdmHost(this.host, { slot, url, appId: id, title: name, runtimeFlags });
    this.runtimes.set(url, runtime);
    runtime.launch();
    return runtime;
  }
}
