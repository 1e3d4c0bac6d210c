import type { Finding, Report, Severity } from '../core/report';

/** What the user sees in a cell, or null where that is not known or nothing is seen. */
export type CellText = (sheet: string, cell: string) => string | null;

/** A report and what a renderer may ask about its workbook. */
export interface ReportView {
  readonly report: Report;
  readonly cellText: CellText;
}

/** Words about rules that come from the rule registry and from the place where the pages are published. */
export interface RuleWords {
  /** Japanese title of a rule; null for an unknown one. */
  readonly ruleTitle: (id: string) => string | null;
}

/** A reference of a report: `C5` on the entry's own sheet, `SHEET!C5` on another (the sheet may stand in quotes). */
export function placeOf(reference: string, ownSheet: string): { sheet: string; cell: string } {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return { sheet: ownSheet, cell: reference };
  const sheet = reference.slice(0, mark);
  const quoted = sheet.length > 1 && sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: quoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, cell: reference.slice(mark + 1) };
}

/** A cell of the evidence as a reader may look it up: where it is and what stands there. */
export interface EvidenceCell {
  readonly place: string;
  readonly text: string | null;
}

/** Cells of evidence that are shown one by one; a finding about a whole column would fill the page otherwise. */
const MOST_EVIDENCE = 16;

/** Places of the evidence beside the finding's own cell, without repetition. A long list is cut short: `rest` more are left out. */
export function evidencePlaces(finding: Finding): { readonly shown: readonly { readonly sheet: string; readonly cell: string }[]; readonly rest: number } {
  const places = [...new Set(finding.evidence)]
    .map((reference) => placeOf(reference, finding.sheet))
    .filter(({ sheet, cell }) => sheet !== finding.sheet || cell !== finding.cell);
  return { shown: places.slice(0, MOST_EVIDENCE), rest: Math.max(0, places.length - MOST_EVIDENCE) };
}

/** The evidence beside the finding's own cell in words. */
export function evidenceOf(finding: Finding, cellText: CellText): EvidenceCell[] {
  const { shown: places, rest } = evidencePlaces(finding);
  const shown = places.map(({ sheet, cell }) => ({ place: sheet === finding.sheet ? cell : `「${sheet}」${cell}`, text: cellText(sheet, cell) }));
  return rest > 0 ? [...shown, { place: `ほか ${rest} セル`, text: null }] : shown;
}

export interface Tally {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly acknowledged: number;
}

/** Numbers of findings by severity; acknowledged ones are counted apart. */
export function tally(findings: readonly Finding[]): Tally {
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity && f.acknowledged === undefined).length;
  return { error: count('error'), warning: count('warning'), info: count('info'), acknowledged: findings.filter((f) => f.acknowledged !== undefined).length };
}

export interface SheetFindings {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** Findings that count, by sheet in the report's order; within a sheet what matters comes before what is only worth knowing. */
export function bySheet(findings: readonly Finding[]): SheetFindings[] {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.acknowledged !== undefined) continue;
    sheets.set(finding.sheet, [...(sheets.get(finding.sheet) ?? []), finding]);
  }
  return [...sheets].map(([sheet, list]) => ({ sheet, findings: [...list.filter((f) => f.severity !== 'info'), ...list.filter((f) => f.severity === 'info')] }));
}

export type Verdict = 'fix' | 'confirm' | 'ready' | 'nothing';

/** What the reader may do now: errors must be mended, warnings looked at; a book without any table was not checked at all. */
export function verdictOf(report: Report): Verdict {
  const { error, warning } = tally(report.findings);
  if (error > 0) return 'fix';
  if (warning > 0) return 'confirm';
  return report.tables.length === 0 && report.kpis.length === 0 ? 'nothing' : 'ready';
}

/** How much was checked and how much of it agreed. */
export function checkedCounts(report: Report): { tables: number; kpis: number; rates: number; ratesAgree: number; totals: number; totalsAgree: number } {
  return {
    tables: report.tables.length,
    kpis: report.kpis.length,
    rates: report.rates.length,
    ratesAgree: report.rates.filter((rate) => rate.agrees).length,
    totals: report.totals.length,
    totalsAgree: report.totals.filter((total) => total.agrees).length,
  };
}
