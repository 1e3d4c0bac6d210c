import { rememberedOf } from '../remembered';
import { readLegend, readMark } from '../reading/mark';
import { thresholds } from '../reading/legend';
import { normalise, unspaced } from '../reading/normalise';
import type { Legend, LegendEntry, MarkReading, MarkSign } from '../reading/types';
import type { Settings } from '../settings';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import { limitsIn } from './legendNotes';
import type { PlacedLegend } from './types';

/** A legend holds ◎ or ○ and a mark of another kind; every other cell need not be read as one. */
const mayBeLegend = (text: string): boolean => text.length > 1 && /[◎○◯〇]/u.test(text) && /[△▲×✕－-]/u.test(text);
const LONGEST_MEANING = 60;
const LEAST_ENTRIES = 3;

/**
 * Legends of a workbook: every cell that explains marks, and lists of marks with their meaning beside them.
 * A legend of the settings takes the place of all of them.
 */
export function findLegends(grids: readonly Grid[], settings: Settings): PlacedLegend[] {
  if (settings.legend !== null) {
    const entries = settings.legend.map(({ mark, meaning, atLeast, below }) => ({ sign: mark, written: mark, meaning, atLeast, below }));
    return [{ legend: { entries, text: entries.map((entry) => `${entry.sign}${entry.meaning}`).join('、') }, sheet: '', cell: null }];
  }
  return writtenLegends(grids);
}

/** Legends that the workbook itself writes, sheet by sheet, whatever the settings say. */
export const writtenLegends = (grids: readonly Grid[]): PlacedLegend[] => grids.flatMap((grid) => legendsOn(grid));

const legendsOn = rememberedOf((grid: Grid): readonly PlacedLegend[] => [...inOneCell(grid), ...inColumns(grid)]);

function inOneCell(grid: Grid): PlacedLegend[] {
  const found: PlacedLegend[] = [];
  for (const cell of grid.texts) {
    if (!mayBeLegend(cell.cell.text)) continue;
    const legend = readLegend(cell.cell.text);
    if (legend) found.push({ legend: { ...legendWithBounds(legend), ...limitsBelow(grid, cell) }, sheet: grid.sheet.name, cell });
  }
  return found;
}

/** So far below a legend its notes may stand. */
const NOTE_ROWS = 2;

/** What the legend, or a note right below it, says of targets that are upper bounds. */
function limitsBelow(grid: Grid, { row, lastRow }: GridCell): Pick<Legend, 'limits'> {
  const limits = grid.texts.filter((cell) => cell.row >= row && cell.row <= lastRow + NOTE_ROWS).map((cell) => limitsIn(textOf(cell))).find((one) => one !== null);
  return limits ? { limits } : {};
}

/** ◎ | 計画を上回る in rows one below the other. */
function inColumns(grid: Grid): PlacedLegend[] {
  const found: PlacedLegend[] = [];
  const used = new Set<GridCell>();
  for (const first of grid.saying('mark')) {
    if (used.has(first)) continue;
    const explained: Explained[] = [];
    for (let cell: GridCell | undefined = first; cell; cell = grid.startingAt(cell.lastRow + 1, cell.col)) {
      const one = explainedMark(grid, cell, explained[explained.length - 1]);
      if (!one) break;
      used.add(cell);
      explained.push(one);
    }
    if (explained.length < LEAST_ENTRIES || marksInColumn(grid, first.col) !== explained.filter(({ cell }) => cell.reading.kind === 'mark').length) continue;
    const entries = explained.map(({ mark, meaning }): LegendEntry => ({ sign: mark.sign, written: mark.written, meaning, ...thresholds(normalise(meaning)) }));
    found.push({ legend: legendWithBounds({ entries, text: entries.map((entry) => `${entry.written}${entry.meaning}`).join('、') }), sheet: grid.sheet.name, cell: first });
  }
  return found;
}

interface Explained {
  readonly cell: GridCell;
  readonly mark: MarkReading;
  readonly meaning: string;
}

const ORDER = '◎○△×－';

