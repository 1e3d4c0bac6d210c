import { normalise } from '../../reading/normalise';
import { isImpossible } from '../../reading/slashDates';
import { rememberedOf } from '../../remembered';
import { textOf, type Grid, type GridCell } from '../../tables/grid';

const DAY = /^\s*(\d{1,2})\/(\d{1,2})\s*$/;
/** 開催日, 実施日時, 日程: what stands under it is a day and not so many of so many. */
const OF_DAYS = /(?:日|日付|日時|日程|期日)(?:[（(][^（()）]*[)）])?$/u;

/** 9/33 under a heading of days (開催日). */
export const impossibleDays = rememberedOf((grid: Grid): readonly GridCell[] => grid.texts.filter((cell) => {
  const text = cell.cell.text;
  const match = text.length <= 8 && text.includes('/') ? DAY.exec(normalise(text)) : null;
  return match !== null && isImpossible(null, Number(match[1]), Number(match[2])) && OF_DAYS.test(headingOver(grid, cell));
}));

/** The nearest text above a cell that is no date itself. */
function headingOver(grid: Grid, { row, col }: GridCell): string {
  for (let at = row - 1; at >= (grid.extent?.top ?? 0); at--) {
    const cell = grid.at(at, col);
    if (cell && typeof cell.cell.value === 'string' && cell.reading.kind === 'text' && !DAY.test(normalise(cell.cell.text))) return textOf(cell).trim();
  }
  return '';
}
