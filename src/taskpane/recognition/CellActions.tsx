import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Explanation } from '../../core/explanation';
import type { KpiReport, RateReport } from '../../core/report';
import { texts } from '../texts';
import { useRecognitionStyles } from './styles';
import { useCorrecting } from './useCorrecting';

const words = texts.recognition;

interface CalculationActionsProps {
  readonly sheet: string;
  readonly cell: string;
  /** Present where the calculation is a rate whose operands can be picked. */
  readonly rate: Pick<RateReport, 'numerator' | 'denominator'> | null;
}

/** Corrections of what a cell is computed from. */
export function CalculationActions({ sheet, cell, rate }: CalculationActionsProps): ReactElement {
  const { correct, pick } = useCorrecting();
  const of = { sheet, cell };
  return (
    <>
      {rate ? <Button size="small" onClick={() => pick({ what: 'denominator', of, other: rate.numerator })}>{words.denominator}</Button> : null}
      {rate ? <Button size="small" onClick={() => pick({ what: 'numerator', of, other: rate.denominator })}>{words.numerator}</Button> : null}
      <Button size="small" onClick={() => correct({ type: 'no-relation', sheet, cell })}>{words.ignore}</Button>
    </>
  );
}

/** Corrections that the selected cell allows. */
export function CellActions({ explanation }: { readonly explanation: Explanation }): ReactElement | null {
  const styles = useRecognitionStyles();
  const { pick } = useCorrecting();
  const { sheet, cell, isFigure, relations, kpis } = explanation;
  const of = { sheet, cell };
  const result = relations.find(({ role }) => role === 'result');
  const mayBeActual = isFigure || kpis.some(({ role }) => role === 'actual');
  const isTarget = kpis.some(({ role }) => role === 'target');
  if (!result && !mayBeActual && !isTarget) return null;
  return (
    <div className={styles.actions}>
      {result ? <CalculationActions sheet={sheet} cell={cell} rate={result.kind === 'rate' && isFigure ? { numerator: result.of, denominator: result.by } : null} /> : null}
      {!result && isFigure ? <Button size="small" onClick={() => pick({ what: 'numerator', of, other: null })}>{words.operands}</Button> : null}
      {mayBeActual ? <Button size="small" onClick={() => pick({ what: 'target', of })}>{words.target}</Button> : null}
      {isTarget ? <Button size="small" onClick={() => pick({ what: 'actual', of })}>{words.actual}</Button> : null}
    </div>
  );
}

/** Corrections of a KPI's two cells. */
export function KpiActions({ kpi }: { readonly kpi: KpiReport }): ReactElement {
  const styles = useRecognitionStyles();
  const { pick } = useCorrecting();
  const { name, sheet, actualCell, targetCell, targetSheet = sheet } = kpi;
  return (
    <div className={styles.actions}>
      {actualCell === null ? null : <Button size="small" aria-label={words.targetOf(name)} onClick={() => pick({ what: 'target', of: { sheet, cell: actualCell } })}>{words.target}</Button>}
      {targetCell === null ? null : <Button size="small" aria-label={words.actualOf(name)} onClick={() => pick({ what: 'actual', of: { sheet: targetSheet, cell: targetCell } })}>{words.actual}</Button>}
    </div>
  );
}
