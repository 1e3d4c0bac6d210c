import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import { NativeBridge } from './nativeBridge';
import type { Host } from './host';

export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

export interface OfficeInNode extends OfficeLibrary {
  /** Ends the window and takes the host's listeners away. */
  close(): void;
}

const SCRIPTS = ['office.js', 'excel-web-16.00.js'] as const;
const scripts = new Map<string, Script>();

/** One of the library's files, compiled once: every window runs it anew. */
function script(name: (typeof SCRIPTS)[number]): Script {
  const known = scripts.get(name);
  if (known) return known;
  const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json'));
  const made = new Script(readFileSync(join(folder, 'dist', name), 'utf8'), { filename: name });
  scripts.set(name, made);
  return made;
}

const hasLibrary = (window: object): window is OfficeLibrary => ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'].every((name) => name in window);

/**
 * Microsoft's unmodified office.js in a window of its own, answered by the host over the library's native bridge.
 * What the bridge does not carry is the page round the library: `Office.onReady`, `Office.context` and the document's common API.
 * @returns the library's objects, each call new ones.
 */
export async function officeInNode(host: Host): Promise<OfficeInNode> {
  const dom = new JSDOM('<!doctype html><html><head><script src="https://localhost/office-js/office.js" type="text/plain"></script></head><body></body></html>', {
    // The host's own words in the address: Excel on the web in Japanese.
    url: 'https://localhost/addin.html?_host_Info=Excel$Web$16.00$ja-JP$$$$3',
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  const bridge = new NativeBridge(host);
  Object.assign(window, { TextEncoder, _richApiNativeBridge: bridge.port });
  for (const name of SCRIPTS) script(name).runInContext(dom.getInternalVMContext());
  if (!hasLibrary(window)) throw new Error('office.js did not start in the window.');
  const library: OfficeLibrary = window;
  // The check asks Office.context, which a library without a page does not have; the host answers ApiNotFound all the same.
  Object.assign(Reflect.get(library.OfficeExtension, 'Utility'), { _doApiNotSupportedCheck: false });
  await Promise.resolve();
  const { Excel, Office, OfficeExtension, CustomFunctions } = library;
  return {
    Excel,
    Office,
    OfficeExtension,
    CustomFunctions,
    close() {
      bridge.close();
      window.close();
    },
  };
}
