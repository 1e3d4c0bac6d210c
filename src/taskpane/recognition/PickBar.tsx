import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellTexts } from '../../report/cellText';
import { shortened } from '../../core/shortened';
import { useHeldKeys } from '../frame/useHeldKeys';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { picked, type Picking, selectedCell } from './picking';
import { useRecognitionStyles } from './styles';

const words = texts.recognition;
const LONGEST_TEXT = 40;

/** Asks for cells of the sheet, shows what is selected, and takes it or lets it be. */
export function PickBar({ picking }: { readonly picking: Picking }): ReactElement {
  const styles = useRecognitionStyles();
  const { recognition, troubles } = usePane();
  const { workbook } = useChecked();
  const { selection } = useStore(recognition);
  const { ref, onKeyDown } = useHeldKeys<HTMLElement>('button', recognition.stopPicking);
  const result = selection && picked(picking, selection, workbook);
  const problem = result && 'problem' in result ? result.problem : null;
  const cell = selection && selectedCell(selection, workbook);
  const shown = cell ? shortened(cellTexts(workbook)(cell.sheet, cell.cell) ?? '', LONGEST_TEXT) : '';
  const isRate = picking.what === 'numerator' || picking.what === 'denominator';
  return (
    <section ref={ref} className={styles.pickBar} aria-label={words.pick.region} onKeyDown={onKeyDown}>
      <div role="status">{words.pick.ask[picking.what](words.place(picking.of.sheet, picking.of.cell))}</div>
      {isRate ? <p className={styles.quiet}>{words.pick.several}</p> : null}
      <div role="status">
        {selection ? <div>{words.pick.now(words.place(selection.sheet, selection.areas.join(words.nameSeparator)), shown)}</div> : null}
        {problem ? <div className={styles.problem}>{words.pick.problems[problem]}</div> : null}
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!result || problem !== null} onClick={() => { void troubles.attempt(words.pick.deciding, () => recognition.decide(workbook)); }}>{words.pick.decide}</Button>
        <Button onClick={recognition.stopPicking}>{words.pick.stop}</Button>
      </div>
    </section>
  );
}
