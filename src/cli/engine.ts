import { check } from '../core/check';
import { explain } from '../core/explain';
import { rules } from '../core/rules/index';
import { readWorkbook } from '../workbookFile/readWorkbook';

/** What the command line needs of the other rooms; a test may put something else in its place. */
export interface Engine {
  readonly readWorkbook: typeof readWorkbook;
  readonly check: typeof check;
  readonly explain: typeof explain;
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

export const engine: Engine = { readWorkbook, check, explain, rules };
