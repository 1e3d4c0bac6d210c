import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { CalculationList } from './CalculationList';
import { shapeOf } from './corrections';
import { KindMenu } from './KindMenu';
import type { RecognisedTable } from './recognised';
import { Stepper } from './Stepper';
import { useRecognitionStyles } from './styles';
import { useCorrecting } from './useCorrecting';
import { parseRange } from '../../core/snapshot/address';

const words = texts.recognition;

/** The corrections of a table: no table, another kind, other headings; and its calculations. */
export function TableTools({ found }: { readonly found: RecognisedTable }): ReactElement {
  const styles = useRecognitionStyles();
  const { profile } = usePane();
  const { settings } = useStore(profile);
  const { correct } = useCorrecting();
  const { table } = found;
  const { sheet, range } = table;
  const shape = shapeOf(settings, table);
  const { headerRows = table.headerRows, headerColumns = table.headerColumns } = shape;
  const bounds = parseRange(range);
  return (
    <div className={styles.tools}>
      <div className={styles.actions}>
        <KindMenu label={words.kinds.change} current={shape.kind} onChoose={(kind) => correct({ ...shape, kind })} />
        <Button size="small" onClick={() => correct({ type: 'no-table', sheet, range })}>{words.notATable}</Button>
      </div>
      {shape.kind === 'plan-status' || !bounds
        ? null
        : (
            <div className={styles.steppers}>
              <Stepper label={words.headerRows} value={headerRows} most={bounds.bottom - bounds.top} onChange={(value) => correct({ ...shape, headerRows: value })} />
              <Stepper label={words.headerColumns} value={headerColumns} most={bounds.right - bounds.left} onChange={(value) => correct({ ...shape, headerColumns: value })} />
            </div>
          )}
      <CalculationList found={found} />
    </div>
  );
}
