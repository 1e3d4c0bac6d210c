import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';

interface CellLinkProps {
  readonly sheet: string;
  /** A1 address of a cell or range, without the sheet. */
  readonly cell: string;
  /** What the link says; the address where absent. */
  readonly label?: string;
  readonly className?: string;
  /** Called when the link is followed, before the cell is selected. */
  readonly onFollow?: () => void;
}

/** A cell as a link that selects it in the workbook. */
export function CellLink({ sheet, cell, label = cell, className, onFollow }: CellLinkProps): ReactElement {
  const { troubles, showCell } = usePane();
  return (
    <Link
      as="button"
      inline
      {...(className === undefined ? {} : { className })}
      aria-label={nameOf(label, texts.common.goTo(sheet, cell))}
      data-goto={`${sheet}!${cell}`}
      onClick={() => {
        onFollow?.();
        void troubles.attempt(texts.common.selectCell, () => showCell(sheet, cell));
      }}
    >
      {label}
    </Link>
  );
}

/** Who speaks to the computer says what stands there. */
const nameOf = (label: string, goTo: string): string => (goTo.includes(label) ? goTo : texts.common.named(label, goTo));
