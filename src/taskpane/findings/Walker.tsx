import { Button } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/report';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { findingKey } from './findingKey';
import { ACTIONS } from './FindingCard';
import { useStyles } from './styles';
import type { FocusTarget } from './useFocusTarget';
import { nextOf } from './walk';

interface WalkerProps {
  /** The findings that can be seen, in their order. */
  readonly shown: readonly Finding[];
  /** Whether the finding being looked at has been put right. */
  readonly isGone: boolean;
  /** Keys and screen readers go on here after a finding has been dealt with. */
  readonly nextButton: FocusTarget;
}

/** For keys: past all the links of the findings before it. */
const focusOnCurrent = (): void => document.querySelector<HTMLElement>(`[aria-current="true"] [${ACTIONS}] button`)?.focus();

/** 前へ / 次へ: the next finding is marked, brought into view, and its cell is selected in the sheet. */
export function Walker({ shown, isGone, nextButton }: WalkerProps): ReactElement {
  const styles = useStyles();
  const { navigation, findings: list, troubles, showCell } = usePane();
  const { finding: current } = useStore(navigation);
  const order = shown.map(findingKey);
  const at = current === null ? -1 : order.indexOf(current);
  const go = (direction: 1 | -1): void => {
    const key = nextOf({ order, current, trail: list.trail }, direction);
    if (key === null) return;
    const { sheet, cell, range } = shown[order.indexOf(key)]!;
    navigation.look(key);
    void troubles.attempt(texts.common.selectCell, () => showCell(sheet, range ?? cell));
  };
  const looked = shown[at];
  return (
    <div role="group" aria-label={texts.findings.walk} className={styles.walker}>
      <Button size="small" icon={<ChevronUp20Regular />} disabledFocusable={order.length === 0} onClick={() => go(-1)}>{texts.findings.previous}</Button>
      <Button ref={nextButton.ref} size="small" icon={<ChevronDown20Regular />} disabledFocusable={order.length === 0} onClick={() => go(1)}>{texts.findings.next}</Button>
      {looked ? <Button className={styles.skip} size="small" onClick={focusOnCurrent}>{texts.findings.toCurrent}</Button> : null}
      <span role="status" className={styles.position}>
        {looked ? texts.findings.position(at + 1, order.length) : isGone ? texts.findings.vanished(order.length) : texts.findings.total(order.length)}
        {looked ? <span className={styles.hidden}>{` ${texts.common.cellOf(looked.sheet, looked.cell)} ${looked.message}`}</span> : null}
      </span>
    </div>
  );
}
