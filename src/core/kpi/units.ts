import type { Figure } from '../reading/types';

/**
 * Whether a figure may answer a target in another figure's unit. Persons are counted as 人, 名 or 件
 * without distinction in reports, places of work as 事業所, 社 or 件, a percentage only as a percentage.
 */
export function unitsAgree(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  return FAMILIES.some((units) => units.includes(a) && units.includes(b));
}

const FAMILIES: readonly (readonly string[])[] = [
  ['%', 'ポイント'],
  ['人', '名', '件', '通', '回', '部', '者'],
  ['事業所', '社', '機関', '団体', '件', '者'],
  ['円'],
  ['千円', '百万円', '万円', '億円'],
  ['日', '日間', '営業日'],
];

/** True for units of counts, where 件 stands for anything counted. */
const COUNTED = new Set(['件', '人', '名', '者', '社', '事業所', '機関', '団体', '回', '通', '部']);
export const isCountUnit = (unit: string): boolean => COUNTED.has(unit);

/** Whether a name speaks of a share: 実施率, 割合, 達成状況. */
export const namesShare = (name: string): boolean => /(?:率|割合|シェア|達成状況|比)(?:[（(].*[）)])?$/u.test(name.trim());

/** Whether a name speaks of an amount or a number of things, which no percentage gives: 1件当たりの査定額, 宣言事業所数. */
export const namesAmount = (name: string): boolean => /(?:額|数)(?:[（(].*[）)])?$/u.test(name.trim());

const scaled = (figure: Figure, exponent: number): Figure => {
  const factor = 10 ** exponent;
  const value = Number(`${figure.exact}e${exponent}`);
  return { ...figure, value, exact: Number.isFinite(value) ? decimal(value) : figure.exact, step: figure.step * factor, unit: '%' };
};

/** Plain decimal text of a number, without an exponent. */
const decimal = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/u, '') : text;
};

/** No share is written as such a number: 52,793 is a count. */
const FEWEST_COUNTED = 1000;

/**
 * A number without a unit read as a share: as it stands, or as a percentage (48.61 → 0.4861),
 * whichever lies nearer to the figure that it answers. Sheets write 0.125, 12.5 and 12.5% for one thing.
 */
export function asShare(figure: Figure, near: number | null): Figure {
  if (figure.unit !== '' || (Number.isInteger(figure.value) && Math.abs(figure.value) >= FEWEST_COUNTED && (near === null || near <= 1))) return figure;
  const asIs = scaled(figure, 0);
  const percent = scaled(figure, -2);
  if (near === null || near <= 0 || figure.value <= 0) return Math.abs(figure.value) > 1.5 ? percent : asIs;
  const distance = (value: number) => Math.abs(Math.log(value / near));
  return distance(percent.value) < distance(asIs.value) ? percent : asIs;
}
