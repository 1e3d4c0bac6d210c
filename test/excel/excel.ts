import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { Host } from '../../workbench/host/host';
import { officeInNode } from '../../workbench/host/officeInNode';
import type { SheetContent, WorkbookContent } from '../../workbench/model/content';
import { openModel } from '../../workbench/model/openModel';
import type { SheetModel, WorkbookModel } from '../../workbench/model/workbookModel';
import { batchSchema, type Batch, type BatchResult } from '../../workbench/host/wire';
import { openXlsx } from '../../workbench/xlsx/open';
import { buildWorkbook, type WorkbookSpec } from '../support/buildWorkbook';

/** Microsoft's library with a workbook behind it, as the add-in's code finds it: in the globals. */
export interface OpenExcel {
  readonly host: Host;
  readonly model: WorkbookModel;
  /** Sheet of the model by name. */
  sheet(name: string): SheetModel;
  /** Stands between the library and the host; `nth` counts requests from 1 since it was set. */
  intercept(step: Intercept | null): void;
  /** Version of the Excel API that this Excel says it has; the tests' own is the workbench's. */
  apiVersion: number;
  close(): void;
}

export type Intercept = (nth: number, request: Batch, pass: (request: Batch) => Promise<BatchResult>) => Promise<BatchResult>;

const GLOBALS = ['Excel', 'Office', 'OfficeExtension'] as const;

/** Opens a workbook; its library stands in the globals until `close`. */
export async function openExcel(content: WorkbookContent): Promise<OpenExcel> {
  const model = await openModel(content);
  const host = new Host(model);
  const library = await officeInNode(host);
  const answer = host.execute.bind(host);
  const excel: OpenExcel = {
    host,
    model,
    apiVersion: 15,
    intercept(step) {
      let nth = 0;
      host.execute = step ? (body, flags) => step(++nth, batchSchema.parse(body), (request) => answer(request, flags)) : answer;
    },
    sheet(name) {
      const found = model.sheets.find((sheet) => sheet.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      return found;
    },
    close() {
      library.close();
      host.dispose();
      model.dispose();
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
    },
  };
  // Over the native bridge the library has no Office.context, which only a page gets; the add-in asks it for versions.
  const context = { requirements: { isSetSupported: (set: string, version: string) => set === 'ExcelApi' && Number(version.split('.')[1]) <= excel.apiVersion } };
  Object.assign(globalThis, { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: { context } });
  return excel;
}

/** The workbook of the test that runs. */
export interface ExcelOfTests extends Omit<OpenExcel, 'close'> {
  /** Opens another workbook in the place of the one that is open, if any. */
  open(spec: WorkbookSpec): Promise<void>;
  /** Closes the workbook and opens what was saved of it. */
  reopen(): Promise<void>;
}

/**
 * Gives each test of a file an Excel of its own and closes it afterwards.
 * @param spec workbook that is open when a test begins; without one the test opens its own
 */
export function excelForEach(spec?: WorkbookSpec): ExcelOfTests {
  let current: OpenExcel | null = null;
  const close = (): void => {
    current?.close();
    current = null;
  };
  const open = async (content: WorkbookContent): Promise<void> => {
    close();
    current = await openExcel(content);
  };
  const now = (): OpenExcel => {
    if (!current) throw new Error('The test has opened no workbook.');
    return current;
  };
  if (spec) beforeEach(() => open(contentOf(buildWorkbook(spec))));
  afterEach(close);
  return {
    get host() { return now().host; },
    get model() { return now().model; },
    get apiVersion() { return now().apiVersion; },
    set apiVersion(version) { now().apiVersion = version; },
    sheet: (name) => now().sheet(name),
    intercept: (step) => now().intercept(step),
    open: (next) => open(contentOf(buildWorkbook(next))),
    reopen: () => open(now().model.content()),
  };
}

/** A snapshot as the content of a workbook. */
function contentOf(book: Workbook): WorkbookContent {
  return {
    name: book.name,
    date1904: book.date1904,
    sheets: book.sheets.map((sheet): SheetContent => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: sheet.cells.map(({ row, col, value, formula, error, format }) => ({
        row, col, value, ...(formula === undefined ? {} : { formula }), ...(error === undefined ? {} : { error }), ...(format === 'General' ? {} : { format }),
      })),
      merges: sheet.merges,
      rowHeights: {},
      columnWidths: {},
      defaultRowHeight: 18.75,
      defaultColumnWidth: 72,
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      notes: Object.fromEntries(sheet.notes),
      tabColor: null,
      isProtected: false,
      frozen: { rows: 0, columns: 0 },
      showGridlines: true,
    })),
    styles: [],
    names: [],
    settings: {},
    activeSheet: 0,
  };
}

/** Opens an .xlsx file as the workbench does. */
export function openFile(path: string): Promise<OpenExcel> {
  return openExcel(openXlsx(new Uint8Array(readFileSync(path)), basename(path)));
}
