import { equal, holds, read, until } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { officeMethod } from './pages';
import type { CaseHost, ConformanceCase } from './types';

const READ = 'https://learn.microsoft.com/office/dev/add-ins/develop/read-and-write-data-to-the-active-selection-in-a-document-or-spreadsheet#read-selected-data';
const SELECTION = 'https://learn.microsoft.com/office/dev/add-ins/develop/read-and-write-data-to-the-active-selection-in-a-document-or-spreadsheet#detect-changes-in-the-selection';
const WRITE = officeMethod('office.document', 'setSelectedDataAsync');

const selected = ({ Office }: CaseHost, coercion: Office.CoercionType): Promise<Office.AsyncResult<unknown>> => new Promise((resolve) => {
  Office.context.document.getSelectedDataAsync(coercion, resolve);
});
const replace = ({ Office }: CaseHost, data: string | unknown[][]): Promise<Office.AsyncResult<void>> => new Promise((resolve) => {
  Office.context.document.setSelectedDataAsync(data, resolve);
});

/** A case of the common API on cells that the user has selected. */
const onSelection = (name: string, page: string, sheet: string, cells: string, body: (host: CaseHost) => Promise<void>): ConformanceCase => ({
  name,
  area: 'document',
  page,
  needsPage: true,
  run: async (host) => {
    await host.Office.onReady();
    await host.controls.userSelects(sheet, cells);
    await body(host);
  },
});

export const document: readonly ConformanceCase[] = [
  onSelection('the selected cell is read as a text', READ, SUMMARY, 'A3', async (host) => {
    const { status, value } = await selected(host, host.Office.CoercionType.Text);
    equal([status, value], ['succeeded', '北支部']);
  }),
  onSelection('the selected cells are read as rows of values, without their formats', officeMethod('office.document', 'getSelectedDataAsync'), SUMMARY, 'B3:C4', async (host) => {
    const { status, value } = await selected(host, host.Office.CoercionType.Matrix);
    equal([status, value], ['succeeded', [[1200, 780], [800, 600]]]);
  }),
  onSelection('what Excel cannot give is an error with a name and a message', officeMethod('office.document', 'getSelectedDataAsync'), SUMMARY, 'A3', async (host) => {
    const { status, error } = await selected(host, host.Office.CoercionType.SlideRange);
    equal(status, 'failed');
    holds(error.name.length > 0 && error.message.length > 0, 'the error has a name and a message');
  }),
  onSelection('a text becomes the value of the selected cell', WRITE, BLANK, 'B2', async (host) => {
    const { status } = await replace(host, 'Hello World!');
    equal([status, await read(host, BLANK, 'A1:C3', 'values')], ['succeeded', [['', '', ''], ['', 'Hello World!', ''], ['', '', '']]]);
  }),
  onSelection('a text that is a formula becomes one', WRITE, BLANK, 'A1', async (host) => {
    const { status } = await replace(host, `=SUM(${SUMMARY}!B3:B4)`);
    equal([status, await read(host, BLANK, 'A1', 'values')], ['succeeded', [[2000]]]);
  }),
  onSelection('rows of values go where one cell is selected, if nothing is overwritten', WRITE, BLANK, 'B2', async (host) => {
    const { status } = await replace(host, [[1, 2], [3, 4], [5, 6]]);
    equal([status, await read(host, BLANK, 'B2:C4', 'values')], ['succeeded', [[1, 2], [3, 4], [5, 6]]]);
  }),
  onSelection('rows of values do not overwrite other cells', WRITE, ENTRY, 'A3', async (host) => {
    await host.controls.userEdits(ENTRY, 'B4', '先客');
    const { status } = await replace(host, [[1, 2], [3, 4]]);
    equal([status, await read(host, ENTRY, 'A3:B4', 'values')], ['failed', [['', ''], ['', '先客']]]);
  }),
  onSelection('rows of values fill a selection of their shape', WRITE, ENTRY, 'A1:B2', async (host) => {
    const { status } = await replace(host, [['甲', 1], ['乙', 2]]);
    equal([status, await read(host, ENTRY, 'A1:B2', 'values')], ['succeeded', [['甲', 1], ['乙', 2]]]);
  }),
  onSelection('rows of values of another shape are refused', WRITE, BLANK, 'A1:B2', async (host) => {
    const { status } = await replace(host, [[1, 2, 3]]);
    equal([status, await read(host, BLANK, 'A1:C2', 'values')], ['failed', [['', '', ''], ['', '', '']]]);
  }),
  onSelection('Excel on the web takes no more than 20,000 cells at once', WRITE, BLANK, 'A1', async (host) => {
    const { status } = await replace(host, Array.from({ length: 20_001 }, () => [1]));
    equal([status, await read(host, BLANK, 'A1', 'values')], ['failed', [['']]]);
  }),
  onSelection('a new selection is told to the document’s handlers', SELECTION, SUMMARY, 'A3', async (host) => {
    const { Office, controls } = host;
    let told = 0;
    await new Promise((resolve) => {
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => void told++, resolve);
    });
    await controls.userSelects(SUMMARY, 'C4');
    await until(() => told > 0, 'the new selection is told');
  }),
];
