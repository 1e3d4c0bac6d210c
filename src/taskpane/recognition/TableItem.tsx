import { Badge, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { KIND_WORDS } from '../../report/words';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { type RecognisedTable, tableKey } from './recognised';
import { useRecognitionStyles } from './styles';
import { TableTools } from './TableTools';
import { shortTitle, tableFacts } from './words';

const words = texts.recognition;

/** A table in a line or three; a click shows it in the sheet and opens its corrections. */
export function TableItem({ found }: { readonly found: RecognisedTable }): ReactElement {
  const styles = useRecognitionStyles();
  const { recognition, troubles, showCell } = usePane();
  const { chosen } = useStore(recognition);
  const { settings } = useChecked();
  const { table } = found;
  const key = tableKey(table);
  const isChosen = chosen === key;
  const isCorrected = settings.corrections.some((one) => one.type === 'table' && one.sheet === table.sheet && one.range === table.range);
  const show = (): void => {
    recognition.choose(isChosen ? null : key);
    if (!isChosen) void troubles.attempt(texts.common.selectCell, () => showCell(table.sheet, table.range));
  };
  const facts = tableFacts(found);
  return (
    <li className={mergeClasses(styles.card, isChosen && styles.chosen)} data-table={key}>
      <button type="button" className={styles.tableButton} aria-expanded={isChosen} title={words.showTable} onClick={show}>
        <span className={styles.tableHead}>
          <Badge appearance="tint" color="informative">{KIND_WORDS[table.kind]}</Badge>{' '}
          <span className={styles.range}>{table.range}</span>
          {isCorrected ? <Badge appearance="outline" color="informative">{words.corrected}</Badge> : null}
        </span>
        <span className={styles.title}>{shortTitle(table.title)}</span>
        {facts === '' ? null : <span className={styles.quiet}>{facts}</span>}
      </button>
      {isChosen ? <TableTools found={found} /> : null}
    </li>
  );
}
