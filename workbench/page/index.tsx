import '../../src/taskpane/strictPolicy';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './style.css';
import { Workbench, type WorkbenchSlots } from './workbench';

declare global {
  interface Window {
    /** The workbench itself, for tests in a browser and for trying things in the console. */
    workbench?: Workbench;
  }
}

const slot = (): HTMLElement => {
  const element = document.createElement('div');
  element.className = 'slot';
  return element;
};

/** `?addin=<address of a manifest>` tries another add-in than the one of this project. */
function manifestUrl(): string {
  return new URL(new URLSearchParams(location.search).get('addin') ?? '/manifest.xml', location.href).href;
}

/** `?excelApi=1.9` says that this Excel is an older one. */
const excelApi = (): string | undefined => new URLSearchParams(location.search).get('excelApi') ?? undefined;

const place = document.getElementById('workbench');
if (!place) throw new Error('The page has no place for the workbench.');
const slots: WorkbenchSlots = { grid: slot(), pane: slot(), hidden: slot() };
const workbench = new Workbench(slots, manifestUrl(), excelApi());
window.workbench = workbench;
createRoot(place).render(<App workbench={workbench} slots={slots} />);
void workbench.start();
