import { Button, Select } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { type ReactElement, useId } from 'react';
import { fiscalYearWords, monthWords } from '../../report/words';
import { CellLink } from '../frame/CellLink';
import { texts } from '../texts';
import type { AsOf } from './asOf';
import { useMonthStyles } from './styles';

interface AsOfCardProps {
  readonly asOf: AsOf;
  /** @param month '2025-12'; null for what the workbook says */
  readonly onChange: (month: string | null) => void;
}

/** 報告時点: the month, where it comes from, and buttons to change it; nothing is typed. */
export function AsOfCard({ asOf: { month, source, years, before, after }, onChange }: AsOfCardProps): ReactElement {
  const styles = useMonthStyles();
  const label = useId();
  return (
    <section className={styles.card} aria-labelledby={label}>
      <h3 id={label} className={styles.title}>{texts.months.asOf.title}</h3>
      <div className={styles.asOf}>
        <Button icon={<ChevronLeft20Regular />} aria-label={texts.months.asOf.before} title={texts.months.asOf.before} disabledFocusable={before === null} onClick={() => { if (before !== null) onChange(before); }} />
        <Select className={styles.asOfSelect} aria-label={texts.months.asOf.label} value={month ?? ''} onChange={(_, { value }) => onChange(value === '' ? null : value)}>
          {month === null ? <option value="">{texts.months.asOf.unknown}</option> : null}
          {years.map((year) => (
            <optgroup key={year.fiscalYear} label={fiscalYearWords(year.fiscalYear)}>
              {year.months.map((one) => <option key={one} value={one}>{monthWords(one)}</option>)}
            </optgroup>
          ))}
        </Select>
        <Button icon={<ChevronRight20Regular />} aria-label={texts.months.asOf.after} title={texts.months.asOf.after} disabledFocusable={after === null} onClick={() => { if (after !== null) onChange(after); }} />
      </div>
      <p className={styles.source}>
        {source.kind === 'cell'
          ? (
              <>
                <span>{texts.months.asOf.fromCell}</span>
                <CellLink sheet={source.sheet} cell={source.cell} label={texts.common.cellOf(source.sheet, source.cell)} className={styles.place} />
              </>
            )
          : <span>{source.kind === 'set' ? texts.months.asOf.isSet : texts.months.asOf.notFound}</span>}
        {source.kind === 'set' ? <Button size="small" onClick={() => onChange(null)}>{texts.months.asOf.reset}</Button> : null}
      </p>
    </section>
  );
}
