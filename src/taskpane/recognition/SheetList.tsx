import { type ReactElement, useId, useMemo } from 'react';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { Disclosure } from './Disclosure';
import { KpiList } from './KpiList';
import { recognisedSheets, type RecognisedSheet, tableKey } from './recognised';
import { useRecognitionStyles } from './styles';
import { TableItem } from './TableItem';

const words = texts.recognition;

/** The sheets with the tables and KPIs that were found on them. */
export function SheetList(): ReactElement {
  const styles = useRecognitionStyles();
  const { recognition } = usePane();
  const { report, workbook } = useChecked();
  const { open } = useStore(recognition);
  const sheets = useMemo(() => recognisedSheets(report, workbook.sheets.map(({ name }) => name)), [report, workbook]);
  const found = sheets.filter(({ tables, kpis }) => tables.length + kpis.length > 0);
  const without = sheets.filter((sheet) => !found.includes(sheet)).map(({ sheet }) => sheet);
  const shown = open ?? found.slice(0, 1).map(({ sheet }) => sheet);
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>{words.tables}</h3>
      {found.length === 0 ? <p className={styles.lead}>{words.nothing}</p> : null}
      {found.map((sheet) => {
        const isOpen = shown.includes(sheet.sheet);
        return <SheetItem key={sheet.sheet} found={sheet} isOpen={isOpen} onToggle={() => recognition.showSheets(isOpen ? shown.filter((name) => name !== sheet.sheet) : [...shown, sheet.sheet])} />;
      })}
      {found.length > 0 && without.length > 0 ? <p className={styles.quiet}>{words.sheetsWithout(without.join(words.nameSeparator))}</p> : null}
    </section>
  );
}

function SheetItem({ found: { sheet, tables, kpis }, isOpen, onToggle }: { readonly found: RecognisedSheet; readonly isOpen: boolean; readonly onToggle: () => void }): ReactElement {
  const styles = useRecognitionStyles();
  return (
    <Disclosure heading="h4" label={words.ofSheet(sheet, tables.length, kpis.length)} isOpen={isOpen} onToggle={onToggle}>
      {tables.length > 0 ? <ul className={styles.list} aria-label={sheet}>{tables.map((table) => <TableItem key={tableKey(table.table)} found={table} />)}</ul> : null}
      <KpiList kpis={kpis} isOpenAtFirst={tables.length === 0} />
    </Disclosure>
  );
}
