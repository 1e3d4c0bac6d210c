import type { Checked } from '../model/checkSession';
import { cellTexts } from '../../report/cellText';
import { texts } from '../texts';

/** Characters that Windows, macOS or SharePoint take in no file name. */
const NOT_IN_NAMES = /[\\/:*?"<>|#%\p{Cc}]/gu;
const LONGEST_NAME = 100;

/** `事業報告.xlsx` → `事業報告_点検結果.html`. */
export function fileNameOf(book: string): string {
  const plain = book.replace(/\.xls[a-z]?$/iu, '').replace(NOT_IN_NAMES, '_').replace(/[. ]+$/u, '');
  return texts.output.fileName([...plain].slice(0, LONGEST_NAME).join(''));
}

/** Local day of a time, `YYYY-MM-DD`. */
export const dayOf = (time: Date): string => [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** The HTML report of a check; its renderer is loaded at the first use. @param base address of the add-in's page, beside which the rules' pages stand */
export async function htmlOf({ report, workbook, rules, checkedAt }: Checked, base: string): Promise<string> {
  const { renderHtml } = await import(/* webpackChunkName: "html-report" */ '../../report/html');
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return renderHtml([{ report, cellText: cellTexts(workbook) }], {
    checkedOn: dayOf(checkedAt),
    ruleTitle: (id) => titles.get(id) ?? null,
    ruleUrl: (id) => (titles.has(id) ? new URL(`docs/rules/${id}.html`, base).href : null),
  });
}
