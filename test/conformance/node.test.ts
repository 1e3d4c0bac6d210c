import { openModel } from '../../workbench/model/openModel';
import type { WorkbookModel } from '../../workbench/model/workbookModel';
import { Host } from '../../workbench/host/host';
import { officeInNode, type OfficeInNode } from '../../workbench/host/officeInNode';
import { CASES } from './cases/index';
import { controlsOf } from './controls';
import { CASE_WORKBOOK } from './workbook';

let model: WorkbookModel;
let host: Host;
let office: OfficeInNode;

beforeEach(async () => {
  model = await openModel(CASE_WORKBOOK);
  host = new Host(model);
  office = await officeInNode(host);
});

afterEach(() => {
  office.close();
  host.dispose();
  model.dispose();
});

const inNode = CASES.filter(({ needsPage }) => needsPage !== true);
const areas = [...new Set(inNode.map(({ area }) => area))];

describe.each(areas)('%s', (area) => {
  test.each(inNode.filter((one) => one.area === area).map((one) => [one.name, one.run] as const))('%s', async (_name, run) => {
    const { Excel, Office, OfficeExtension, CustomFunctions } = office;
    await run({ Excel, Office, OfficeExtension, CustomFunctions, controls: controlsOf(host) });
  });
});
