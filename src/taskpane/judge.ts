import { evidenceTexts } from '../report/evidence';
import { check } from '../core/check';
import { rules } from '../core/rules/index';
import type { Settings } from '../core/settings';
import type { Workbook } from '../core/snapshot/workbook';
import { placeOf } from '../report/view';
import { type CheckResult, referenceKey } from './checkResult';

/** Checks a snapshot and adds what the pane shows beside the report. Takes seconds for a large book: see judge.worker.ts. */
export function judge(workbook: Workbook, settings: Settings): CheckResult {
  const report = check(workbook, settings);
  const cellText = evidenceTexts(workbook, report);
  const texts = new Map<string, string>();
  for (const finding of report.findings) {
    for (const reference of [finding.cell, ...finding.evidence]) {
      const { sheet, cell } = placeOf(reference, finding.sheet);
      const text = cellText(sheet, cell);
      if (text !== null) texts.set(referenceKey(sheet, cell), text);
    }
  }
  const found = new Set(report.findings.map((finding) => finding.rule));
  return { report, texts, ruleTitles: new Map(rules.filter((rule) => found.has(rule.id)).map((rule) => [rule.id, rule.title])) };
}
