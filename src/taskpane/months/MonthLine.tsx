import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { MonthRow, SeriesMonth } from '../../report/monthRows';
import { placeOf } from '../../report/view';
import { fiscalYearWords, monthWords, STATE_SIGNS, STATE_WORDS } from '../../report/words';
import { texts } from '../texts';
import { LagStepper } from './LagStepper';
import { useMonthStyles } from './styles';

/** Columns of a line before its months: − and ＋ of the lag. */
export const LAG_COLUMNS = 2;

interface MonthLineProps {
  readonly row: MonthRow;
  readonly index: number;
  readonly months: readonly number[];
  readonly hasYears: boolean;
  readonly lag: number;
  /** Column that the Tab key reaches; -1 where it is in another line. */
  readonly active: number;
  readonly onLag: (row: MonthRow, months: number) => void;
  readonly onCell: (sheet: string, cell: string) => void;
}

/** A series with its months. Drawn anew only where it has changed: large tables have thousands of cells. */
export const MonthLine = memo(function MonthLine({ row, index, months, hasYears, lag, active, onLag, onCell }: MonthLineProps): ReactElement {
  const styles = useMonthStyles();
  const { label } = row.series;
  const name = hasYears ? `${label} ${fiscalYearWords(row.fiscalYear)}` : label;
  return (
    <tr>
      <th scope="row" className={styles.rowHead} aria-label={name}>
        {name}
        <LagStepper label={label} months={lag} row={index} active={active} onChange={(to) => onLag(row, to)} />
      </th>
      {months.map((month, i) => {
        const entry = row.months.get(month);
        return (
          <td key={month} className={styles.cell}>
            {entry ? <Sign entry={entry} ownSheet={row.series.sheet} row={index} column={LAG_COLUMNS + i} isActive={active === LAG_COLUMNS + i} onCell={onCell} /> : null}
          </td>
        );
      })}
    </tr>
  );
});

interface SignProps {
  readonly entry: SeriesMonth;
  readonly ownSheet: string;
  readonly row: number;
  readonly column: number;
  readonly isActive: boolean;
  readonly onCell: (sheet: string, cell: string) => void;
}

function Sign({ entry, ownSheet, row, column, isActive, onCell }: SignProps): ReactElement {
  const styles = useMonthStyles();
  const { sheet, cell } = placeOf(entry.cell, ownSheet);
  const words = texts.months.cell(monthWords(entry.month), STATE_WORDS[entry.state], sheet, cell);
  return (
    <button type="button" className={mergeClasses(styles.sign, styles[entry.state])} aria-label={words} title={words} tabIndex={isActive ? 0 : -1} data-row={row} data-column={column} onClick={() => onCell(sheet, cell)}>
      {STATE_SIGNS[entry.state]}
    </button>
  );
}
