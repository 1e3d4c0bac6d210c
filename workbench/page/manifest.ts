/** What the workbench needs of an add-in's manifest (add-in-only XML): names, pages, ribbon buttons, custom functions. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  /** Page of the task pane; null for an add-in without one. */
  readonly paneUrl: string | null;
  /** Page that ribbon actions run in; the pane's own one in a shared runtime. */
  readonly actionsUrl: string | null;
  /** Page that serves all of the add-in and lives as long as the workbook; null where each part has its own. */
  readonly sharedRuntimeUrl: string | null;
  readonly functions: { readonly metadataUrl: string; readonly pageUrl: string | null; readonly namespace: string } | null;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

/** A button that opens a list of buttons; menus within menus do not exist. */
export interface RibbonMenu {
  readonly kind: 'menu';
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly iconUrl: string | null;
  readonly items: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly kind: 'button';
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly iconUrl: string | null;
  readonly action: { readonly kind: 'function'; readonly id: string } | { readonly kind: 'pane'; readonly url: string };
}

/** Japanese names of Excel's own tabs that add-ins put their buttons on. */
const TAB_WORDS: Readonly<Record<string, string>> = { TabHome: 'ホーム', TabInsert: '挿入', TabFormulas: '数式', TabData: 'データ', TabReview: '校閲', TabView: '表示', TabAddIns: 'アドイン' };

const LOCALE = 'ja-JP';

/** Reads a manifest. @throws {Error} with a Japanese message where it is none */
export function parseManifest(document: Document): Manifest {
  const root = document.documentElement;
  if (root.localName !== 'OfficeApp') throw new Error('アドインのマニフェスト（OfficeApp）ではありません。');
  const id = child(root, 'Id')?.textContent.trim();
  if (!id) throw new Error('マニフェストにアドインの番号（Id）がありません。');
  const overrides = child(root, 'VersionOverrides');
  const resources = new Resources(overrides ? child(overrides, 'Resources') : undefined);
  const host = overrides ? descendants(overrides, 'Host').find((element) => /Workbook$/.test(typeOf(element))) : undefined;
  const runtime = host ? descendants(host, 'Runtime').find((element) => element.getAttribute('lifetime') === 'long') : undefined;
  const settings = child(root, 'DefaultSettings');
  const location = settings ? child(settings, 'SourceLocation') : undefined;
  const tabs = host ? tabsOf(host, resources) : [];
  const functionFile = host ? descendants(host, 'FunctionFile')[0] : undefined;
  const controls = tabs.flatMap((tab) => tab.groups).flatMap((group) => group.controls);
  const firstPane = controls.flatMap((control) => (control.kind === 'menu' ? control.items : [control])).map((button) => button.action).find((action) => action.kind === 'pane');
  return {
    id,
    name: localised(child(root, 'DisplayName')) ?? id,
    paneUrl: firstPane?.url ?? localised(location) ?? null,
    actionsUrl: functionFile ? resources.of(functionFile) : null,
    sharedRuntimeUrl: runtime ? resources.of(runtime) : null,
    functions: host ? functionsOf(host, resources) : null,
    tabs,
  };
}

function tabsOf(host: Element, resources: Resources): RibbonTab[] {
  return descendants(host, 'ExtensionPoint').filter((point) => typeOf(point) === 'PrimaryCommandSurface').flatMap((point) => [...point.children]).filter((tab) => tab.localName === 'OfficeTab' || tab.localName === 'CustomTab').map((tab) => {
    const tabId = tab.getAttribute('id') ?? '';
    return {
      id: tabId,
      label: tab.localName === 'OfficeTab' ? TAB_WORDS[tabId] ?? tabId : labelOf(tab, resources),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: labelOf(group, resources),
        controls: children(group, 'Control').flatMap((control) => controlOf(control, resources)),
      })),
    };
  });
}

/** Controls of kinds that the workbench does not know are left out. */
function controlOf(control: Element, resources: Resources): RibbonControl[] {
  if (typeOf(control) !== 'Menu') return buttonOf(control, resources);
  const list = child(control, 'Items');
  return [{ kind: 'menu', ...faceOf(control, resources), items: list ? children(list, 'Item').flatMap((item) => buttonOf(item, resources)) : [] }];
}

function buttonOf(control: Element, resources: Resources): RibbonButton[] {
  const action = actionOf(child(control, 'Action'), resources);
  return action ? [{ kind: 'button', ...faceOf(control, resources), action }] : [];
}

/** What buttons, menus and items of menus have in common. */
function faceOf(control: Element, resources: Resources): Pick<RibbonButton, 'id' | 'label' | 'tip' | 'iconUrl'> {
  const supertip = child(control, 'Supertip');
  const description = supertip ? child(supertip, 'Description') : undefined;
  const icon = child(control, 'Icon');
  const images = icon ? [...icon.children].filter((image) => image.localName === 'Image') : [];
  const image = images.find((candidate) => candidate.getAttribute('size') === '32') ?? images[0];
  return {
    id: control.getAttribute('id') ?? '',
    label: labelOf(control, resources),
    tip: description ? resources.of(description) ?? '' : '',
    iconUrl: image ? resources.of(image) : null,
  };
}

function actionOf(action: Element | undefined, resources: Resources): RibbonButton['action'] | null {
  if (!action) return null;
  if (typeOf(action) === 'ExecuteFunction') {
    const id = child(action, 'FunctionName')?.textContent.trim();
    return id ? { kind: 'function', id } : null;
  }
  const location = child(action, 'SourceLocation');
  const url = location ? resources.of(location) : null;
  return typeOf(action) === 'ShowTaskpane' && url !== null ? { kind: 'pane', url } : null;
}

function functionsOf(host: Element, resources: Resources): Manifest['functions'] {
  const point = descendants(host, 'ExtensionPoint').find((element) => typeOf(element) === 'CustomFunctions');
  if (!point) return null;
  const locationIn = (name: string): string | null => {
    const part = child(point, name);
    const location = part ? child(part, 'SourceLocation') : undefined;
    return location ? resources.of(location) : null;
  };
  const metadataUrl = locationIn('Metadata');
  const namespace = child(point, 'Namespace');
  return metadataUrl === null ? null : { metadataUrl, pageUrl: locationIn('Page'), namespace: (namespace ? resources.of(namespace) : null) ?? '' };
}

/** Texts and addresses that elements name by `resid`. */
class Resources {
  private readonly byId = new Map<string, Element>();

  constructor(resources: Element | undefined) {
    for (const list of resources?.children ?? []) for (const entry of list.children) this.byId.set(entry.getAttribute('id') ?? '', entry);
  }

  of(element: Element): string | null {
    return localised(this.byId.get(element.getAttribute('resid') ?? '')) ?? null;
  }
}

function labelOf(element: Element, resources: Resources): string {
  const label = child(element, 'Label');
  return (label ? resources.of(label) : null) ?? element.getAttribute('id') ?? '';
}

/** The Japanese value of an element, else its default. */
function localised(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const override = children(element, 'Override').find((candidate) => candidate.getAttribute('Locale')?.toLowerCase() === LOCALE.toLowerCase());
  return (override?.getAttribute('Value') ?? element.getAttribute('DefaultValue')) ?? undefined;
}

const children = (element: Element, name: string): Element[] => [...element.children].filter((candidate) => candidate.localName === name);
const child = (element: Element, name: string): Element | undefined => children(element, name)[0];
const descendants = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS('*', name)];
const typeOf = (element: Element): string => element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
