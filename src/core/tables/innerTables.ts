import type { Range } from '../snapshot/workbook';
import { isValueClass } from './cellClass';
import type { Grid } from './grid';
import { textOf } from './grid';
import type { BandRow } from './rows';

/** A list has at least so many columns: what is aimed at, what was reached, and what names the item. */
const FEWEST_COLUMNS = 4;
const AIM = /目標|計画|KPI|ＫＰＩ/u;
const RESULT = /実績|結果|状況/u;

/** 重点施策 | KPI・目標値 | 実績 | 課題: headings of a list of items, in whose columns small tables may stand. */
export function headsItems({ cells }: BandRow): boolean {
  return cells.length >= FEWEST_COLUMNS && cells.some((cell) => AIM.test(textOf(cell))) && cells.some((cell) => RESULT.test(textOf(cell)));
}

/** Last row that a table inside a list can have: that of the item which its headings stand in, merged down beside them; null where the headings stand in no item. */
export function lastRowWithin(grid: Grid, list: Range, { row, kind, cells }: BandRow): number | null {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (kind !== 'heading' || !first || !last || first.col <= list.left || last.lastCol > list.right) return null;
  const item = grid.areaAt(row, list.left);
  return item.top < row && item.top > list.top && item.bottom > row && grid.startingAt(item.top, item.left) ? item.bottom : null;
}

/** ・…を勧奨する。 with a text where the table above has a figure: the list goes on. */
export function goesOnWithList({ cells }: BandRow, body: BandRow): boolean {
  const label = cells[0];
  if (!label || !(label.cls === 'sentence' || BULLET.test(textOf(label)))) return false;
  const figures = new Set(body.cells.filter(({ cls }) => isValueClass(cls)).map(({ col }) => col));
  return cells.some(({ cls, col }) => (cls === 'sentence' || cls === 'heading') && figures.has(col));
}

const BULLET = /^[・･○●◆■]/u;
