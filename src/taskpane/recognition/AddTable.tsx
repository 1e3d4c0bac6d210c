import type { ReactElement } from 'react';
import type { Selection } from '../../excel/selection';
import { useChecked } from '../model/paneModel';
import { texts } from '../texts';
import { additionOf } from './addition';
import { KindMenu } from './KindMenu';
import { useRecognitionStyles } from './styles';
import { useCorrecting } from './useCorrecting';

const words = texts.recognition;

/** 選択範囲を表として追加, for what was not found. */
export function AddTable({ selection }: { readonly selection: Selection }): ReactElement | null {
  const styles = useRecognitionStyles();
  const { report, workbook } = useChecked();
  const { correct } = useCorrecting();
  const addition = additionOf(selection, workbook, report.tables);
  if (!addition) return null;
  const { sheet, range, replaces } = addition;
  return (
    <>
      <div className={styles.actions}><KindMenu label={words.kinds.add} current={null} onChoose={(kind) => correct({ type: 'table', sheet, range, kind })} /></div>
      {replaces.length > 0 ? <p className={styles.quiet}>{words.kinds.replaces(replaces.join(words.nameSeparator))}</p> : null}
    </>
  );
}
