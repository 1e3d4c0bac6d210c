import './strictPolicy';
import { createRoot } from 'react-dom/client';
import { registerActions } from '../commands/actions';
import { fetchResult, Pane } from './frame/Pane';
import { pageAppearance } from './frame/pageAppearance';
import { ThemedPane } from './frame/ThemedPane';
import { Unusable } from './frame/Unusable';
import { followChanges, openPane } from './model/openPane';
import { PaneContext } from './model/paneModel';
import { exposeForTests } from './testHook';

/** Version of the Excel API that manifest.xml asks for. */
const NEEDED_API = '1.14';

/** The add-in's one page: pane and ribbon actions share this runtime. */
async function main(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane.');
  const root = createRoot(place);
  const model = openPane();
  // The functions tie themselves to their names. They come with the page's own file, so that Excel's first call finds them.
  if (typeof CustomFunctions !== 'undefined') await import(/* webpackMode: "eager" */ '../functions/index');
  // Ribbon buttons wait for their actions, so these come before anything else.
  if (typeof Office !== 'undefined') registerActions(model, () => undefined);
  const problem = await whyUnusable();
  exposeForTests(model.check);
  root.render(
    <ThemedPane appearance={pageAppearance()}>
      {problem === null ? <PaneContext value={model}><Pane /></PaneContext> : <Unusable reason={problem} />}
    </ThemedPane>,
  );
  if (problem !== null) return;
  // A failure is told where the parts are needed.
  setTimeout(() => { void fetchResult().catch(() => undefined); });
  await followChanges(model);
}

/** Why the pane cannot work here; null where it can. */
async function whyUnusable(): Promise<'no-library' | 'not-excel' | 'old-excel' | null> {
  if (typeof Office === 'undefined') return 'no-library';
  const { host } = await Office.onReady();
  // Outside Office the library answers with null, whatever its types say.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API) ? null : 'old-excel';
}

void main();
