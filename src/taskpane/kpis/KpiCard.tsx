import { mergeClasses } from '@fluentui/react-components';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { KpiReport } from '../../core/report';
import { shortened } from '../../core/shortened';
import { aboutWords } from '../../report/figures';
import { type CellText, placeOf } from '../../report/view';
import { monthWords } from '../../report/words';
import { CellLink } from '../frame/CellLink';
import { texts } from '../texts';
import { KpiBarImage } from './KpiBarImage';
import { actualWords, reasonWords } from './kpiWords';
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
  readonly cellText: CellText;
}

/** One KPI: target, actual, how it stands, its mark, and months that nobody has entered. */
export function KpiCard({ kpi, slot, missing, cellText }: KpiCardProps): ReactElement {
  const styles = useKpiStyles();
  return (
    <li className={mergeClasses(styles.card, styles.lazy)}>
      <div className={styles.head}>
        <h4 className={styles.name}>{kpi.name}</h4>
        <StandingBadge standing={kpi.standing} />
      </div>
      <dl className={styles.facts}>
        <Fact term={texts.kpis.target}><Target kpi={kpi} /></Fact>
        <Fact term={texts.kpis.actual}><Actual kpi={kpi} cellText={cellText} /></Fact>
        {slot ? <Fact term={texts.kpis.mark}><Mark slot={slot} /></Fact> : null}
      </dl>
      <OtherFigures kpi={kpi} />
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
  return (
    <>
      <span>{target ? shortened(target.text, LONGEST_TARGET) : texts.kpis.noTarget}</span>
      <Place reference={targetCell} ownSheet={targetSheet ?? sheet} />
    </>
  );
}

function Actual({ kpi: { actual, actualCell, sheet }, cellText }: { readonly kpi: KpiReport; readonly cellText: CellText }): ReactElement {
  const styles = useKpiStyles();
  const place = placeOf(actualCell ?? '', sheet);
  const notes = actual === null || actual.value === null ? [] : [actual.asOf === null ? null : texts.kpis.until(monthWords(actual.asOf)), actual.provisional ? texts.kpis.provisional : null].filter((note) => note !== null);
  return (
    <>
      <span className={styles.strong}>{actual === null || actual.value === null ? texts.kpis.noActual : actualWords(actual, cellText(place.sheet, place.cell))}</span>
      {notes.length > 0 ? <span className={styles.small}>{notes.join(texts.kpis.separator)}</span> : null}
      <Place reference={actualCell} ownSheet={sheet} />
    </>
  );
}

/** What the actual may be held against beside the target, in one line. */
function OtherFigures({ kpi: { monthlyTarget, previous, actual, target } }: { readonly kpi: KpiReport }): ReactElement | null {
  const styles = useKpiStyles();
  const figures = [[texts.kpis.monthlyTarget, monthlyTarget], [texts.kpis.previous, previous]] as const;
  const shown = figures.flatMap(([term, value]) => (typeof value === 'number' ? [{ term, words: aboutWords(value, actual?.unit ?? target?.unit ?? '') }] : []));
  if (shown.length === 0) return null;
  return (
    <dl className={styles.others}>
      {shown.map(({ term, words }) => (
        <div key={term} className={styles.other}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.fact}>{words}</dd>
        </div>
      ))}
    </dl>
  );
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

function MarkReason({ slot }: { readonly slot: MarkSlot }): ReactElement {
  const styles = useKpiStyles();
  const words = reasonWords(slot);
  return <p className={styles.small}>{slot.suggestion ? texts.kpis.why(slot.suggestion.written, words) : words}</p>;
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
