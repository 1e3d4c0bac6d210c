import { CASES } from './cases/index';
import { controlsOf } from './controls';
import { CASE_WORKBOOK } from './workbook';
import { officeForEach } from '../support/officeForEach';

const opened = officeForEach(CASE_WORKBOOK);

const inNode = CASES.filter(({ needsPage }) => needsPage !== true);
const areas = [...new Set(inNode.map(({ area }) => area))];

describe.each(areas)('%s', (area) => {
  test.each(inNode.filter((one) => one.area === area).map((one) => [one.name, one.run] as const))('%s', async (_name, run) => {
    const { Excel, Office, OfficeExtension, CustomFunctions } = opened.office;
    await run({ Excel, Office, OfficeExtension, CustomFunctions, controls: controlsOf(opened.host) });
  });
});
