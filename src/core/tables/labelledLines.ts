import { fieldOf, type Field } from '../reading/fieldWords';
import { rememberedOf } from '../remembered';
import type { GridCell } from './grid';
import type { Table } from './types';

/** A KPI whose values stand beside their labels: KPI | 郵送化率 | 目標 | 95.5％以上 | 実績 | 95.9％. */
export interface LabelledLine {
  readonly name: GridCell;
  /** Label and value of each field; the value is null where nothing stands behind the label. */
  readonly fields: ReadonlyMap<Field, LabelledValue>;
}

interface LabelledValue {
  readonly label: GridCell;
  readonly value: GridCell | null;
}

const NAME_LABEL = /^(?:KPI|ＫＰＩ|指標|項目)$/u;

/**
 * The KPIs of a form in which each has a row of labels and values; what follows in rows without a name belongs to the KPI above.
 * @returns null where the table is none
 */
export const labelledLines = rememberedOf((table: Table): readonly LabelledLine[] | null => {
  const lines: { name: GridCell; fields: Map<Field, LabelledValue> }[] = [];
  for (let row = table.range.top + table.headerRows; row <= table.range.bottom; row++) {
    const cells = cellsOf(table, row);
    const label = cells.findIndex(({ plainText }) => NAME_LABEL.test(plainText.replace(/\s/gu, '')));
    const name = label >= 0 ? cells[label + 1] : undefined;
    if (name) lines.push({ name, fields: new Map() });
    const line = lines[lines.length - 1];
    if (!line || !addFields(line.fields, name ? cells.slice(label + 2) : cells)) return null;
  }
  return lines.length > 0 ? lines : null;
});

/** The cells of a row; 評価 at the table's edge has its mark, which is no figure, right behind it. */
function cellsOf({ grid, range }: Table, row: number): GridCell[] {
  const cells = grid.rowCells(row).filter((cell) => cell.col >= range.left && cell.col <= range.right);
  const last = cells[cells.length - 1];
  const behind = last && fieldOf(last.plainText) === 'mark' ? grid.startingAt(row, last.lastCol + 1) : undefined;
  return behind ? [...cells, behind] : cells;
}

/** Takes labels with the values behind them; false where something else stands among them, or one stands twice. */
function addFields(fields: Map<Field, LabelledValue>, cells: readonly GridCell[]): boolean {
  for (let i = 0; i < cells.length; i++) {
    const label = cells[i]!;
    const field = fieldOf(label.plainText);
    if (field === null || fields.has(field)) return false;
    const next = cells[i + 1];
    const value = next && fieldOf(next.plainText) === null ? next : null;
    if (value) i++;
    fields.set(field, { label, value });
  }
  return true;
}
