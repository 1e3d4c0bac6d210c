import { Host } from '../../workbench/host/host';
import { officeInNode, type OfficeInNode } from '../../workbench/host/officeInNode';
import type { WorkbookContent } from '../../workbench/model/content';
import { openModel } from '../../workbench/model/openModel';
import type { WorkbookModel } from '../../workbench/model/workbookModel';

/** Microsoft's library over a workbook, for the test that runs. */
export interface OfficeOfTests {
  readonly model: WorkbookModel;
  readonly host: Host;
  readonly office: OfficeInNode;
}

/** Gives each test of a file a workbook of its own with this content, a host for it and Microsoft's library, and closes them afterwards. */
export function officeForEach(content: WorkbookContent): OfficeOfTests {
  let current: OfficeOfTests | null = null;
  const now = (): OfficeOfTests => {
    if (!current) throw new Error('There is a workbook only while a test runs.');
    return current;
  };
  beforeEach(async () => {
    const model = await openModel(content);
    const host = new Host(model);
    current = { model, host, office: await officeInNode(host) };
  });
  afterEach(() => {
    const { model, host, office } = now();
    current = null;
    office.close();
    host.dispose();
    model.dispose();
  });
  return {
    get model() { return now().model; },
    get host() { return now().host; },
    get office() { return now().office; },
  };
}
