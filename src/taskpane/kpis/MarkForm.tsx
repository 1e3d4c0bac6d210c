import { Button, Checkbox, mergeClasses, Select } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useAttempt } from '../frame/useAttempt';
import { CellLink } from '../frame/CellLink';
import { ErrorNotice } from '../frame/ErrorNotice';
import { useHeldKeys } from '../frame/useHeldKeys';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { reasonWords } from './kpiWords';
import { choose, decisionOf, type Decisions, markFix, plannedMarks, tick } from './markPlan';
import { type MarkSlot, needsLook, offeredSlots } from './markSlots';
import { useKpiStyles } from './styles';

/** 評価を記入: marks that are missing or in doubt, each with what would be written; nothing is written before the button that says how many. */
export function MarkForm({ slots }: { readonly slots: readonly MarkSlot[] }): ReactElement {
  const styles = useKpiStyles();
  const [isOpen, open] = useState(false);
  const offered = offeredSlots(slots);
  const formulas = slots.filter((slot) => slot.hasFormula && needsLook(slot)).length;
  return (
    <div className={styles.form}>
      <Button className={styles.start} aria-expanded={isOpen} disabledFocusable={offered.length === 0} onClick={() => open(!isOpen)}>{texts.kpis.marks.open(offered.length)}</Button>
      {offered.length === 0 ? <p className={styles.small}>{texts.kpis.marks.nothing}</p> : null}
      {formulas > 0 ? <p className={styles.small}>{texts.kpis.marks.formulas(formulas)}</p> : null}
      {isOpen && offered.length > 0 ? <Form offered={offered} onClose={() => open(false)} /> : null}
    </div>
  );
}

function Form({ offered, onClose }: { readonly offered: readonly MarkSlot[]; readonly onClose: () => void }): ReactElement {
  const styles = useKpiStyles();
  const { repairs } = usePane();
  const attempt = useAttempt(texts.kpis.marks.doing);
  const close = (): void => {
    attempt.clear();
    onClose();
  };
  const { ref, onKeyDown } = useHeldKeys<HTMLElement>('input:not([disabled]), select', close);
  const { workbook } = useChecked();
  const { busy } = useStore(repairs);
  const [decisions, decide] = useState<Decisions>(new Map());
  const planned = plannedMarks(offered, decisions);
  const write = async (): Promise<void> => {
    const fix = markFix(texts.kpis.marks.step(planned.length), planned);
    if (fix && await attempt.run(() => repairs.apply(fix, workbook))) onClose();
  };
  return (
    <section ref={ref} className={styles.form} aria-label={texts.kpis.marks.title} onKeyDown={onKeyDown}>
      <h3 className={styles.formTitle}>{texts.kpis.marks.title}</h3>
      <p className={styles.small}>{texts.kpis.marks.lead}</p>
      <ul className={styles.list}>
        {offered.map((slot) => <MarkRow key={slot.key} slot={slot} decisions={decisions} onDecide={decide} />)}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={planned.length === 0 || busy !== null} onClick={() => { void write(); }}>{texts.kpis.marks.write(planned.length)}</Button>
        <Button onClick={close}>{texts.common.stop}</Button>
      </div>
      {attempt.failure ? <ErrorNotice error={attempt.failure.error} doing={attempt.doing} onClose={attempt.clear} /> : null}
    </section>
  );
}

interface MarkRowProps {
  readonly slot: MarkSlot;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

function MarkRow({ slot, decisions, onDecide }: MarkRowProps): ReactElement {
  const styles = useKpiStyles();
  const decision = decisionOf(decisions, slot);
  const name = texts.kpis.marks.group(slot.kpis.map((kpi) => kpi.name));
  return (
    <li className={styles.card}>
      <Checkbox label={name} checked={decision.isTicked} disabled={decision.choice === null || decision.choice.written === slot.mark} onChange={(_, { checked }) => onDecide(tick(decisions, slot, checked === true))} />
      <div className={styles.change}>
        <span className={styles.small}>{texts.kpis.marks.now}</span>
        <span className={styles.before}>{slot.mark ?? texts.kpis.marks.empty}</span>
        <span>{texts.kpis.marks.arrow}</span>
        <Select className={styles.select} size="small" aria-label={texts.kpis.marks.choice(name)} value={decision.choice?.sign ?? ''} onChange={(_, { value }) => onDecide(choose(decisions, slot, value))}>
          {decision.choice === null ? <option value="">{texts.kpis.marks.unchosen}</option> : null}
          {slot.choices.map(({ sign, written, meaning }) => <option key={sign} value={sign}>{texts.kpis.marks.option(written, meaning, sign === slot.suggestion?.sign)}</option>)}
        </Select>
        <CellLink sheet={slot.sheet} cell={slot.cell} label={texts.common.cellOf(slot.sheet, slot.cell)} className={styles.place} />
      </div>
      <p className={mergeClasses(styles.small, styles.reason)}>{reasonWords(slot)}</p>
    </li>
  );
}
