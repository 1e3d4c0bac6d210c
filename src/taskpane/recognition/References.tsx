import { Fragment, type ReactElement } from 'react';
import { placeOf } from '../../report/view';
import { CellLink } from '../frame/CellLink';
import { texts } from '../texts';

interface ReferencesProps {
  /** `C5` on the sheet itself, `SHEET!C5` elsewhere. */
  readonly cells: readonly string[];
  readonly sheet: string;
  readonly joint?: string;
  /** Several are put in brackets, as beside ÷. */
  readonly isGroup?: boolean;
}

/** More cells than this say nothing to a reader. */
const MOST = 12;

/** Cells as links, joined by a sign. */
export function References({ cells, sheet, joint = texts.recognition.plus, isGroup = false }: ReferencesProps): ReactElement {
  const rest = cells.length - MOST;
  const [open, close] = isGroup && cells.length > 1 ? texts.recognition.brackets : ['', ''];
  return (
    <>
      {open}
      {cells.slice(0, MOST).map((reference, index) => {
        const place = placeOf(reference, sheet);
        return (
          <Fragment key={reference}>
            {index > 0 ? ` ${joint} ` : null}
            <CellLink sheet={place.sheet} cell={place.cell} label={place.sheet === sheet ? place.cell : texts.common.cellOf(place.sheet, place.cell)} />
          </Fragment>
        );
      })}
      {rest > 0 ? ` ${joint} ${texts.recognition.restCells(rest)}` : null}
      {close}
    </>
  );
}
