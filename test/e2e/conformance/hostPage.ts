import { Host } from '../../../workbench/host/host';
import { XdmHost } from '../../../workbench/host/xdm';
import { openModel } from '../../../workbench/model/openModel';
import { controlsOf } from '../../conformance/controls';
import { CASE_WORKBOOK } from '../../conformance/workbook';

/** The host's side of the conformance cases in a browser: for each case a fresh workbook and a fresh page of the add-in over XDM. */
declare global {
  interface Window {
    runInFrame?: (name: string) => Promise<string | null>;
  }
}

/** A page that does not start within this time will not start, in milliseconds. */
const PATIENCE = 20_000;

async function pageIn(slot: HTMLElement): Promise<Window> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const frame = slot.querySelector('iframe')?.contentWindow;
    if (frame?.runCase) return frame;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error('The page of the add-in did not start.');
}

window.runInFrame = async (name) => {
  const slot = document.createElement('div');
  document.body.append(slot);
  const model = await openModel(CASE_WORKBOOK);
  const host = new Host(model);
  const xdm = new XdmHost(host, { slot, url: new URL('addin.html', location.href).href, appId: 'conformance' });
  try {
    xdm.launch();
    const frame = await pageIn(slot);
    return await frame.runCase!(name, controlsOf(host));
  } finally {
    xdm.dispose();
    host.dispose();
    model.dispose();
    slot.remove();
  }
};
