import { mergeClasses } from '@fluentui/react-components';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { KpiReport } from '../../core/report';
import { figureWords } from '../../report/figures';
import { placeOf } from '../../report/view';
import { monthWords } from '../../report/words';
import { CellLink } from '../frame/CellLink';
import { texts } from '../texts';
import { KpiBarImage } from './KpiBarImage';
import type { MarkSlot } from './markSlots';
import { needsLook } from './markSlots';
import type { MissingMonths } from './missingMonths';
import { StandingBadge } from './StandingBadge';
import { useKpiStyles } from './styles';

const LONGEST_TARGET = 80;

interface KpiCardProps {
  readonly kpi: KpiReport;
  readonly slot: MarkSlot | null;
  readonly missing: readonly MissingMonths[];
}

/** One KPI: target, actual, how it stands, its mark, and months that nobody has entered. */
export function KpiCard({ kpi, slot, missing }: KpiCardProps): ReactElement {
  const styles = useKpiStyles();
  return (
    <li className={mergeClasses(styles.card, styles.lazy)}>
      <div className={styles.head}>
        <h4 className={styles.name}>{kpi.name}</h4>
        <StandingBadge standing={kpi.standing} />
      </div>
      <dl className={styles.facts}>
        <Fact term={texts.kpis.target}><Target kpi={kpi} /></Fact>
        <Fact term={texts.kpis.actual}><Actual kpi={kpi} /></Fact>
        <OtherFigure term={texts.kpis.monthlyTarget} value={kpi.monthlyTarget} kpi={kpi} />
        <OtherFigure term={texts.kpis.previous} value={kpi.previous} kpi={kpi} />
        {slot ? <Fact term={texts.kpis.mark}><Mark slot={slot} /></Fact> : null}
      </dl>
      <KpiBarImage kpi={kpi} />
      {kpi.standingReason === undefined ? null : <p className={styles.small}>{kpi.standingReason}</p>}
      {slot && needsLook(slot) ? <MarkReason slot={slot} /> : null}
      {missing.length > 0 ? <Missing missing={missing} /> : null}
    </li>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const styles = useKpiStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function Target({ kpi: { target, targetCell, targetSheet, sheet } }: { readonly kpi: KpiReport }): ReactElement {
  const text = target?.text.replaceAll(/\s+/g, ' ').trim() ?? texts.kpis.noTarget;
  return (
    <>
      <span>{text.length > LONGEST_TARGET ? `${text.slice(0, LONGEST_TARGET - 1)}…` : text}</span>
      <Place reference={targetCell} ownSheet={targetSheet ?? sheet} />
    </>
  );
}

function Actual({ kpi: { actual, actualCell, sheet } }: { readonly kpi: KpiReport }): ReactElement {
  const styles = useKpiStyles();
  const notes = actual === null || actual.value === null ? [] : [actual.asOf === null ? null : texts.kpis.until(monthWords(actual.asOf)), actual.provisional ? texts.kpis.provisional : null].filter((note) => note !== null);
  return (
    <>
      <span className={styles.strong}>{actual === null || actual.value === null ? texts.kpis.noActual : figureWords(actual.value, actual.unit)}</span>
      {notes.length > 0 ? <span className={styles.small}>{notes.join(texts.kpis.separator)}</span> : null}
      <Place reference={actualCell} ownSheet={sheet} />
    </>
  );
}

function OtherFigure({ term, value, kpi }: { readonly term: string; readonly value: number | null | undefined; readonly kpi: KpiReport }): ReactElement | null {
  if (typeof value !== 'number') return null;
  return <Fact term={term}><span>{figureWords(value, kpi.actual?.unit ?? kpi.target?.unit ?? '')}</span></Fact>;
}

function Mark({ slot }: { readonly slot: MarkSlot }): ReactElement {
  const styles = useKpiStyles();
  const { mark, suggestion, sheet, cell } = slot;
  return (
    <>
      {mark === null ? <span>{texts.kpis.noMark}</span> : <span className={styles.mark}>{mark}</span>}
      {suggestion && needsLook(slot) ? <span className={styles.strong}>{texts.kpis.suggested(suggestion.written)}</span> : null}
      <Place reference={cell} ownSheet={sheet} />
    </>
  );
}

function MarkReason({ slot: { suggestion, reasons } }: { readonly slot: MarkSlot }): ReactElement {
  const styles = useKpiStyles();
  return <p className={styles.small}>{suggestion ? texts.kpis.why(suggestion.written, reasons.join('')) : reasons.join('')}</p>;
}

function Missing({ missing }: { readonly missing: readonly MissingMonths[] }): ReactElement {
  const styles = useKpiStyles();
  return (
    <p className={styles.missing}>
      <strong>{texts.kpis.missing}</strong>
      {missing.map(({ series, months }) => (
        <Fragment key={`${series.sheet} ${series.table} ${series.label}`}>
          <span>{texts.kpis.missingOf(series.label)}</span>
          {months.map(({ month, cell }) => <CellLink key={month} {...placeOf(cell, series.sheet)} label={texts.kpis.month(month)} className={styles.place} />)}
        </Fragment>
      ))}
    </p>
  );
}

function Place({ reference, ownSheet }: { readonly reference: string | null; readonly ownSheet: string }): ReactElement | null {
  const styles = useKpiStyles();
  return reference === null ? null : <CellLink {...placeOf(reference, ownSheet)} className={styles.place} />;
}
