import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { isFollowed } from './corrections';
import { useRecognitionStyles } from './styles';
import { useCorrecting } from './useCorrecting';
import { correctionWords } from './words';

const words = texts.recognition;

/** What was corrected last, whether the book could be read that way, and the button that takes it back. */
export function LastCorrection(): ReactElement {
  const styles = useRecognitionStyles();
  const { recognition } = usePane();
  const { last } = useStore(recognition);
  const { report, workbook } = useChecked();
  const { takeBack } = useCorrecting();
  const isRefused = last?.kind === 'made' && isFollowed(last.correction, report, new Set(workbook.sheets.map(({ name }) => name))) === false;
  return (
    <div role="status" className={styles.live}>
      {last
        ? (
            <MessageBar intent={isRefused ? 'warning' : 'success'} layout="multiline">
              <MessageBarBody>
                {(last.kind === 'made' ? words.made : words.takenBack)(correctionWords(last.correction))}
                {isRefused ? ` ${words.notFollowed}` : ''}
              </MessageBarBody>
              {last.kind === 'made' ? <MessageBarActions><Button size="small" onClick={() => takeBack(last.correction)}>{words.takeBack}</Button></MessageBarActions> : null}
            </MessageBar>
          )
        : null}
    </div>
  );
}
