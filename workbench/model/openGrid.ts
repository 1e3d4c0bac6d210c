import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import { ICommandService, IUniverInstanceService, type Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsJapanese from '@univerjs/docs-ui/locale/ja-JP';
import designJapanese from '@univerjs/design/locale/ja-JP';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import formatsJapanese from '@univerjs/sheets-conditional-formatting-ui/locale/ja-JP';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaJapanese from '@univerjs/sheets-formula-ui/locale/ja-JP';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsJapanese from '@univerjs/sheets-ui/locale/ja-JP';
import { UniverUIPlugin } from '@univerjs/ui';
import uiJapanese from '@univerjs/ui/locale/ja-JP';
import { showCells } from './cellDisplay';
import type { WorkbookContent } from './content';
import { startEngine } from './engine';
import { followLinks } from './followLinks';
import { GridConditionalFormats } from './gridConditionalFormats';
import { fitRows, tellRefused } from './gridView';
import { toUniver } from './load';
import { UniverWorkbook } from './univerWorkbook';
import type { WorkbookModel } from './workbookModel';

const JAPANESE = [designJapanese, uiJapanese, docsJapanese, sheetsJapanese, formulaJapanese, formatsJapanese];

/**
 * Opens a workbook in a grid: formula bar above, tabs of the sheets below, no toolbar.
 * @param content it is not changed.
 * @param container is filled by the grid; it needs a size of its own.
 */
export async function openGrid(content: WorkbookContent, container: HTMLElement): Promise<WorkbookModel> {
  const engine = startEngine(toUniver(content), JAPANESE, {
    before: (univer) => addCanvas(univer, container),
    between: (univer) => univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, disableAutoFocus: true, footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true } }),
    after: (univer) => {
      univer.registerPlugin(UniverSheetsFormulaUIPlugin);
      univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
      univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
    },
  });
  const model = new UniverWorkbook(engine, content);
  model.attach((styles, engineId) => {
    const { injector, workbook } = engine;
    const formats = new GridConditionalFormats(injector, workbook.getUnitId(), engineId);
    showCells(injector, styles, content.date1904);
    const stopFitting = fitRows(injector, injector.get(ICommandService), workbook, styles);
    const stopFollowing = followLinks(injector, model);
    const dispose = (): void => {
      stopFitting();
      stopFollowing();
    };
    return { showConditionalFormats: (list) => formats.show(list), conditionalFormats: (list) => formats.current(list), tellRefused: () => tellRefused(injector), dispose };
  });
  // Keys go to the grid only while its workbook has the engine's focus; the page's own focus stays where it is.
  engine.injector.get(IUniverInstanceService).focusUnit(engine.workbook.getUnitId());
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return model;
}

/** What draws, and the frame round it. The editor of cells is a small document of its own. */
function addCanvas(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: true, contextMenu: true, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
}
