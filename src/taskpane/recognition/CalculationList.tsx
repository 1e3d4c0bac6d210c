import { Button } from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import type { RateReport, TotalReport } from '../../core/report';
import { cellTexts } from '../../report/cellText';
import { CellLink } from '../frame/CellLink';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { CalculationActions } from './CellActions';
import type { RecognisedTable } from './recognised';
import { References } from './References';
import { selectedCell } from './picking';
import { useRecognitionStyles } from './styles';

const words = texts.recognition;

/** So many are listed at first. */
const FEW = 6;

/** The rates and totals of a table; the one whose cell is selected shows its corrections. */
export function CalculationList({ found: { rates, totals } }: { readonly found: RecognisedTable }): ReactElement | null {
  const styles = useRecognitionStyles();
  const { recognition } = usePane();
  const { selection } = useStore(recognition);
  const { workbook } = useChecked();
  const [isWhole, setWhole] = useState(false);
  const heading = useId();
  const all: (RateReport | TotalReport)[] = [...rates, ...totals];
  if (all.length === 0) return null;
  const selected = selection && selectedCell(selection, workbook);
  const isSelected = ({ sheet, cell }: RateReport | TotalReport): boolean => selected?.sheet === sheet && selected.cell === cell;
  const shown = isWhole ? all : all.filter((one, index) => index < FEW || isSelected(one));
  return (
    <div className={styles.section}>
      <h5 id={heading} className={styles.sheetHeading}>{words.calculations(all.length)}</h5>
      <ul className={styles.list} aria-labelledby={heading}>
        {shown.map((one) => <CalculationItem key={`${one.sheet}!${one.cell}`} calculation={one} isSelected={isSelected(one)} />)}
      </ul>
      {shown.length < all.length ? <div><Button size="small" appearance="subtle" onClick={() => setWhole(true)}>{words.showAll(all.length - shown.length)}</Button></div> : null}
    </div>
  );
}

function CalculationItem({ calculation, isSelected }: { readonly calculation: RateReport | TotalReport; readonly isSelected: boolean }): ReactElement {
  const styles = useRecognitionStyles();
  const { workbook } = useChecked();
  const { sheet, cell, agrees } = calculation;
  const rate = 'numerator' in calculation ? calculation : null;
  return (
    <li className={styles.calculation}>
      <div>
        <CellLink sheet={sheet} cell={cell} />
        {` ${(cellTexts(workbook)(sheet, cell) ?? '').replaceAll(/\s+/g, ' ').slice(0, 24)} ＝ `}
        <References cells={'numerator' in calculation ? calculation.numerator : calculation.parts} sheet={sheet} isGroup={'numerator' in calculation} />
        {'numerator' in calculation
          ? <>{` ${words.dividedBy} `}<References cells={calculation.denominator} sheet={sheet} isGroup /></>
          : calculation.minus ? <>{` ${words.minus} `}<References cells={calculation.minus} sheet={sheet} joint={words.minus} /></> : null}
        {` … ${agrees ? words.agrees : words.differs}`}
      </div>
      {isSelected ? <div className={styles.actions}><CalculationActions sheet={sheet} cell={cell} rate={rate} /></div> : null}
    </li>
  );
}
