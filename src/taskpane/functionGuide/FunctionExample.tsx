import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { columnName } from '../../core/snapshot/address';
import { texts } from '../texts';
import type { FunctionEntry } from './guide';
import { useStyles } from './styles';

/** Examples beyond these stand on the help page. */
const MOST_EXAMPLES = 2;

/** The little sheet of the help page and its first examples with their results. */
export function FunctionExample({ entry }: { readonly entry: FunctionEntry }): ReactElement {
  const styles = useStyles();
  const columns = Math.max(...entry.sheet.map((row) => row.length));
  return (
    <div className={styles.section}>
      <h3 className={styles.smallHeading}>{texts.functionGuide.example}</h3>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={texts.functionGuide.exampleTable}>
        <table className={styles.table}>
          <thead><tr><td />{Array.from({ length: columns }, (_, col) => <th key={col} scope="col" className={styles.cell}>{columnName(col)}</th>)}</tr></thead>
          <tbody>
            {entry.sheet.map((cells, row) => (
              <tr key={row}>
                <th scope="row" className={styles.cell}>{row + 1}</th>
                {cells.map((text, col) => <td key={col} className={styles.cell}>{text}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={mergeClasses(styles.list, styles.examples)}>
        {entry.examples.slice(0, MOST_EXAMPLES).map(({ formula, result, words }) => (
          <li key={formula}><code>{`=${formula}`}</code>{texts.functionGuide.gives(result, words)}</li>
        ))}
      </ul>
    </div>
  );
}
