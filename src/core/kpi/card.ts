import { isMarkWord } from '../reading/kpiWords';
import { unspaced } from '../reading/normalise';
import type { Figure, MonthKey } from '../reading/types';
import { readTargetCell } from '../reading/target';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { kpiMarker } from './kpiMarker';
import type { Kpi } from './types';
import { asShare, namesShare } from './units';

/** A card holds little more than a target and an actual. */
const MOST_ROWS = 6;
const LONGEST_NAME = 60;

export type Field = 'target' | 'actual' | 'previous' | 'mark';

const FIELDS: readonly (readonly [Field, (label: string) => boolean])[] = [
  ['target', (label) => /^(?:年度|数値|KPI)*目標値?$/u.test(label)],
  ['actual', (label) => /^(?:今年度|当年度|本年度|年度)?実績値?$/u.test(label)],
  ['previous', (label) => /^(?:前年度?|昨年度?)(?:同期|同月)?(?:実績値?)?$/u.test(label)],
  ['mark', isMarkWord],
];

/** The field that a label names, in brackets or without. */
export const fieldOf = (text: string): Field | null => FIELDS.find(([, isMeant]) => isMeant(unspaced(text).replace(/[()]/gu, '')))?.[0] ?? null;

/**
 * The KPI of a card: its name above a small form in which labels and values alternate (目標 | 85.0％以上 | 評価 | ○, 実績 | 83.2％).
 * @returns null where the table is none
 */
export function readCard(table: Table, fiscalYear: number | null, asOf: MonthKey | null): Kpi | null {
  const { grid, range, titleCell } = table;
  if (table.headerRows > 0 || range.bottom - range.top >= MOST_ROWS || !titleCell) return null;
  const title = titleCell.plainText;
  const name = (kpiMarker(title)?.rest ?? title).trim();
  if (name === '' || name.length > LONGEST_NAME) return null;
  const cells = fieldsOf(table);
  const [targetCell, actualCell] = [cells.get('target'), cells.get('actual')];
  if (!targetCell || !actualCell) return null;
  const own = targetCell.reading.kind === 'figure' && typeof targetCell.cell.value === 'number' ? targetCell.reading.figure : null;
  const reading = readTargetCell(targetCell.plainText, own, '', name);
  if (!reading || (reading.figure === null && reading.relativeTo === null)) return null;
  const target = { ...reading, name };
  const share = target.unit === '%' || (target.unit === '' && namesShare(name));
  const figureIn = (cell: GridCell | undefined): Figure | null => (cell?.reading.kind !== 'figure' ? null : share ? asShare(cell.reading.figure, target.value) : cell.reading.figure);
  const previousCell = cells.get('previous');
  const previous = figureIn(previousCell);
  const markCell = cells.get('mark') ?? null;
  return {
    name, sheet: grid.sheet.name, targetCell, targetSheet: null, target, actualCell, actual: figureIn(actualCell), actualAsOf: asOf, fiscalYear, monthlyTarget: null,
    previous: previous && previousCell ? { figure: previous, cell: previousCell, samePeriod: false } : null,
    markCell, mark: markCell ? markCell.plainText : null, table, rivals: [],
    why: `「${name}」の枠に目標（${targetCell.address}）と実績（${actualCell.address}）がある`,
  };
}

/** The value right of each label; a label that stands twice belongs to no card. */
function fieldsOf({ grid, range }: Table): ReadonlyMap<Field, GridCell> {
  const found = new Map<Field, GridCell>();
  const twice = new Set<Field>();
  for (let row = range.top; row <= range.bottom; row++) {
    const cells = grid.rowCells(row).filter((cell) => cell.col >= range.left && cell.col <= range.right);
    cells.forEach((cell, i) => {
      const field = fieldOf(cell.plainText);
      const value = cells[i + 1];
      if (!field || !value) return;
      if (found.has(field)) twice.add(field);
      found.set(field, value);
    });
  }
  for (const field of twice) found.delete(field);
  return found;
}
