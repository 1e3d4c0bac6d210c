/** A legend as a range of cells or a text gives it. */
import { legendWithBounds } from '../kpi/legend';
import { readLegend, readMark } from '../reading/mark';
import type { Legend } from '../reading/types';
import { remembered } from '../remembered';
import { nameOf, unreadable, type Argument, type Fault } from './fault';
import { isEmpty, plainValue, quoted, readWord } from './inputs';

/** Kept by text: a filled column asks for the same legend thousands of times. */
const legendIn = remembered((text: string): { readonly legend: Legend | null } => {
  const legend = readLegend(text);
  return { legend: legend && legendWithBounds(legend) };
}, 200);

/**
 * The legend that cells state, read as the checker reads one: all in one cell, an entry a cell (◎ 110%以上),
 * or marks with their meaning or their lowest rate beside them (◎ | 110%).
 * @returns null where the cells are empty
 */
export function readLegendCells(rows: readonly (readonly unknown[])[], argument: Argument): Legend | null | Fault {
  const lines = rows.map(lineOf).filter((line) => line !== '');
  if (lines.length === 0) return null;
  const text = lines.join('、');
  return legendIn(text).legend ?? unreadable(`${nameOf(argument)}の${quoted(text)}は凡例として読めません。「◎ 110%以上」「○ 100%以上」のように、印とその基準を書いてください。`);
}

function lineOf(row: readonly unknown[]): string {
  const cells = row.filter((cell) => !isEmpty(cell));
  return cells.map((cell, i) => {
    const value = plainValue(cell);
    // A bound as a true number is the lowest rate of its mark: 110% is stored as 1.1.
    if (typeof value === 'number') return `${Number((value * 100).toPrecision(12))}%以上`;
    const word = readWord(value);
    return readMark(word) && i + 1 < cells.length ? `${word}：` : word;
  }).join('');
}
