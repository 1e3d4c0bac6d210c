import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { type FunctionEntry, readGuide } from '../../src/taskpane/functionGuide/guide';

interface GuideMaker {
  readonly functionGuide: (metadata: unknown) => unknown;
  /** What the ribbon says of a function. */
  readonly tipOf: (entry: FunctionEntry) => string;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports
const maker = require('../../scripts/webpack/functionGuide.cjs') as GuideMaker;
// eslint-disable-next-line @typescript-eslint/no-require-imports
const files = require('../../scripts/custom-function-files.cjs') as readonly string[];

export const { tipOf } = maker;

/** The guide as the build makes it of the sources. */
export async function builtGuide(): Promise<readonly FunctionEntry[]> {
  const { metadataJson } = await generateCustomFunctionsMetadata([...files], false);
  return readGuide(maker.functionGuide(JSON.parse(metadataJson)));
}
