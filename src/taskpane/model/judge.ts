import { check } from '../../core/check';
import { rules } from '../../core/rules/index';
import type { Settings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import type { Judgement } from './judgement';

/** Checks a snapshot. Takes seconds for a large book: see judge.worker.ts. */
export const judge = (workbook: Workbook, settings: Settings): Judgement => ({
  report: check(workbook, settings),
  rules: rules.map(({ id, title, severity, hasSafeFixes = false }) => ({ id, title, severity, hasSafeFixes })),
});
