import type { Report, SeriesReport, Severity, Standing, TableKind } from '../core/report';
import type { KpiBar } from './bar';
import { placeOf, tally, verdictOf, type Verdict } from './view';

/** Every Japanese word of the reports that stands for a name in code. */

export const SEVERITY_WORDS: Record<Severity, string> = { error: 'エラー', warning: '注意', info: '参考' };

export const KIND_WORDS: Record<TableKind, string> = {
  monthly: '月別の表',
  quarterly: '四半期別の表',
  comparison: '比較の表',
  breakdown: '内訳の表',
  figures: '数値の表',
  'kpi-list': 'KPI の一覧',
  'plan-status': '計画と実施状況',
  list: '名称・日付などの一覧',
};

export const STANDING_WORDS: Record<Standing, string> = {
  achieved: '達成',
  ahead: '計画を上回る',
  'on-pace': '計画どおり',
  behind: '遅れている',
  missed: '未達成',
  unknown: '判断できない',
};

export type MonthState = SeriesReport['months'][number]['state'];

export const STATE_WORDS: Record<MonthState, string> = {
  filled: '入力あり',
  missing: '未入力',
  'not-yet': 'これからの月',
  'late-as-usual': '反映待ち',
  placeholder: '「－」「集計中」など',
  'not-expected': '対象外',
};

/** A sign for each state, so that the grid of months can be read without colours. */
export const STATE_SIGNS: Record<MonthState, string> = { filled: '●', missing: '欠', 'not-yet': '・', 'late-as-usual': '待', placeholder: '－', 'not-expected': '' };

/** The states in the order of a legend. */
export const STATES = ['filled', 'missing', 'late-as-usual', 'placeholder', 'not-yet', 'not-expected'] as const satisfies readonly MonthState[];

const BASIS_WORDS: Record<KpiBar['basis'], string> = { target: '目標', limit: '上限', previous: '前年' };

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** '目標の 59.7%、前年の 104.2%': what a bar shows. */
export function barWords({ basis, share, previous, ofPrevious }: KpiBar): string {
  const beside = previous !== null && ofPrevious !== null ? `、前年の ${percent(ofPrevious)}` : '';
  return `${BASIS_WORDS[basis]}の ${percent(share)}${beside}`;
}

const VERDICT_WORDS: Record<Verdict, string> = {
  fix: '直すところがあります',
  confirm: '確かめるところがあります',
  ready: '提出できます',
  nothing: '調べられる表が見つかりませんでした',
};

/** '直すところがあります 3件': the verdict with the number of findings to look at. */
export function verdictWords(report: Report): string {
  const { error, warning } = tally(report.findings);
  const words = VERDICT_WORDS[verdictOf(report)];
  return error + warning > 0 ? `${words} ${error + warning}件` : words;
}

/** 'エラー 1、注意 2、参考 4' and, where there are any, '、確認済み 1'. */
export function tallyWords(report: Report): string {
  const { error, warning, info, acknowledged } = tally(report.findings);
  return `エラー ${error}、注意 ${warning}、参考 ${info}${acknowledged > 0 ? `、確認済み ${acknowledged}` : ''}`;
}

/** 令和 began in May 2019, 平成 in January 1989; earlier months are named by the Western year. */
function eraYear(year: number, month: number): string {
  const era = year * 12 + month >= 2019 * 12 + 5 ? { name: '令和', year: year - 2018 } : { name: '平成', year: year - 1988 };
  if (era.year < 1) return `${year}年`;
  return `${era.name}${era.year === 1 ? '元' : era.year}年`;
}

/** '2025-12' → '令和7年12月'. */
export function monthWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return year === undefined || number === undefined ? month : `${eraYear(year, number)}${number}月`;
}

/** 2025 → '令和7年度'; fiscal 2019 is 令和元年度, the name in use for most of it. */
export const fiscalYearWords = (year: number): string => `${eraYear(year, 12)}度`;

/** '令和7年12月まで（「表紙」B3 から）'; null where no as-of month is known. */
export function asOfWords(workbook: Report['workbook']): string | null {
  if (workbook.asOf === null) return null;
  return `${monthWords(workbook.asOf)}まで${sourceWords(workbook.asOfSource)}`;
}

function sourceWords(source: string | null): string {
  if (source === null) return '';
  if (source === 'argument') return '（指定された月）';
  const { sheet, cell } = placeOf(source, '');
  return sheet === '' ? `（${cell}）` : `（「${sheet}」${cell} から）`;
}
