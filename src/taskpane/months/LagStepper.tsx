import { mergeClasses } from '@fluentui/react-components';
import { Add12Regular, Subtract12Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { MOST_MONTHS } from './lags';
import { useMonthStyles } from './styles';

interface LagStepperProps {
  readonly label: string;
  readonly months: number;
  /** Column of the grid (0 or 1) that holds the focus; -1 for neither. */
  readonly active: number;
  readonly row: number;
  readonly onChange: (months: number) => void;
}

/** 反映の遅れ of a series with − and ＋; both are places of the grid. */
export function LagStepper({ label, months, active, row, onChange }: LagStepperProps): ReactElement {
  const styles = useMonthStyles();
  const button = (column: number, to: number, name: string, icon: ReactElement): ReactElement => {
    const isOver = to < 0 || to > MOST_MONTHS;
    // At its end the button keeps the focus and does nothing.
    return (
      <button type="button" className={styles.step} aria-label={name} aria-disabled={isOver} tabIndex={active === column ? 0 : -1} data-row={row} data-column={column} onClick={() => { if (!isOver) onChange(to); }}>{icon}</button>
    );
  };
  return (
    <div className={styles.stepper}>
      {button(0, months - 1, texts.months.lag.less(label, months), <Subtract12Regular />)}
      <span className={mergeClasses(styles.lagWords, months > 0 && styles.lagSet)}>{texts.months.lag.now(months)}</span>
      {button(1, months + 1, texts.months.lag.more(label, months), <Add12Regular />)}
    </div>
  );
}
