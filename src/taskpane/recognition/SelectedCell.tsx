import { Spinner } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { cellTexts } from '../../report/cellText';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { AddTable } from './AddTable';
import { CellActions } from './CellActions';
import { ExplanationFacts } from './ExplanationFacts';
import { selectedCell } from './picking';
import { useRecognitionStyles } from './styles';

const words = texts.recognition;

/** What the selected cell is; it follows the user's selection. */
export function SelectedCell(): ReactElement {
  const styles = useRecognitionStyles();
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>{words.selected}</h3>
      <Content />
    </section>
  );
}

function Content(): ReactElement {
  const styles = useRecognitionStyles();
  const { recognition } = usePane();
  const { selection, explanation } = useStore(recognition);
  const { workbook } = useChecked();
  if (!selection) return <p className={styles.lead}>{words.selectHint}</p>;
  const cell = selectedCell(selection, workbook);
  if (!workbook.sheets.some(({ name }) => name === selection.sheet)) return <p className={styles.lead}>{words.notChecked}</p>;
  if (!cell) {
    return (
      <>
        <div className={styles.place}>{words.several(selection.sheet, selection.areas.join(words.nameSeparator))}</div>
        <AddTable selection={selection} />
      </>
    );
  }
  const known = explanation?.sheet === cell.sheet && explanation.cell === cell.cell ? explanation : null;
  return (
    <>
      <div className={styles.place}>{words.place(cell.sheet, cell.cell)}</div>
      <div className={styles.shown} tabIndex={0} role="group" aria-label={words.cellText}>{cellTexts(workbook)(cell.sheet, cell.cell) ?? words.empty}</div>
      {known ? <ExplanationFacts explanation={known} /> : <Spinner size="tiny" label={words.selecting} />}
      {known ? <CellActions explanation={known} /> : null}
    </>
  );
}
