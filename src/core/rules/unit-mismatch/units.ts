import type { GridCell } from '../../tables/grid';
import type { AxisEntry } from '../../tables/types';

/** Units that mean the same. */
const ALIASES: Readonly<Record<string, string>> = { 名: '人', '％': '%', pt: 'ポイント', 日間: '日', 箇所: 'か所', カ所: 'か所', ヶ所: 'か所', 医療機関: '機関' };

export const sameUnit = (a: string, b: string): boolean => (ALIASES[a] ?? a) === (ALIASES[b] ?? b);

/** Counters of printed matter: each medium of a list is counted in its own way. */
const PRINTED = /^(?:部|通|枚|冊)$/u;
export const areBothPrinted = (a: string, b: string): boolean => PRINTED.test(a) && PRINTED.test(b);

/** What a unit measures: a part of something, money, or a number of things. */
export type Sort = 'share' | 'money' | 'count';

const SHARES: ReadonlySet<string> = new Set(['%', '％', '‰', 'ポイント', 'pt', '倍', '割']);

export function sortOf(unit: string): Sort {
  if (SHARES.has(unit)) return 'share';
  return unit.endsWith('円') ? 'money' : 'count';
}

/** Unit written with a figure, by text or by number format; '' where none is. Nothing has a unit of its own: 0円 among 千円 is 0. */
export function unitOf(cell: GridCell): string {
  if (cell.reading.kind !== 'figure') return '';
  const { unit, value } = cell.reading.figure;
  return value === 0 ? '' : unit;
}

/** What a cell says beside its figure and unit: 前年度比 of 前年度比96%. */
export const wordsBeside = (cell: GridCell): string => cell.cell.text.replaceAll(unitOf(cell), '').replace(/[\d０-９.,，．%％()（）\s+▲△-]+/gu, '');

/** Endings of a heading that leave no doubt what it measures. */
const SURE: readonly (readonly [RegExp, Sort])[] = [
  [/(?:率|割合|シェア|構成比)$/u, 'share'],
  [/(?:金額|額|費|費用|単価)$/u, 'money'],
  [/(?:件数|者数|人数|人員|日数|部数|通数|枚数|回数|社数|所数|機関数)$/u, 'count'],
];

const sorts = new Map<string, Sort | null>();
const MOST_HEADINGS = 5_000;

/** What a heading measures by its last word, brackets and notes left out; null where it does not say. Remembered: a heading is asked for by every cell under it. */
export function sortOfHeading(heading: string): Sort | null {
  const known = sorts.get(heading);
  if (known !== undefined) return known;
  if (sorts.size >= MOST_HEADINGS) sorts.clear();
  const sort = readSort(heading);
  sorts.set(heading, sort);
  return sort;
}

function readSort(heading: string): Sort | null {
  const name = heading.replace(/[\s※]/gu, '').replace(/(?:について|につき|を|が|は)?(?:対前年度|前年度)(?:以上|以下|を上回る|を下回る)?.*$/u, '').replace(/(?:[（(［[][^（(［[]*[）)］\]])+$/u, '');
  return SURE.find(([words]) => words.test(name))?.[1] ?? null;
}

/** Whether a unit is of another sort than its heading lets one expect. A share of a count is written in its place often enough: 実施者数 of 29.8% has its base in mind. */
export function isAnotherSort(expected: Sort, unit: string): boolean {
  const written = sortOf(unit);
  return expected !== written && !(expected === 'count' && written === 'share');
}

/** Words that go with a unit, wherever they stand in a heading. */
const HINTS: readonly (readonly [RegExp, RegExp])[] = [
  [/率|割合|比|シェア|％|%/u, /^(?:%|‰|ポイント|倍)$/u],
  [/差|増減|ポイント/u, /^(?:%|ポイント)$/u],
  [/額|費|円|単価/u, /円$/u],
  [/人|者|名|員/u, /^(?:人|名)$/u],
  [/日数|期間|所要/u, /^(?:日|日間|営業日|か月|時間|分)$/u],
  [/事業所|企業|会社|社/u, /^(?:事業所|社|者)$/u],
  [/件/u, /^件$/u],
];

const hints = (text: string, unit: string): boolean => text.includes(unit) || HINTS.some(([words, units]) => units.test(unit) && words.test(text));

/** Whether a text goes with a unit: by its last word where that is sure, else by any of its words. */
export function suggests(text: string, unit: string): boolean {
  const sure = sortOfHeading(text);
  return sure === null ? hints(text, unit) : sure === sortOf(unit) && (sure !== 'count' || hints(text, unit));
}

/** Whether the heading of a row or column speaks for a unit; its innermost words count first. */
export function speaksFor({ name, label, unit }: AxisEntry, written: string): boolean {
  if (unit !== null && sameUnit(unit, written)) return true;
  return sortOfHeading(name) === null ? hints(label, written) : suggests(name, written);
}

/** Whether a heading leaves no doubt that it goes with the sort of a unit. 被扶養者 is a name, 受診者数 a number of people. */
export const surelyGoesWith = ({ name, unit }: AxisEntry, written: string): boolean => (unit !== null && sameUnit(unit, written)) || sortOfHeading(name) === sortOf(written);