/** A column with more marks than the list has is the marks of items and no legend. */
const marksInColumn = (grid: Grid, col: number): number => grid.saying('mark').filter((cell) => cell.col === col).length;

/** A mark of lower rank than the one above it, with a short text beside it. */
function explainedMark(grid: Grid, cell: GridCell, above: Explained | undefined): Explained | null {
  const mark = readMark(cell.cell.text);
  if (!mark || (above && ORDER.indexOf(mark.sign) <= ORDER.indexOf(above.mark.sign))) return null;
  const beside = grid.startingAt(cell.row, cell.lastCol + 1);
  if (!beside || typeof beside.cell.value !== 'string' || beside.reading.kind === 'mark') return null;
  const meaning = textOf(beside);
  return meaning.length > LONGEST_MEANING ? null : { cell, mark, meaning };
}

/**
 * Bounds of a legend that is written in words and figures: 「目標を5％以上上回る」 is a rate of 1.05, 「目標以上」 of 1,
 * 「目標を下回る」 below 1. Words alone (計画を上回る) set no bounds: a legend without any figure is left as it is.
 */
export function legendWithBounds(legend: Legend): Legend {
  const entries = legend.entries.map((entry) => {
    const meaning = unspaced(entry.meaning);
    const over = /(\d+(?:\.\d+)?)(%|割)(?:以上|を超えて|超)?(上回|超え|下回)/u.exec(meaning);
    if (!over) return entry;
    const margin = Number(over[1]) / (over[2] === '割' ? 10 : 100);
    return over[3] === '下回' ? { ...entry, atLeast: null, below: rounded(1 - margin) } : { ...entry, atLeast: rounded(1 + margin), below: null };
  });
  if (!entries.some((entry) => entry.atLeast !== null || entry.below !== null)) return legend;
  return { ...legend, entries: entries.map((entry) => (entry.atLeast !== null || entry.below !== null ? entry : { ...entry, ...inWords(entry.meaning) })) };
}

const rounded = (bound: number): number => Number(bound.toFixed(6));

function inWords(meaning: string): { atLeast: number | null; below: number | null } {
  if (/未実施|見送|予定|時期|対象外|中止/u.test(meaning)) return { atLeast: null, below: null };
  if (/下回|達しな|届かな|未達|達成できな/u.test(meaning)) return { atLeast: null, below: 1 };
  if (/(?:目標|計画)(?:値)?(?:以上|を達成|に達|に到達|どおり|通り)|^達成/u.test(meaning)) return { atLeast: 1, below: null };
  return { atLeast: null, below: null };
}

/** As much of a legend as tells where it holds. */
interface SomeLegend {
  readonly sheet: string;
  /** Null for the legend of the settings. */
  readonly cell: { readonly row: number } | null;
  readonly legend: { readonly entries: readonly { readonly sign: MarkSign }[] };
}

/**
 * The legend that holds at a place: the last one above it on its sheet, else one of the sheet,
 * else the workbook's, where all sheets that have one agree on the marks.
 */
export function legendAt<T extends SomeLegend>(legends: readonly T[], sheet: string, row: number): T | null {
  const set = legends.find((one) => one.cell === null);
  if (set) return set;
  const here = legends.filter((one) => one.sheet === sheet);
  const above = here.filter((one) => one.cell!.row <= row);
  if (here.length > 0) return above[above.length - 1] ?? here[0]!;
  const signs = new Set(legends.map((one) => one.legend.entries.map((entry) => entry.sign).sort().join('')));
  return signs.size === 1 ? legends[0]! : null;
}

/** Where a legend stands, as evidence of a finding on a sheet; nothing for one of the settings. */
export const legendCells = (legend: PlacedLegend | null, sheet: string): string[] =>
  legend?.cell ? [legend.sheet === sheet ? legend.cell.address : `${legend.sheet}!${legend.cell.address}`] : [];

/** A mark as a legend writes it; the mark itself where it is none of the legend's. */
export const writtenIn = (legend: Legend | null, sign: MarkSign): string => legend?.entries.find((entry) => entry.sign === sign)?.written ?? sign;
