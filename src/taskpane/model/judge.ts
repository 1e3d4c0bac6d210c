import { reportOf } from '../../core/check';
import { prepare, type Prepared } from '../../core/prepare';
import { rules } from '../../core/rules/index';
import type { Settings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import type { Judgement } from './judgement';

/** Checks a snapshot. Takes seconds for a large book: see judge.worker.ts. */
export const judge = (workbook: Workbook, settings: Settings): Judgement => judgePrepared(prepare(workbook, settings, {}));

/** Judges a workbook that has been read. */
export const judgePrepared = (prepared: Prepared): Judgement => ({
  report: reportOf(prepared),
  rules: rules.map(({ id, title, severity, hasSafeFixes = false }) => ({ id, title, severity, hasSafeFixes })),
});
