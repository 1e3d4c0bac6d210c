import type { Finding, Report, Severity } from '../core/report';
import { plain } from './plain';
import { shortened } from '../core/shortened';
import { padded, textWidth } from './textWidth';
import { bySheet, checkedCounts, evidenceOf, tally, verdictOf, type CellText, type ReportView, type RuleWords } from './view';
import { asOfWords, fiscalYearWords, SEVERITY_WORDS, tallyWords, verdictWords } from './words';

export interface TextOptions extends RuleWords {
  readonly colour: boolean;
}

type Paint = (style: Style, text: string) => string;
type Style = keyof typeof ANSI;
const ANSI = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], cyan: [36, 39], underline: [4, 24] } as const;

const SEVERITY_STYLE: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'cyan' };
const SEVERITY_WIDTH = 8;
const LONGEST_TEXT = 40;

/** Reports for a terminal: one block a book and, where there are several, a line that sums them up. */
export function renderText(views: readonly ReportView[], options: TextOptions): string {
  const paint: Paint = options.colour ? (style, text) => `\u001b[${ANSI[style][0]}m${text}\u001b[${ANSI[style][1]}m` : (_style, text) => text;
  const blocks = views.map((view) => bookLines(view, options, paint).join('\n'));
  if (views.length > 1) blocks.push(allBooksLine(views.map((view) => view.report)));
  return `${blocks.join('\n\n')}\n`;
}

function bookLines({ report, cellText }: ReportView, options: TextOptions, paint: Paint): string[] {
  const sheets = bySheet(report.findings).flatMap(({ sheet, findings }) => [
    '',
    paint('bold', `「${plain(sheet)}」`),
    ...sheetLines(findings, cellText, options, paint),
  ]);
  return [...headLines(report, paint), ...sheets, ...acknowledgedLines(report.findings, paint), '', ...summaryLines(report, paint)];
}

function headLines({ workbook }: Report, paint: Paint): string[] {
  const facts = [workbook.organisation, workbook.fiscalYear === null ? null : fiscalYearWords(workbook.fiscalYear), asOfWords(workbook)];
  const line = facts.filter((fact) => fact !== null).map(plain).join('　');
  return [paint('underline', plain(workbook.name)), ...(line === '' ? [] : [`  ${line}`])];
}

function sheetLines(findings: readonly Finding[], cellText: CellText, options: TextOptions, paint: Paint): string[] {
  const width = Math.max(...findings.map((finding) => textWidth(whereOf(finding)))) + 2;
  const indent = ' '.repeat(2 + width + SEVERITY_WIDTH);
  return findings.flatMap((finding) => {
    const severity = paint(SEVERITY_STYLE[finding.severity], padded(SEVERITY_WORDS[finding.severity], SEVERITY_WIDTH));
    const first = `  ${padded(whereOf(finding), width)}${severity}${plain(finding.message)}`;
    if (finding.severity === 'info') return [`${first}${paint('dim', `（${finding.rule}）`)}`];
    return [first, ...detailLines(finding, cellText, options).map((line) => paint('dim', indent + line))];
  });
}

function detailLines(finding: Finding, cellText: CellText, options: TextOptions): string[] {
  const evidence = evidenceOf(finding, cellText).map(({ place, text }) => plain(text === null ? place : `${place} ${shortened(text, LONGEST_TEXT)}`));
  const title = options.ruleTitle(finding.rule);
  return [
    ...(evidence.length > 0 ? [`根拠: ${evidence.join('、')}`] : []),
    ...(finding.fix ? [`直し方: ${[finding.fix, ...(finding.alternatives ?? [])].map(({ label }) => plain(label)).join('、または')}`] : []),
    `規則: ${title === null ? '' : `${title} `}${finding.rule}（docs/rules/${finding.rule}.md）`,
  ];
}

function acknowledgedLines(findings: readonly Finding[], paint: Paint): string[] {
  const list = findings.filter((finding) => finding.acknowledged !== undefined);
  if (list.length === 0) return [];
  return ['', paint('bold', '確認済み（件数に数えません）'), ...list.flatMap((finding) => [
    `  「${plain(finding.sheet)}」${whereOf(finding)}　${plain(finding.message)}${paint('dim', `（${finding.rule}）`)}`,
    paint('dim', `    確認の理由: ${plain(finding.acknowledged ?? '')}`),
  ])];
}

function summaryLines(report: Report, paint: Paint): string[] {
  const counts = checkedCounts(report);
  const style = ({ fix: 'red', confirm: 'yellow', ready: 'green', nothing: 'yellow' } as const)[verdictOf(report)];
  return [
    `調べたもの: 表 ${counts.tables}、KPI ${counts.kpis}、率・比 ${counts.rates}（合うもの ${counts.ratesAgree}）、計・差 ${counts.totals}（合うもの ${counts.totalsAgree}）`,
    `${paint(style, paint('bold', verdictWords(report)))}（${tallyWords(report)}）`,
  ];
}

function allBooksLine(reports: readonly Report[]): string {
  const withErrors = reports.filter((report) => tally(report.findings).error > 0).length;
  return `${reports.length} 冊を調べました: エラーのあるもの ${withErrors} 冊、ないもの ${reports.length - withErrors} 冊`;
}

/** A finding about more cells than one shows its range unless that is long. */
const whereOf = (finding: Finding): string => plain(finding.range && finding.range.length <= 11 ? finding.range : finding.cell);
