import { Button } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { Correction } from '../../core/settings';
import { CellLink } from '../frame/CellLink';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { correctionKey, isFollowed, placeOfCorrection } from './corrections';
import { useRecognitionStyles } from './styles';
import { useCorrecting } from './useCorrecting';
import { correctionWords } from './words';

const words = texts.recognition;

/** The corrections that the book holds, each with 取り消す. */
export function Corrections(): ReactElement {
  const styles = useRecognitionStyles();
  const { profile } = usePane();
  const { settings: { corrections } } = useStore(profile);
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>{words.corrections}</h3>
      <p className={styles.quiet}>{corrections.length === 0 ? words.noCorrections : words.kept}</p>
      {corrections.length === 0 ? null : <ul className={styles.list} aria-labelledby={heading}>{corrections.map((correction) => <CorrectionItem key={correctionKey(correction)} correction={correction} />)}</ul>}
    </section>
  );
}

function CorrectionItem({ correction }: { readonly correction: Correction }): ReactElement {
  const styles = useRecognitionStyles();
  const { check } = usePane();
  const { report, workbook, settings } = useChecked();
  const state = useStore(check);
  const { takeBack } = useCorrecting();
  const isChecked = state.kind === 'done' && !state.isFollowing && settings.corrections.some((one) => correctionKey(one) === correctionKey(correction));
  const followed = isFollowed(correction, report, new Set(workbook.sheets.map(({ name }) => name)));
  const { sheet, cell } = placeOfCorrection(correction);
  return (
    <li className={styles.card}>
      <div className={styles.correction}>
        <div className={styles.correctionWords}>
          {correctionWords(correction)}
          {followed === null ? null : <>{' '}<CellLink sheet={sheet} cell={cell} label={words.show} /></>}
          {isChecked && followed !== true ? <p className={styles.quiet}>{followed === null ? words.notInBook : words.notFollowed}</p> : null}
        </div>
        <Button size="small" aria-label={words.takeBackOf(correctionWords(correction))} onClick={() => takeBack(correction)}>{words.takeBack}</Button>
      </div>
    </li>
  );
}
