import type { Finding, Severity } from './report';
import { rules } from './rules';
import type { Rule, RuleContext, RuleFinding } from './rules/rule';

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Runs all rules that the settings leave on and turns what they hand back into findings:
 * severities from the settings, one finding for one cause, confirmed findings marked, in the order of the sheets.
 */
export function runRules(context: RuleContext): Finding[] {
  const raised: { rule: Rule; finding: RuleFinding; finished: Finding }[] = [];
  for (const rule of rules) {
    const setting = context.settings.rules[rule.id];
    if (setting === 'off') continue;
    for (const finding of rule.check(context)) raised.push({ rule, finding, finished: finish(rule, finding, setting, context) });
  }
  const firedAt = new Map<string, Set<string>>();
  for (const { finished } of raised) {
    const key = `${finished.sheet}!${finished.cell}`;
    const ids = firedAt.get(key) ?? new Set();
    firedAt.set(key, ids.add(finished.rule));
  }
  const kept = raised.filter(({ rule, finished }) => !rule.yieldsTo?.some((id) => firedAt.get(`${finished.sheet}!${finished.cell}`)?.has(id)));
  return sorted(withoutRepeats(kept.map(({ finished }) => finished)), context);
}

function finish(rule: Rule, raw: RuleFinding, setting: Severity | undefined, context: RuleContext): Finding {
  const cell = typeof raw.cell === 'string' ? raw.cell : raw.cell.address;
  const { severity, cell: _cell, evidence, ...rest } = raw;
  void _cell;
  const acknowledged = context.settings.acknowledged.find((a) => a.rule === rule.id && a.sheet === raw.sheet && a.cell === cell && (a.found === undefined || a.found === raw.found));
  return {
    ...rest, rule: rule.id, severity: setting ?? severity ?? rule.severity, cell, evidence: [...new Set(evidence)],
    ...(acknowledged ? { acknowledged: acknowledged.reason } : {}),
  };
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.rule} ${finding.sheet}!${finding.cell} ${finding.range ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** By sheet as in the workbook, then by severity, then top to bottom. */
function sorted(findings: readonly Finding[], context: RuleContext): Finding[] {
  const sheetOrder = new Map(context.workbook.sheets.map((sheet, i) => [sheet.name, i]));
  const place = (address: string): [number, number] => {
    const match = /^([A-Z]+)(\d+)/u.exec(address);
    return match ? [Number(match[2]), [...match[1]!].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0)] : [0, 0];
  };
  const placed = findings.map((finding) => ({ finding, sheet: sheetOrder.get(finding.sheet) ?? 0, place: place(finding.cell) }));
  placed.sort((a, b) => {
    const bySeverity = SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity];
    return a.sheet - b.sheet || bySeverity || a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.finding.rule.localeCompare(b.finding.rule);
  });
  return placed.map(({ finding }) => finding);
}
