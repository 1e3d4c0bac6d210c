import { type ReactElement, useEffect } from 'react';
import { ProfileFile } from '../settings/ProfileFile';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { Corrections } from './Corrections';
import { LastCorrection } from './LastCorrection';
import { PickBar } from './PickBar';
import { SelectedCell } from './SelectedCell';
import { SheetList } from './SheetList';
import { useRecognitionStyles } from './styles';

/** What was recognised in the book, what the selected cell is, and the corrections of it. */
export function Recognition(): ReactElement {
  const styles = useRecognitionStyles();
  const { recognition, troubles } = usePane();
  const checked = useChecked();
  const { selection, picking } = useStore(recognition);
  useEffect(() => {
    const { attempt } = troubles;
    let stop: (() => Promise<void>) | null = null;
    let isLeft = false;
    const end = (ending: () => Promise<void>): void => { void attempt(texts.recognition.following, ending); };
    void attempt(texts.recognition.following, async () => {
      stop = await recognition.follow();
      if (isLeft) await stop();
    });
    return () => {
      isLeft = true;
      if (stop) end(stop);
    };
  }, [recognition, troubles]);
  useEffect(() => {
    void troubles.attempt(texts.recognition.explaining, () => recognition.explain(checked));
  }, [recognition, troubles, checked, selection]);
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{texts.recognition.lead}</p>
      {picking ? <PickBar picking={picking} /> : null}
      <LastCorrection />
      <SelectedCell />
      <SheetList />
      <Corrections />
      <ProfileFile />
    </div>
  );
}
