import { CASES } from '../../conformance/cases/index';
import type { HostControls } from '../../conformance/cases/types';

/** The add-in's side of the conformance cases in a browser: a page with the real office.js and nothing else. */
declare global {
  interface Window {
    /** Runs one case. @returns null where the host does as documented, else what was different */
    runCase?: (name: string, controls: HostControls) => Promise<string | null>;
  }
}

window.runCase = async (name, controls) => {
  const one = CASES.find((candidate) => candidate.name === name);
  if (!one) return `There is no case ${name}.`;
  await Office.onReady();
  try {
    await one.run({ Excel, Office, OfficeExtension, CustomFunctions, controls });
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  }
};
