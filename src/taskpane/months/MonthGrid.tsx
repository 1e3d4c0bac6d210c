import { Button, mergeClasses } from '@fluentui/react-components';
import { type FocusEvent, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { MonthRow } from '../../report/monthRows';
import { texts } from '../texts';
import { type GridPlace, movedBy } from './gridKeys';
import { LAG_COLUMNS, MonthLine } from './MonthLine';
import type { ShownTable } from './monthView';
import { rowKey } from './monthView';
import { useMonthStyles } from './styles';

/** Lines drawn at once; a table with more has a button for the rest. */
const MOST_LINES = 80;

interface MonthGridProps {
  readonly table: ShownTable;
  readonly lagOf: (row: MonthRow) => number;
  readonly onLag: (row: MonthRow, months: number) => void;
  readonly onCell: (sheet: string, cell: string) => void;
}

/** A table's series and months. One Tab stop; arrows move inside (WAI-ARIA grid). */
export function MonthGrid({ table, lagOf, onLag, onCell }: MonthGridProps): ReactElement {
  const styles = useMonthStyles();
  const grid = useRef<HTMLTableElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridPlace | null>(null);
  const [showsAll, showAll] = useState(false);
  const rows = showsAll ? table.rows : table.rows.slice(0, MOST_LINES);
  const { months } = table;
  const hasItem = ({ row, column }: GridPlace): boolean => rows[row] !== undefined && (column < LAG_COLUMNS || rows[row].months.has(months[column - LAG_COLUMNS] ?? 0));
  const active = place !== null && hasItem(place) ? place : firstPlace(rows, months);
  const move = (event: KeyboardEvent): void => {
    const from = placeOfTarget(event.target);
    const to = from && movedBy(event.key, event.ctrlKey, from, { rows: rows.length, columns: LAG_COLUMNS + months.length }, hasItem);
    if (!to) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus();
  };
  // A narrow pane begins where the first gap is, not at a full April.
  useEffect(() => {
    const box = region.current;
    const cell = grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.closest('td');
    if (box && cell) box.scrollLeft = Math.ceil((cell.offsetLeft + 2 * cell.offsetWidth - box.clientWidth) / cell.offsetWidth) * cell.offsetWidth;
  }, []);
  const name = texts.months.grid(table.sheet, table.table?.title ?? null);
  return (
    <>
      <div ref={region} className={styles.region} role="region" aria-label={name} tabIndex={0}>
        <table ref={grid} role="grid" aria-label={name} className={styles.table} onKeyDown={move} onFocus={(event: FocusEvent) => setPlace(placeOfTarget(event.target) ?? place)}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.columnHead, styles.nameHead)}>{texts.months.series}</th>
              {months.map((month) => <th key={month} scope="col" className={styles.columnHead}>{texts.months.month(month)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <MonthLine key={rowKey(row)} row={row} index={index} months={months} hasYears={table.hasYears} lag={lagOf(row)} active={active.row === index ? active.column : -1} onLag={onLag} onCell={onCell} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < table.rows.length ? <Button size="small" className={styles.more} onClick={() => showAll(true)}>{texts.months.more(table.rows.length - rows.length)}</Button> : null}
    </>
  );
}

/** Where Tab leads at first: the first gap, else the first month. */
function firstPlace(rows: readonly MonthRow[], months: readonly number[]): GridPlace {
  const find = (isWanted: (row: MonthRow, month: number) => boolean): GridPlace | null => {
    for (const [row, line] of rows.entries()) {
      const at = months.findIndex((month) => isWanted(line, month));
      if (at >= 0) return { row, column: LAG_COLUMNS + at };
    }
    return null;
  };
  return find((line, month) => line.months.get(month)?.state === 'missing') ?? find((line, month) => line.months.has(month)) ?? { row: 0, column: 0 };
}

function placeOfTarget(target: EventTarget): GridPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
