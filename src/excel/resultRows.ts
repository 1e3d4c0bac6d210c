import { cellAddress, columnName } from '../core/snapshot/address';
import type { KpiReport, Report } from '../core/report';
import { RESULT_TITLE } from '../core/resultSheet';
import { numberWords, figureWords } from '../report/figures';
import { placeOf } from '../report/view';
import { asOfWords, SEVERITY_WORDS, STANDING_WORDS, tallyWords, verdictWords } from '../report/words';
import { constantInput, formulaInput } from './cellInput';

/** Contents of the result sheet: a rectangle of inputs, and which rows are headings of what kind. */
export interface ResultRows {
  /** Inputs of `Range.formulas`; all rows have the same length. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Indices of rows, counted from 0. */
  readonly titles: readonly number[];
  readonly headings: readonly number[];
}

/** Columns of the sheet; both tables have as many. Widths in characters of the default font. */
export const COLUMN_WIDTHS = [5, 9, 22, 12, 64, 34, 20, 12] as const;
const WIDTH = COLUMN_WIDTHS.length;

/** Severities in the order in which they are to be read. */
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/**
 * The report as a sheet: verdict, findings with links to their cells, KPI table.
 * @param checkedAt local time of the check, as it is to be shown.
 */
export function resultRows(report: Report, checkedAt: string): ResultRows {
  const rows: (string | number)[][] = [];
  const titles: number[] = [];
  const headings: number[] = [];
  const put = (...cells: (string | number)[]): number => rows.push([...cells, ...Array<string>(WIDTH - cells.length).fill('')]) - 1;
  const text = (value: string): string => String(constantInput(value, 'General'));

  titles.push(put(RESULT_TITLE));
  put(text(verdictWords(report)));
  put(text(`${tallyWords(report)}　点検日時 ${checkedAt}`));
  const asOf = asOfWords(report.workbook);
  put(text(asOf === null ? '点検の基準となる月は分かりませんでした。' : `点検の対象: ${asOf}`));
  put('このシートは点検のたびに作り直されます。書き込みは残りません。提出の前に削除してかまいません。');
  put();
  titles.push(put('指摘'));
  const findings = [...report.findings].sort((a, b) => Number(a.acknowledged !== undefined) - Number(b.acknowledged !== undefined) || ORDER[a.severity] - ORDER[b.severity]);
  if (findings.length === 0) put('指摘はありません。');
  else headings.push(put('No', '重さ', 'シート', 'セル', '内容', '直し方', '確認済みの理由', '規則'));
  findings.forEach((finding, i) => put(
    i + 1, SEVERITY_WORDS[finding.severity], text(finding.sheet), linkTo(finding.sheet, finding.range ?? finding.cell), text(finding.message), text(finding.fix?.label ?? ''), text(finding.acknowledged ?? ''), text(finding.rule),
  ));
  put();
  titles.push(put('KPI'));
  if (report.kpis.length === 0) put('KPI は見つかりませんでした。');
  else headings.push(put('No', '評価', 'シート', '実績のセル', 'KPI', '目標', '実績', '状況'));
  report.kpis.forEach((kpi, i) => put(i + 1, text(markWords(kpi)), text(kpi.sheet), actualLink(kpi), text(kpi.name), text(targetWords(kpi)), text(actualWords(kpi)), STANDING_WORDS[kpi.standing]));
  return { rows, titles, headings };
}

const markWords = ({ mark, suggestedMark }: KpiReport): string => (mark !== null && mark !== '' ? mark : suggestedMark === null ? '' : `（${suggestedMark}）`);

const targetWords = ({ target }: KpiReport): string => target?.text ?? '';

function actualWords({ actual }: KpiReport): string {
  if (actual?.value == null) return '';
  return `${actual.unit === '' ? numberWords(actual.value) : figureWords(actual.value, actual.unit)}${actual.provisional ? '（見込み）' : ''}`;
}

function actualLink(kpi: KpiReport): string {
  if (kpi.actualCell === null) return '';
  const { sheet, cell } = placeOf(kpi.actualCell, kpi.sheet);
  return linkTo(sheet, cell);
}

/** A formula, and not a hyperlink of Excel's: all links are then written with the rest in one array. */
function linkTo(sheet: string, address: string): string {
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  return formulaInput(`HYPERLINK("${target.replaceAll('"', '""')}","${address}")`);
}

/** A1 address of rows, all columns of the tables: (3) → 'A4:H4'. */
export const rowAddress = (row: number, last: number = row): string => `${cellAddress(row, 0)}:${columnName(WIDTH - 1)}${last + 1}`;
