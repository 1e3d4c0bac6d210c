import { normalise } from '../../src/core/reading/normalise';
import type { Cell, Workbook } from '../../src/core/snapshot/workbook';

/** One way in which another clerk types the same text. */
export type Typing = (text: string) => string;

const toWide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
const toNarrow = (sign: string): string => (sign === '～' ? '~' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Habits of typing that change how a text looks and not what it says. */
export const TYPINGS: readonly (readonly [string, Typing])[] = [
  ['spaces behind a text', (text) => `${text}${text.length % 2 === 0 ? '　' : ' '}`],
  ['a space before a text', (text) => `　${text}`],
  ['headings of two letters spread over their cell', (text) => (/^\p{Script=Han}{2}$/u.test(text) ? `${text[0]}　${text[1]}` : text)],
  ['full-width digits', (text) => text.replace(/[0-9]/gu, toWide)],
  ['half-width digits, brackets and signs', (text) => text.replace(/[（）％：／，．～＋＝＜＞ＫＰＩ０-９]/gu, toNarrow)],
  ['a line break inside a heading', (text) => (/^\p{Script=Han}{4,8}$/u.test(text) ? `${text.slice(0, text.length >> 1)}\n${text.slice(text.length >> 1)}` : text)],
  ['years as R7年', (text) => text.replace(/令和 ?(\d+) ?年/gu, 'R$1年')],
  ['KPIs opened by ＜KPI＞', (text) => text.replace(/【(?:KPI|ＫＰＩ)】|■ ?(?:KPI|ＫＰＩ)/gu, '＜KPI＞')],
  ['targets without とする', (text) => text.replace(/(以上|以下|以内)とする/gu, '$1')],
  ['colons of half width', (text) => text.replace(/：/gu, ':')],
  ['前年同期 called 昨年同期', (text) => text.replace(/前年同期/gu, '昨年同期')],
  ['line breaks of Windows', (text) => text.replace(/\r?\n/gu, '\r\n')],
];

/** Headings that say the same; each group is put into a book at once. */
export const WORDINGS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['目標値, 実績値, 判定', { 目標: '目標値', 実績: '実績値', 評価: '判定', 条件: '達成条件', 備考: '摘要', 計: '合計', 増減: '増減数', 累計: '年度累計', 実施状況: '取組状況', 対前年比: '前年同月比', 前年同月: '昨年同月', 前年同期: '前年度同期', 事業計画: '実施計画' }],
  ['年度目標, 進捗評価', { 目標: '年度目標', 評価: '進捗評価', 条件: '方向', 備考: 'コメント', 計: '総計', 増減: '前年差', 累計: '累計値', 実施状況: '実施結果', 対前年比: '対前年同期比', 前年同月: '前年同月実績', 前年同期: '昨年同期', 前年度: '昨年度', 通期: '年度計', 年度計: '年間計' }],
  ['目標, 実績, 計', { 目標値: '目標', 年度目標: '目標', 実績値: '実績', 合計: '計', 月次目標: '目標（月次）', 達成率: '達成率（％）', 実施率: '実施率(%)', 対前年度比: '前年比', 通期: '合計', 年度計: '合計' }],
];

/** The same book, every text of it typed in another way. */
export const retyped = (workbook: Workbook, typing: Typing): Workbook => changed(workbook, (cell) => (typeof cell.value === 'string' ? { ...cell, value: typing(cell.value), text: typing(cell.text) } : cell));

/** The same book with other words in cells that hold nothing but such a word. */
export const reworded = (workbook: Workbook, words: Readonly<Record<string, string>>): Workbook => retyped(workbook, (text) => words[normalise(text).trim()] ?? text);

/** Formulas pasted as values: what a text says must not then be changed under a formula that asks for it (IF(F9="以下", …)). */
export const typedOnly = (workbook: Workbook): Workbook => changed(workbook, ({ formula: _formula, ...cell }) => {
  void _formula;
  return cell;
});

const changed = (workbook: Workbook, change: (cell: Cell) => Cell): Workbook => ({ ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) })) });
